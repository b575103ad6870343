import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { packageProblems } from '../../src/tools/notices/check.ts';
import { noticesText, type Shipped, shippedIn } from '../../src/tools/notices/packages.ts';

const document = `
| package | why | minified | licence |
|---|---|---|---|
| yaml, @a/b | places | 1 KB | ISC, MIT |
| gone | nobody knows | 1 KB | MIT |
| tools-only | for tests | 0 KB | MIT |
`;
const text = 'word '.repeat(100);
const one = (name: string, licence: string): Shipped => ({ name, version: '1.0.0', licence, text });

test('a package that ships without being listed, and one that is listed without shipping, are both told', () => {
  const packages = [one('yaml', 'ISC'), one('@a/b', 'MIT'), one('new', 'MIT')];
  assert.deepEqual(packageProblems(document, packages), [
    'new ships, but docs/architecture.md does not say why',
    'docs/architecture.md lists gone, which does not ship',
  ]);
});

test('a licence that is listed wrongly, may not ship, or has no words is told', () => {
  const packages = [one('yaml', 'BSD-3-Clause'), { ...one('@a/b', 'GPL-3.0'), text: '' }, one('gone', 'MIT')];
  assert.deepEqual(packageProblems(document, packages), [
    'yaml is BSD-3-Clause; docs/architecture.md says ISC, MIT',
    '@a/b is GPL-3.0; docs/architecture.md says ISC, MIT',
    '@a/b has the licence "GPL-3.0", which is none that may ship',
    '@a/b comes without the words of its licence',
  ]);
});

test('the notices hold the copyright and the words of every package that gave a byte', () => {
  const inputs = {
    'node_modules/yaml/dist/index.js': { bytesInOutput: 10 },
    'node_modules/@cfworker/json-schema/dist/a.js': { bytesInOutput: 10 },
    'node_modules/mocha/index.js': { bytesInOutput: 0 },
    'src/core/index.ts': { bytesInOutput: 10 },
  };
  const outputs = { 'dist/a.js': { inputs, bytes: 30, imports: [], exports: [] } };
  const packages = shippedIn([{ inputs: {}, outputs }]);
  assert.deepEqual(
    packages.map(({ name }) => name),
    ['@cfworker/json-schema', 'yaml'],
  );
  const notices = noticesText(packages);
  for (const words of ['Copyright (c) Jeremy Danyow', 'Permission is hereby granted', 'Copyright Eemeli Aro'])
    assert.ok(notices.includes(words), words);
});

test('nothing is installed beside the extension: all packages are bundled', () => {
  const { dependencies = {} } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { dependencies?: object };
  assert.deepEqual(dependencies, {});
});
