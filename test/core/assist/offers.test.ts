import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Clock, offersAt, type Subject } from '../../../src/core/assist/index.ts';
import { digestOf, type Facts, parseArticle, siblingsOf } from '../../../src/core/index.ts';
import { readSchema } from '../../../src/core/schema/index.ts';

const clock: Clock = { year: 2024, month: 3, day: 5, hour: 7, minute: 8, second: 9, offset: 480 };

interface Around {
  readonly beside?: readonly string[];
  readonly schema?: object;
  readonly generator?: string;
  readonly required?: readonly string[];
}

function factsOf({ beside, schema }: Around): Facts {
  const digests = (beside ?? []).map((block, index) => digestOf(`${index}`, `${block}\n\nText.\n`));
  const reading = schema && readSchema(JSON.stringify(schema));
  return {
    images: new Map(),
    ...(beside ? { siblings: siblingsOf(digests, 'own') } : {}),
    ...(reading ? { schema: { path: 'a.json', namedBy: 'settings', ...reading } } : {}),
  };
}

function offers(marked: string, around: Around = {}) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const subject: Subject = {
    text,
    frontMatter: parseArticle(text, 'markdown').frontMatter,
    facts: factsOf(around),
    siteGenerator: around.generator ?? 'none',
    requiredFields: around.required ?? [],
  };
  return offersAt(subject, offset, clock).map((offer) => {
    const { span, insert, caret = insert.length } = offer;
    assert.ok(span.start <= offset && offset <= span.end);
    const written = `${insert.slice(0, caret)}‸${insert.slice(caret)}`;
    return { ...offer, after: text.slice(0, span.start) + written + text.slice(span.end) };
  });
}

const labels = (marked: string, around?: Around): string[] => offers(marked, around).map(({ label }) => label);

/** The text after the offer of that label was taken. */
function taking(label: string, marked: string, around?: Around): string {
  const found = offers(marked, around).find((offer) => offer.label === label);
  assert.ok(found, `"${label}" is not among: ${labels(marked, around).join(', ')}`);
  return found.after;
}

const flow = ['news', 'rain', 'rain'].map(
  (tag) => `---\ntitle: A ${tag}\ndate: 2021-03-04 05:06:07\ntags: [${tag}, all]\nlayout: post\n---`,
);
const block = ['a', 'b', 'b'].map(
  (tag) => `---\ntitle: "T ${tag}"\ndate: "2021-03-04T05:06:07+08:00"\ncategories:\n  - ${tag}\ncomments: false\n---`,
);

describe('keys', () => {
  it('of the generator, the siblings, the schema and the settings are offered, unless they are there', () => {
    const around: Around = {
      beside: [...flow, '---\ntitle: x\nseries: y\n---'],
      schema: { required: ['slug'], properties: { slug: { type: 'string' }, weight: {} } },
      required: ['date', 'title'],
      generator: 'hexo',
    };
    const found = labels('---\ntitle: a\n‸\n---\n\nText.\n', around);
    assert.deepEqual(
      found.slice(0, 3),
      ['date', 'slug', 'tags'],
      'required first, then as often as siblings have them',
    );
    for (const key of ['layout', 'series', 'weight', 'permalink', 'comments']) assert.ok(found.includes(key), key);
    assert.equal(found.includes('title'), false);
    assert.equal(new Set(found).size, found.length);
  });

  it('are written with their separator, and lists as the siblings write them', () => {
    assert.equal(taking('date', '---\nti: a\nda‸\n---\n'), '---\nti: a\ndate: ‸\n---\n');
    assert.equal(taking('date', '---\nda‸te: 1\n---\n'), '---\ndate‸: 1\n---\n');
    assert.equal(taking('tags', '---\n‸\n---\n', { beside: flow }), '---\ntags: [‸]\n---\n');
    assert.equal(taking('categories', '---\n‸\n---\n', { beside: block }), '---\ncategories:\n  - ‸\n---\n');
    assert.equal(taking('tags', '+++\nta‸\n+++\n'), '+++\ntags = [‸]\n+++\n');
    assert.equal(taking('title', '+++\nt‸\n+++\n'), '+++\ntitle = "‸"\n+++\n');
    assert.equal(taking('draft', '+++\n‸\n+++\n', { generator: 'hugo' }), '+++\ndraft = ‸\n+++\n');
    assert.equal(taking('title', ';;;\n‸"date": "a"\n;;;\n\nText.\n'), ';;;\n"title": "‸","date": "a"\n;;;\n\nText.\n');
    assert.equal(taking('title', '{"date": "a", "t‸"}\n\nText.\n'), '{"date": "a", "title": "‸"}\n\nText.\n');
    assert.equal(taking('draft', '{"dr‸": true}\n\nText.\n', { generator: 'hugo' }), '{"draft"‸: true}\n\nText.\n');
  });

  it('within a field come from the schema alone', () => {
    const schema = { properties: { cover: { properties: { src: {}, alt: {} } }, 'two words': {}, '#x': {} } };
    assert.deepEqual(labels('---\ncover:\n  src: a\n  ‸\n---\n', { schema, beside: flow }), ['alt']);
    assert.deepEqual(labels('---\ncover: {s‸}\n---\n', { schema }), ['src', 'alt']);
    assert.equal(taking('two words', '---\n‸\n---\n', { schema }), '---\ntwo words: ‸\n---\n');
    assert.equal(taking('#x', '---\n‸\n---\n', { schema }), '---\n"#x": ‸\n---\n');
    assert.equal(taking('cover', '---\n‸\n---\n', { schema }), '---\ncover:\n  ‸\n---\n');
  });
});

