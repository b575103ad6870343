import assert from 'node:assert/strict';
import test from 'node:test';
import { checkConfig, configSchema, isSelected, layersFor, parseConfig } from '../../../src/core/lint/config.ts';
import { settingsFrom } from '../../../src/core/lint/settings.ts';
import { rules } from '../../../src/core/rules/index.ts';

/** Takes the «guillemets» out of a text and gives the spans they held. */
function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') spans.push({ start: text.length, end: -1 });
    else if (character === '»') Object.assign(spans.findLast((span) => span.end < 0) ?? {}, { end: text.length });
    else text += character;
  }
  return { text, spans };
}

interface Case {
  readonly name: string;
  readonly config: string;
  readonly says: readonly RegExp[];
  readonly keeps: unknown;
}

const cases: readonly Case[] = [
  { name: 'an empty object', config: '{}', says: [], keeps: {} },
  {
    name: 'comments, trailing commas, a byte order mark and $schema',
    config: '\ufeff// top\n{ "$schema": "x.json", /* in */ "siteGenerator": "hexo", "exclude": ["a",], }\n',
    says: [],
    keeps: { siteGenerator: 'hexo', exclude: ['a'] },
  },
  {
    name: 'a misspelt key',
    config: '{ «"rulse"»: {}, "baseline": "b.json" }',
    says: [/Unknown key "rulse"\. Did you mean "rules"\?/],
    keeps: { baseline: 'b.json' },
  },
  {
    name: 'a key that is like none',
    config: '{ "images": { «"quality"»: 3, "checkLocal": false } }',
    says: [/Unknown key "quality"\. Known here: checkLocal, allowPrivateHosts, cacheMaxAge, siteUrl\./],
    keeps: { images: { checkLocal: false } },
  },
  {
    name: 'a value that is not in the list',
    config: '{ "siteGenerator": «"huog"» }',
    says: [/"siteGenerator" must be one of auto, hexo, .*not "huog" \(did you mean "hugo"\?\)/],
    keeps: {},
  },
  {
    name: 'wrong items in lists',
    config:
      '{ "exclude": [«""», "ok", «7», «"a\\\\b"», «"!no"», «"+(a|b)"»], "frontMatter": { "required": «"title"» } }',
    says: [
      /"exclude\[0\]" must not be empty/,
      /must be text, not 7/,
      /forward slashes/,
      /begin with "!"/,
      /\{a,b\}/,
      /must be a list/,
    ],
    keeps: { exclude: ['ok'], frontMatter: {} },
  },
  {
    name: 'unknown rules and bad levels',
    config:
      '{ "rules": { «"no-ad-blok"»: "off", "no-script": «"warn"», "no-ad-block": [«"loud"», {}], "valid-date": "error" } }',
    says: [
      /Unknown rule "no-ad-blok"\. Did you mean "no-ad-block"\?/,
      /"no-script" must be one of off, error, warning, info, hint, not "warn"/,
      /"no-ad-block" must be one of .*not "loud"/,
    ],
    keeps: { rules: { 'valid-date': 'error' } },
  },
  {
    name: 'bad options leave the level and the good options',
    config:
      '{ "rules": { "no-empty-field": ["error", { "fields": «3», «"feilds"»: [] }], "no-script": ["info", «[]»] } }',
    says: [
      /option "fields" of the rule "no-empty-field" must be a list/,
      /no option "feilds"\. Did you mean "fields"\?/,
      /object with options/,
    ],
    keeps: { rules: { 'no-empty-field': ['error', {}], 'no-script': 'info' } },
  },
  {
    name: 'overrides: one without files goes, its neighbour stays',
    config: '{ "overrides": [«{ "rules": {} }», { "files": ["a/**"], «"include"»: [], "siteGenerator": "none" }] }',
    says: [/"overrides\[0\]" must have the key "files"/, /Unknown key "include"/],
    keeps: { overrides: [{ files: ['a/**'], siteGenerator: 'none' }] },
  },
  { name: 'something that is no object', config: '«["rules"]»', says: [/The config must be an object/], keeps: {} },
  {
    name: 'keys that every object inherits',
    config: '{ «"constructor"»: 1, «"toString"»: 2, "rules": { «"hasOwnProperty"»: "off" } }',
    says: [/Unknown key "constructor"/, /Unknown key "toString"/, /Unknown rule "hasOwnProperty"/],
    keeps: { rules: {} },
  },
];

