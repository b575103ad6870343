import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import test from 'node:test';
import { noFacts, parseArticle } from '../../src/core/index.ts';
import { schemaFinder } from '../../src/node/schema-files.ts';
import { temporaryFolder } from './temporary.ts';

const article = (schema?: string) =>
  parseArticle(`---\ntitle: Spring\n${schema === undefined ? '' : `$schema: ${schema}\n`}---\n\nText.\n`, 'markdown');

test("the article's own schema comes before the one of the config, and counts from the article", async () => {
  const folder = temporaryFolder({
    'posts/own.json': '{ "required": ["own"] }',
    'site.json': '\ufeff{ "required": ["site"] }',
  });
  const find = schemaFinder();
  const file = path.join(folder, 'posts/a.md');
  const place = { path: 'site.json', folder };
  const missing = async (schema: string | undefined, from: typeof place | undefined): Promise<unknown[]> => {
    const { schema: found } = { ...noFacts, ...(await find(article(schema), file, from)) };
    if (!found) return [];
    return ['schema' in found ? found.schema.check({}).faults[0]?.args[0] : found.reason, found.path, found.namedBy];
  };
  assert.deepEqual(await missing(undefined, undefined), []);
  assert.deepEqual(await missing(undefined, place), ['site', 'site.json', 'settings']);
  assert.deepEqual(await missing('own.json', place), ['own', 'own.json', 'article']);
  assert.deepEqual(await missing('../site.json', undefined), ['site', '../site.json', 'article']);
  assert.deepEqual(await missing('https://example.org/a.json', place), ['site', 'site.json', 'settings']);
  assert.deepEqual(await missing('https://example.org/a.json', undefined), []);
});

test('a schema that cannot be used says why', async () => {
  const folder = temporaryFolder({
    'folder.json/': '',
    'broken.json': '{ "type": ',
    'package.json': '{ "name": "site" }',
    'utf16.json': Buffer.from('\ufeff{}', 'utf16le'),
    'large.json': ' '.repeat(500_001),
  });
  execFileSync('mkfifo', [path.join(folder, 'pipe.json')]);
  const find = schemaFinder();
  const reason = async (name: string): Promise<string> => {
    const { schema } = { ...noFacts, ...(await find(article(name), path.join(folder, 'a.md'), undefined)) };
    return schema && 'reason' in schema ? schema.reason : 'used';
  };
  assert.equal(await reason('none.json'), 'there is no such file');
  assert.equal(await reason('folder.json'), 'it is not an ordinary file');
  assert.equal(await reason('pipe.json'), 'it is not an ordinary file');
  assert.equal(await reason('broken.json'), 'it is not valid JSON (line 1)');
  assert.match(await reason('package.json'), /^it is not a JSON schema/);
  assert.match(await reason('utf16.json'), /^it is UTF-16 LE, not UTF-8/);
  assert.equal(await reason('large.json'), 'it is larger than 0.5 MB');
  assert.match(await reason('//host/share/a.json'), /^its path must be the path of a file on this machine/);
});

test('a schema is read once', async () => {
  const folder = temporaryFolder({ 'own.json': '{}' });
  const find = schemaFinder();
  const schemas = await Promise.all(
    ['a.md', 'b.md'].map(async (name) => {
      const { schema } = { ...noFacts, ...(await find(article('own.json'), path.join(folder, name), undefined)) };
      return schema && 'schema' in schema ? schema.schema : undefined;
    }),
  );
  assert.ok(schemas[0]);
  assert.equal(schemas[0], schemas[1]);
});