describe('values', () => {
  it('of lists are those of the siblings, the commonest first, with their counts', () => {
    const found = offers('---\ntags: [‸]\n---\n', { beside: flow });
    assert.deepEqual(
      found.map(({ label, siblings }) => `${label} ${siblings}`),
      ['all 3', 'rain 2', 'news 1'],
    );
    assert.deepEqual(labels('---\ntags: [rain, ‸]\n---\n', { beside: flow }), ['all', 'news']);
    assert.deepEqual(labels('---\ntags:\n  - ‸\n  - all\n---\n', { beside: flow }), ['rain', 'news']);
    assert.deepEqual(labels('---\ntags:\n  ‸\n---\n', { beside: flow }), ['all', 'rain', 'news']);
    assert.equal(taking('rain', '---\ntags:\n  ‸\n---\n', { beside: flow }), '---\ntags:\n  - rain‸\n---\n');
  });

  it('are written into the list that is still to be made, as the siblings write lists', () => {
    assert.equal(taking('rain', '---\ntags: ‸\n---\n', { beside: flow }), '---\ntags: [rain‸]\n---\n');
    assert.equal(taking('b', '---\ncategories: ‸\n---\n', { beside: block }), '---\ncategories:\n  - b‸\n---\n');
    assert.equal(taking('rain', '+++\ntags = ‸\n+++\n', { beside: flow }), '+++\ntags = ["rain"‸]\n+++\n');
    const texts = ['a', 'b', 'b'].map((tag) => `---\ntags: ${tag}\n---`);
    assert.equal(taking('b', '---\ntags: ‸\n---\n', { beside: texts }), '---\ntags: b‸\n---\n');
  });

  it('are quoted where they must be, and where the siblings quote', () => {
    const odd = ['C#', 'a: b', 'yes', "it's", 'x, y'].map((tag) => `---\ntags: [${JSON.stringify(tag)}]\n---`);
    assert.equal(taking('C#', '---\ntags: [‸]\n---\n', { beside: odd }), '---\ntags: [C#‸]\n---\n');
    assert.equal(taking('a: b', '---\ntags: [‸]\n---\n', { beside: odd }), '---\ntags: ["a: b"‸]\n---\n');
    assert.equal(taking('yes', '---\ntags:\n  - ‸\n---\n', { beside: odd }), '---\ntags:\n  - "yes"‸\n---\n');
    assert.equal(taking('x, y', '---\ntags: [‸]\n---\n', { beside: odd }), '---\ntags: ["x, y"‸]\n---\n');
    assert.equal(taking("it's", "---\ntags: ['‸']\n---\n", { beside: odd }), "---\ntags: ['it''s‸']\n---\n");
    const quoted = ['a', 'b'].map((title) => `---\ntitle: ${title}\nlayout: "post"\n---`);
    assert.equal(taking('post', '---\nlayout: ‸\n---\n', { beside: quoted }), '---\nlayout: "post"‸\n---\n');
    assert.equal(taking('post', '{"layout": ‸}\n\nText.\n', { beside: quoted }), '{"layout": "post"‸}\n\nText.\n');
    assert.equal(taking('post', '{"layout": "p‸"}\n\nText.\n', { beside: quoted }), '{"layout": "post‸"}\n\nText.\n');
  });

  it('are those that the schema names, before all others', () => {
    const schema = {
      properties: {
        layout: { enum: ['wide', 'post', 3] },
        tags: { items: { enum: ['rain', 'snow'] } },
        on: { type: 'boolean' },
      },
    };
    const found = offers('---\nlayout: ‸\n---\n', { schema, beside: flow });
    assert.deepEqual(
      found.map(({ label, siblings = 0 }) => `${label} ${siblings}`),
      ['wide 0', 'post 3', '3 0'],
    );
    assert.deepEqual(labels('---\ntags: [‸]\n---\n', { schema, beside: flow }), ['rain', 'snow']);
    assert.deepEqual(labels('---\non: ‸\n---\n', { schema }), ['true', 'false']);
    assert.equal(taking('3', '---\nlayout: ‸\n---\n', { schema }), '---\nlayout: 3‸\n---\n');
  });

  it('are true and false for flags, and what comes back in other fields', () => {
    assert.deepEqual(labels('---\ncomments: ‸\n---\n', { generator: 'hexo' }), ['true', 'false']);
    assert.deepEqual(labels('---\ncomments: ‸\n---\n', { beside: block }), ['true', 'false']);
    assert.deepEqual(labels('---\nlayout: ‸\n---\n', { beside: flow }), ['post']);
    assert.deepEqual(labels('---\ntitle: ‸\n---\n', { beside: flow }), []);
  });

  it('are today for dates, as the siblings write them', () => {
    const dated = (date: string): Around => ({ beside: [`---\ndate: ${date}\n---`] });
    const today = (date: string): string => labels('---\ndate: ‸\n---\n', dated(date)).join();
    assert.deepEqual(labels('---\ndate: ‸\n---\n'), ['2024-03-05 07:08:09']);
    assert.equal(today('2021-03-04'), '2024-03-05');
    assert.equal(today('2021-03-04 05:06'), '2024-03-05 07:08');
    assert.equal(today('2021-03-04 05:06:07 +0100'), '2024-03-05 07:08:09 +0800');
    assert.equal(today('2021-03-04T05:06:07Z'), '2024-03-04T23:08:09Z');
    assert.equal(today('2021-03-04T05:06:07+01:00'), '2024-03-05T07:08:09+08:00');
    assert.equal(today('Thu, 04 Mar 2021 05:06:07 GMT'), 'Mon, 04 Mar 2024 23:08:09 GMT');
    assert.equal(today('March 4, 2021'), 'March 5, 2024');
    assert.equal(taking('2024-03-05', '+++\ndate = ‸\n+++\n', dated('2021-03-04')), '+++\ndate = 2024-03-05‸\n+++\n');
    assert.deepEqual(
      labels('---\nwhen: ‸\n---\n', { schema: { properties: { when: { type: 'string', format: 'date' } } } }),
      ['2024-03-05'],
    );
    const [offer] = offers('---\ndate: ‸\n---\n', { beside: block });
    assert.equal(offer?.insert, '"2024-03-05T07:08:09+08:00"', 'in the quotes of the siblings');
  });
});

describe('an offer', () => {
  it('taken leaves a block that can be read', () => {
    const schema = {
      properties: {
        kind: { enum: ['a: b', '- c', '#', '', ' d ', "'", '"', '\\', '{', 'null', '1e3', '国内'] },
        cover: { properties: { src: {} } },
      },
    };
    const texts = [
      '---\ntitle: a\nkind: ‸\n---\n',
      '---\ntitle: a\nkind: "‸"\n---\n',
      "---\ntitle: a\nkind: '‸'\n---\n",
      '+++\ntitle = "a"\nkind = ‸\n+++\n',
      '+++\ntitle = "a"\nkind = "‸"\n+++\n',
      '{"title": "a", "kind": ‸}\n\nText.\n',
      '{"title": "a", "kind": "‸"}\n\nText.\n',
    ];
    for (const text of texts) {
      const found = offers(text, { schema });
      assert.ok(found.length > 10, text);
      for (const { label, after } of found) {
        const article = parseArticle(after.replace('‸', ''), 'markdown');
        const field = article.frontMatter.fields.find(({ key }) => key === 'kind');
        assert.equal(field?.value, label, after);
      }
    }
  });
});
