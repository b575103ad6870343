import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Help, helpAt } from '../../../src/core/assist/index.ts';
import { digestOf, parseArticle, siblingsOf } from '../../../src/core/index.ts';
import { readTree } from '../../../src/core/model/tree/read.ts';
import { readSchema } from '../../../src/core/schema/index.ts';

interface Around {
  readonly generator?: string;
  readonly beside?: readonly string[];
  readonly schema?: object;
}

/** Help for what stands at the `‸`, and the text that it is for. */
function help(
  marked: string,
  { generator = 'none', beside = [], schema }: Around = {},
): (Help & { for: string }) | undefined {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { frontMatter } = parseArticle(text, 'markdown');
  const digests = beside.map((block, index) => digestOf(`${index}`, `${block}\n\nText.\n`));
  const reading = schema && readSchema(JSON.stringify(schema));
  const facts = {
    images: new Map(),
    ...(beside.length > 0 ? { siblings: siblingsOf(digests, 'own') } : {}),
    ...(reading ? { schema: { path: 'a.json', namedBy: 'settings' as const, ...reading } } : {}),
  };
  const subject = { text, frontMatter, facts, siteGenerator: generator, requiredFields: [] };
  const found = helpAt(subject, readTree(text, frontMatter), offset);
  return found && { ...found, for: text.slice(found.span.start, found.span.end) };
}

describe('help', () => {
  it('says what a field means to the generator', () => {
    const found = help('---\ntitle: a\npubli‸shed: false\n---\n', { generator: 'jekyll' });
    assert.equal(found?.for, 'published');
    assert.equal(found.generator, 'jekyll');
    assert.match(found.meaning ?? '', /out of the site/);
    assert.equal(found.type, 'flag');
    const custom = help('---\nauth‸or: a\n---\n');
    assert.deepEqual([custom?.meaning, custom?.generator], ['Author', undefined]);
  });

  it('says what the generator makes of a date', () => {
    const found = help('---\ntitle: a\ndate: 2021-03-20 08:‸05:00\n---\n', { generator: 'hexo' });
    assert.equal(found?.for, '2021-03-20 08:05:00');
    assert.deepEqual(found.date, {
      kind: 'date',
      time: Date.UTC(2021, 2, 20, 8, 5),
      zone: 'site',
      isMoved: false,
      isText: false,
    });
    assert.equal(help('---\ndate: "so‸on 3"\n---\n', { generator: 'eleventy' })?.date?.kind, 'stops');
    assert.equal(help('---\ntitle: "20‸21"\n---\n', { generator: 'hexo' })?.date, undefined);
  });

  it('says what the schema says, at any depth', () => {
    const schema = {
      properties: {
        cover: { properties: { kind: { enum: ['wide', 'tall'], description: 'The shape of the picture.' } } },
        tags: { items: { title: 'A tag' } },
        old: { deprecated: true, description: 'Use new.' },
      },
    };
    const found = help('---\ncover:\n  ki‸nd: wide\n---\n', { schema });
    assert.deepEqual(
      [found?.schema, found?.values, found?.name],
      ['The shape of the picture.', ['wide', 'tall'], 'kind'],
    );
    assert.equal(help('---\ntags: [a, ‸b]\n---\n', { schema })?.schema, 'A tag');
    assert.equal(help('+++\n[cover]\nkind = "w‸ide"\n+++\n', { schema })?.for, '"wide"');
    assert.equal(help('---\nol‸d: x\n---\n', { schema })?.isDeprecated, true);
  });

  it('says how many siblings have it', () => {
    const beside = ['a', 'b', 'b'].map((tag) => `---\ntags: [${tag}]\nseries: x\n---`);
    assert.deepEqual(help('---\nseri‸es: y\n---\n', { beside })?.siblings, { count: 3, of: 3 });
    assert.deepEqual(help('---\ntags: [‸b]\n---\n', { beside })?.siblings, { count: 2, of: 3 });
    assert.equal(help('---\ntags: [‸c]\n---\n', { beside })?.siblings, undefined);
  });

  it('is silent where nothing is known, and outside the block', () => {
    assert.equal(help('---\nfrobni‸cate: a\n---\n', { generator: 'hugo' }), undefined);
    assert.equal(help('---\ntitle: a\n---\n\ndate: ‸2021\n', { generator: 'hugo' }), undefined);
    assert.equal(help('---\n# ti‸tle\ntitle: a\n---\n', { generator: 'hugo' }), undefined);
    assert.equal(help('-‸--\ntitle: a\n---\n', { generator: 'hugo' }), undefined);
  });
});
