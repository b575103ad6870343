import assert from 'node:assert/strict';
import test from 'node:test';
import { temporaryFolder } from '../node/temporary.ts';
import { articleLint } from './program.ts';

const article = (fields: string): string => `---\ntitle: Rain\ndate: 2021-03-04\n${fields}---\n\nIt rained all day.\n`;

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string; level: string; message: string; line: number; column: number }[];
}

test('check holds articles against the schema that is in force for each', async () => {
  const cwd = temporaryFolder({
    '.article-lint.json': `{
      "frontMatter": { "schema": "schemas/post.json" },
      "overrides": [{ "files": ["pages/**"], "frontMatter": { "schema": "schemas/page.json" } }]
    }`,
    'schemas/post.json': '{ "properties": { "tags": { "type": "array", "items": { "enum": ["rain", "sun"] } } } }',
    'schemas/page.json': '{ "required": ["menu"], "properties": { "date": { "type": "string", "format": "date" } } }',
    'posts/a.md': article('tags:\n  - rain\n  - snow\n'),
    'posts/own.md': article('$schema: ../schemas/page.json\ntags: [snow]\n'),
    'pages/a.md': article('menu: top\n'),
    'plain.md': 'No front matter, nothing to hold against a schema.\n',
    'posts/remote.md': article('$schema: https://example.org/a.json\ntags: [rain]\n'),
  });
  const { stdout, status } = await articleLint(['check', '--format', 'json', '.'], { cwd });
  assert.equal(status, 1, 'the article without front matter');
  const told = (JSON.parse(stdout) as FileResult[]).flatMap(({ filePath, messages }) =>
    messages
      .filter(({ ruleId }) => ruleId.endsWith('-schema'))
      .map(({ line, column, level, message }) => `${filePath}:${line}:${column} ${level} ${message}`),
  );
  assert.deepEqual(told, [
    'posts/a.md:6:5 warning "tags[1]" is "snow"; the schema allows "rain", "sun".',
    'posts/own.md:1:1 warning The front matter has no "menu", which the schema demands.',
  ]);
});

test('a schema that cannot be used is named once in each article', async () => {
  const cwd = temporaryFolder({
    '.article-lint.json': '{ "frontMatter": { "schema": "post.json" } }',
    'post.json': '{ "$ref": "https://example.org/post.json" }',
    'a.md': article(''),
    'b.md': article('$schema: gone.json\n'),
  });
  const { stdout, status } = await articleLint(['check', '--format', 'json', '.'], { cwd });
  assert.equal(status, 0);
  const told = (JSON.parse(stdout) as FileResult[]).flatMap(({ filePath, messages }) =>
    messages.map(({ line, message }) => `${filePath}:${line} ${message}`),
  );
  assert.deepEqual(told, [
    'a.md:1 The schema "post.json" is not used: it refers to "https://example.org/post.json", and only what is in the file itself is read.',
    'b.md:4 The schema "gone.json" is not used: there is no such file.',
  ]);
});

test('an address in the config is refused there', async () => {
  const cwd = temporaryFolder({
    '.article-lint.json': '{ "frontMatter": { "schema": "https://example.org/post.json" } }',
    'a.md': article('$schema: https://example.org/a.json\n'),
  });
  const { stdout } = await articleLint(['check', '--format', 'json', '.'], { cwd });
  const told = (JSON.parse(stdout) as FileResult[]).flatMap(({ filePath, messages }) =>
    messages.map(({ level, message }) => `${filePath} ${level} ${message}`),
  );
  assert.deepEqual(told, [
    '.article-lint.json warning "frontMatter.schema" must be the path of a file, not an address.',
    'a.md info The schema https://example.org/a.json is not fetched: save it, and name the file here or in "frontMatter.schema".',
  ]);
});