for (const { name, config, says, keeps } of cases) {
  test(`config: ${name}`, () => {
    const { text, spans } = unmark(config);
    const checked = parseConfig(text);
    assert.deepEqual(
      checked.problems.map((problem) => problem.span),
      spans,
    );
    says.forEach((pattern, index) => {
      assert.match(checked.problems[index]?.message ?? '', pattern);
    });
    assert.deepEqual(checked.config, keeps);
    for (const problem of checked.problems) {
      assert.deepEqual([problem.ruleId, problem.category, problem.level], ['valid-config', 'internal', 'warning']);
    }
  });
}

test('a syntax error is an error, and the good rest stays in force', () => {
  const text = '{ "siteGenerator": "hugo", "exclude": ["a" "b"] ';
  const { config, problems } = parseConfig(text);
  assert.deepEqual(config, { siteGenerator: 'hugo', exclude: ['a', 'b'] });
  assert.ok(problems.length > 0 && problems.every((problem) => problem.level === 'error'));
  assert.equal(problems[0]?.span.start, text.indexOf('"b"'));
});

for (const [name, text] of [
  ['nothing at all', ''],
  ['no JSON', '# Title\n'],
  ['deep nesting', '['.repeat(200_000)],
  ['too much', ' '.repeat(1_000_001)],
] as const) {
  test(`${name} is one error or more, never an exception`, () => {
    const { config, problems } = parseConfig(text);
    assert.deepEqual(config, {});
    assert.ok(problems.some((problem) => problem.level === 'error'));
    for (const { span } of problems) assert.ok(span.start >= 0 && span.end <= text.length && span.start <= span.end);
  });
}

test('checkConfig takes any value and asks where a problem stands', () => {
  for (const value of [undefined, null, 3, 'x', [], () => 1]) assert.equal(checkConfig(value).problems.length, 1);
  const asked: unknown[] = [];
  checkConfig({ rules: { nope: 'off' } }, (path, part) => {
    asked.push([...path, part]);
    return { start: 1, end: 2 };
  });
  assert.deepEqual(asked, [['rules', 'nope', 'key']]);
});

test('overrides lie over the base for the files they match, the last one on top', () => {
  const { config, problems } = parseConfig(`{
    "rules": { "no-script": "error" },
    "overrides": [
      { "files": ["posts/**/*.md"], "rules": { "no-script": "info" } },
      { "files": ["posts/old"], "rules": { "no-script": "off" } }
    ]
  }`);
  assert.deepEqual(problems, []);
  const levelFor = (file: string) => settingsFrom(layersFor(config, file)).rules['no-script']?.level;
  assert.equal(levelFor('about.md'), 'error');
  assert.equal(levelFor('posts/a.md'), 'info');
  assert.equal(levelFor('posts/.drafts/deep/a.md'), 'info');
  assert.equal(levelFor('posts/old/a.md'), 'off');
  assert.equal(levelFor('posts/older/a.html'), 'error');
});

test('include and exclude select files; an empty include lets all in', () => {
  assert.ok(isSelected({}, 'a.md'));
  assert.ok(isSelected({ include: [] }, 'a.md'));
  assert.ok(!isSelected({ include: ['posts'] }, 'a.md'));
  assert.ok(isSelected({ include: ['posts'] }, 'posts/deep/a.md'));
  assert.ok(!isSelected({ include: ['posts'], exclude: ['**/README.md'] }, 'posts/README.md'));
});

test('the schema knows every rule with its options, every key, and nothing else', () => {
  const schema = configSchema() as {
    additionalProperties: boolean;
    properties: Record<string, { description?: string; properties?: Record<string, { description: string }> }>;
  };
  assert.equal(schema.additionalProperties, false);
  const keys = [
    'rules',
    'siteGenerator',
    'frontMatter',
    'images',
    'recipes',
    'include',
    'exclude',
    'baseline',
    'overrides',
  ];
  assert.deepEqual(Object.keys(schema.properties), ['$schema', ...keys]);
  for (const key of keys) assert.ok(schema.properties[key]?.description, key);
  assert.deepEqual(
    Object.keys(schema.properties.rules?.properties ?? {}),
    rules.map((rule) => rule.id),
  );
  const shown = JSON.stringify(schema.properties.rules);
  for (const rule of rules)
    for (const option of Object.keys(rule.options)) assert.ok(shown.includes(`"${option}":{`), option);
  assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema, 'plain JSON');
});
