import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';

interface Manifest {
  readonly capabilities: { untrustedWorkspaces: { restrictedConfigurations: readonly string[] } };
  readonly contributes: { configuration: readonly { properties: Readonly<Record<string, { scope?: string }>> }[] };
}

const { capabilities, contributes }: Manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
const network = settings.filter(([key]) => /remote|hosts|referr?er|agent|proxy/i.test(key) && !key.includes('.rules.'));

test('settings about the network hold for the machine, and a repository that is not trusted cannot give them', () => {
  assert.ok(network.length > 0);
  for (const [key, { scope }] of network) {
    assert.match(scope ?? '', /^(?:application|machine|machine-overridable)$/, key);
    assert.ok(capabilities.untrustedWorkspaces.restrictedConfigurations.includes(key), key);
  }
});

test('which private hosts may be asked is for the person to say, never for a repository', () => {
  for (const [key, { scope }] of settings)
    if (/private/i.test(key)) assert.match(scope ?? '', /^(?:application|machine)$/, key);
});

test('no setting names a program or a place to write to', () => {
  for (const [key] of settings) assert.doesNotMatch(key, /command|executable|binary|shell|output/i);
});
