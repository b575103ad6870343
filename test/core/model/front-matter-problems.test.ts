import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, type FrontMatter, parseArticle } from '../../../src/core/index.ts';
import { readersRefusing } from '../../../src/tools/eval/front-matter-readers.ts';
import { unmark } from '../rules/tester.ts';

const frontMatterOf = (text: string): FrontMatter => parseArticle(text, 'markdown').frontMatter;

interface Slip {
  /** The block with the offending tokens in «guillemets», fences and a body around it. */
  readonly text: string;
  readonly codes: readonly string[];
  /** After every repair; absent where none is offered. */
  readonly healed?: string;
  /** Whether the repairs are offered only, not certain. */
  readonly isDoubtful?: boolean;
}

const yaml = (block: string): string => `---\n${block}\n---\n\nText.\n`;
const toml = (block: string): string => `+++\n${block}\n+++\n\nText.\n`;
const json = (block: string): string => `---json\n${block}\n---\n\nText.\n`;

/** One slip of one line, in the language of `wrap`. */
function slip(wrap: (block: string) => string, [marked, code, healed]: readonly string[], isDoubtful = false): Slip {
  return { text: wrap(marked ?? ''), codes: [code ?? ''], ...(healed ? { healed: wrap(healed) } : {}), isDoubtful };
}

const certainInYaml: readonly (readonly string[])[] = [
  ['title: «Spring: a beginning»', 'colon', 'title: "Spring: a beginning"'],
  ['title: «Spring: a "new" beginning\'s end»', 'colon', "title: 'Spring: a \"new\" beginning''s end'"],
  ["author: 'Ann'\ntitle: «Spring:»", 'colon', "author: 'Ann'\ntitle: 'Spring:'"],
  ["title: 'Ann«'»s garden'", 'quote', "title: 'Ann''s garden'"],
  ['title: "The «"»new" garden"', 'quote', 'title: "The \\"new\\" garden"'],
  ["title: «'A garden' in town»", 'quote', 'title: "\'A garden\' in town"'],
  ['title: «"Spring" and "summer"»', 'quote', 'title: \'"Spring" and "summer"\''],
  ["title: «'»Twas spring", 'quote', 'title: "\'Twas spring"'],
  ['title: «"»Spring\nauthor: Ann', 'open-quote', 'title: "Spring"\nauthor: Ann'],
  ['title: "Spring«”»', 'open-quote', 'title: "Spring"'],
  ['title: «"""""""\'Spring\'"""""""»', 'wrapped-quotes', "title: 'Spring'"],
  ['title: «"""""Ann\'s "own" garden"""""»', 'wrapped-quotes', "title: 'Ann''s \"own\" garden'"],
  ['title: "C:«\\g»arden"', 'backslash', "title: 'C:\\garden'"],
  ['title«：»春天', 'wide-colon', 'title: 春天'],
  ['title«：»春天: 开始\nauthor: Ann', 'wide-colon', 'title: "春天: 开始"\nauthor: Ann'],
  ['title«:»Spring\nauthor: Ann', 'no-space', 'title: Spring\nauthor: Ann'],
  ['title«:»Spring: a beginning', 'no-space', 'title: "Spring: a beginning"'],
  ['title: Spring\ntags:\n«-»a\n-b', 'no-space', 'title: Spring\ntags:\n- a\n- b'],
  ['tags:\n«\t»- a\n\t- b\ntitle: Spring', 'tab', 'tags:\n  - a\n  - b\ntitle: Spring'],
  ['map:\n    a: b\n«\t»c: d', 'tab', 'map:\n    a: b\n    c: d'],
  ['author: «@ann»', 'reserved', 'author: "@ann"'],
  ['title: «`code`»', 'reserved', 'title: "`code`"'],
  ['title: «%60 of it»', 'reserved', 'title: "%60 of it"'],
  ['title: «[New] garden»', 'reserved', 'title: "[New] garden"'],
  ['title: «{a} garden»', 'reserved', 'title: "{a} garden"'],
  ['title: «> quoted»', 'reserved', 'title: "> quoted"'],
  ['title: «- Spring»', 'reserved', 'title: "- Spring"'],
  ['title: «&nbsp;Spring»', 'reserved', 'title: "&nbsp;Spring"'],
  ['title: «*Spring* is here»', 'alias', 'title: "*Spring* is here"'],
  ['title: «!news of spring»', 'tag', 'title: "!news of spring"'],
  ['title: Spring\ntags: «[a, b»', 'bracket', 'title: Spring\ntags: [a, b]'],
  ['« »title: Spring\ndate: 2021-03-20\nauthor: Ann', 'indentation', 'title: Spring\ndate: 2021-03-20\nauthor: Ann'],
  ['title: Spring\n«title»: Spring', 'duplicate-key', 'title: Spring'],
  ['title: Spring\n«title»: "Spring"', 'duplicate-key', 'title: Spring'],
  ['list:\n  - name: «a: b»\n    link: c', 'colon', 'list:\n  - name: "a: b"\n    link: c'],
];

const doubtfulInYaml: readonly (readonly string[])[] = [
  ['title: Spring\n« »author: Ann', 'indentation', 'title: Spring\nauthor: Ann'],
  ['title: Spring\n«is here»\nauthor: Ann', 'indentation', 'title: Spring\n  is here\nauthor: Ann'],
  ['title: "Spring\n«is here"»\nauthor: Ann', 'indentation', 'title: "Spring\n  is here"\nauthor: Ann'],
  ['title: "Spring"«,»', 'trailing-comma', 'title: "Spring"'],
  ['title« = »Spring', 'equals', 'title: Spring'],
  ['title: "C:«\\g»arden\\new"', 'backslash', "title: 'C:\\garden\\new'"],
];

const hopelessInYaml: readonly (readonly string[])[] = [
  ['title: Spring\n«title»: Summer', 'duplicate-key'],
  ['map: {a: b, «a»: c}', 'duplicate-key'],
  ['title: Spring\nrun: «!!js/function» "function () {}"', 'tag'],
  ['title: Spring\nexcerpt: «!binary» |-\n  QUJD', 'tag'],
  ['title: Spring\n«__proto__»: x', 'proto-key'],
  ['«- a»\n- b', 'not-a-map'],
  ['«just text»', 'not-a-map'],
];

const certainInToml: readonly (readonly string[])[] = [
  ['title = «Spring»', 'unquoted', 'title = "Spring"'],
  ['title = «“»Spring”', 'unquoted', 'title = "Spring"'],
  ['title = «"»Spring\nauthor = "Ann"', 'open-quote', 'title = "Spring"\nauthor = "Ann"'],
  ['title = "The «"»new" garden"', 'quote', 'title = \'The "new" garden\''],
  ['title«: »"Spring"', 'equals', 'title = "Spring"'],
  ['title«: »Spring', 'equals', 'title = "Spring"'],
  ['draft = «True»', 'unquoted', 'draft = true'],
  ['title = "a"\n«title» = "a"', 'duplicate-key', 'title = "a"'],
];

const certainInJson: readonly (readonly string[])[] = [
  ['{"title": "Spring"«,»}', 'trailing-comma', '{"title": "Spring"}'],
  ['{"tags": ["a"«,»], "title": "Spring"}', 'trailing-comma', '{"tags": ["a"], "title": "Spring"}'],
  ['{"title": «"Spring"»\n "author": "Ann"}', 'missing-comma', '{"title": "Spring",\n "author": "Ann"}'],
];

const blocks: readonly Slip[] = [
  { text: '---\ntitle: Spring\n«  ---»\n\nText.\n', codes: ['fence'], healed: '---\ntitle: Spring\n---\n\nText.\n' },
  { text: '---\ntitle: Spring\n«----»\n\nText.\n', codes: ['fence'], healed: '---\ntitle: Spring\n---\n\nText.\n' },
  { text: '«----»\ntitle: Spring\n---\n\nText.\n', codes: ['fence'], healed: '---\ntitle: Spring\n---\n\nText.\n' },
  { text: '«   ---»\ntitle: Spring\n---\n\nText.\n', codes: ['fence'], healed: '---\ntitle: Spring\n---\n\nText.\n' },
  {
    text: '«——-»\ntitle: Spring\n«－－－»\n\nText.\n',
    codes: ['fence', 'fence'],
    healed: '---\ntitle: Spring\n---\n\nText.\n',
  },
  { text: '---\ntitle: Spring\n«---\\»\nText.\n', codes: ['fence'], healed: '---\ntitle: Spring\n---\nText.\n' },
  { text: '+++\ntitle = "a"\n«＋＋＋»\n\nText.\n', codes: ['fence'], healed: '+++\ntitle = "a"\n+++\n\nText.\n' },
  {
    text: '---\ntitle: Spring\n«----»\n\nText.\n\n---\n\nMore text.\n',
    codes: ['fence'],
    healed: '---\ntitle: Spring\n---\n\nText.\n\n---\n\nMore text.\n',
  },
  { text: '«---»\ntitle: Spring\n\nText.\n', codes: ['unclosed'], healed: '---\ntitle: Spring\n---\n\nText.\n' },
  { text: '«+++»\ntitle = "a"\n\nText.\n', codes: ['unclosed'], healed: '+++\ntitle = "a"\n+++\n\nText.\n' },
  {
    text: '«---»\ntitle: Spring\n\nA long winter.\n\n---\n\nText.\n',
    codes: ['unclosed'],
    healed: '---\ntitle: Spring\n---\n\nA long winter.\n\n---\n\nText.\n',
  },
  {
    text: '---\n«---»\ntitle: Spring\n---\n\nText.\n',
    codes: ['doubled-fence'],
    healed: '---\ntitle: Spring\n---\n\nText.\n',
  },
  {
    text: '---\ntitle: Spring\n---\n\n«---»\nlayout: post\n---\n\nText.\n',
    codes: ['second-block'],
    healed: '---\ntitle: Spring\nlayout: post\n---\n\nText.\n',
    isDoubtful: true,
  },
  { text: '---\ntitle: Spring\n---\n«---»\ntitle: Summer\n---\n\nText.\n', codes: ['second-block'] },
  {
    text: '«title: Spring»\nlayout: post\n\n## Text\n',
    codes: ['unfenced'],
    healed: '---\ntitle: Spring\nlayout: post\n---\n\n## Text\n',
    isDoubtful: true,
  },
];

const slips: readonly Slip[] = [
  ...certainInYaml.map((one) => slip(yaml, one)),
  ...doubtfulInYaml.map((one) => slip(yaml, one, true)),
  ...hopelessInYaml.map((one) => slip(yaml, one)),
  ...certainInToml.map((one) => slip(toml, one)),
  ...certainInJson.map((one) => slip(json, one)),
  ...blocks,
];

describe('what is wrong with front matter', () => {
  for (const { text: marked, codes, healed, isDoubtful = false } of slips) {
    it(`sits on the token and is mended in place: ${JSON.stringify(marked)}`, () => {
      const { text, spans } = unmark(marked);
      const { problems } = frontMatterOf(text);
      assert.deepEqual(
        problems.map(({ code, span }) => ({ code, span })),
        codes.map((code, index) => ({ code, span: spans[index] })),
      );
      const repairs = problems.flatMap(({ repair }) => repair ?? []);
      assert.equal(repairs.length > 0, healed !== undefined);
      if (healed === undefined) return;
      assert.ok(repairs.every(({ isCertain }) => isCertain === !isDoubtful));
      const fixed = applyEdits(
        text,
        repairs.flatMap(({ edits }) => edits),
      );
      assert.equal(fixed, healed);
      assert.deepEqual(frontMatterOf(fixed).problems, []);
      assert.deepEqual(readersRefusing(fixed), []);
    });
  }

  it('is closed with the bare fence where the opening one names its language', () => {
    for (const text of ['---yaml\ntitle: Spring\n\nText.\n', '  ---yaml\ntitle: Spring\n---\n\nText.\n']) {
      const edits = frontMatterOf(text).problems.flatMap(({ repair }) => repair?.edits ?? []);
      assert.equal(applyEdits(text, edits), '---yaml\ntitle: Spring\n---\n\nText.\n');
    }
  });

  it('is the same with CRLF', () => {
    for (const { text: marked, codes } of slips) {
      const { text } = unmark(marked);
      const crlf = text.replace(/\n/g, '\r\n');
      const { problems } = frontMatterOf(crlf);
      assert.deepEqual(
        problems.map(({ code }) => code),
        codes,
        JSON.stringify(crlf),
      );
      const fixed = applyEdits(
        crlf,
        problems.flatMap(({ repair }) => repair?.edits ?? []),
      );
      assert.doesNotMatch(fixed, /[^\r]\n/, JSON.stringify(fixed));
    }
  });

  it('in one field hides none of the others', () => {
    const { fields, isRead, problems } = frontMatterOf(
      yaml('title: "Spring\ntags:\n - a: b: c\ndate: 2021-03-20\nauthor: @ann'),
    );
    assert.equal(isRead, false);
    assert.deepEqual(
      problems.map(({ code, field }) => [code, field]),
      [
        ['open-quote', 'title'],
        ['colon', 'a'],
        ['reserved', 'author'],
      ],
    );
    assert.deepEqual(
      fields.map(({ key, value }) => [key, value]),
      [
        ['title', undefined],
        ['tags', undefined],
        ['date', '2021-03-20'],
        ['author', undefined],
      ],
    );
  });

  it('is not what stands there rightly', () => {
    for (const block of [
      'title: "Spring" # a comment',
      "title: 'Ann''s \"own\" garden'",
      'title: Spring - a \'beginning\' & "more", 100% #1',
      'link: https://example.com:80/a?b=c#d',
      'og:title: Spring',
      'title: &name Spring\nauthor: *name',
      'text: |\n  a: b: c\n  \ttabbed\n  ---\n  "open\nafter: x',
      'text: >-\n  folded\n\n  text\nafter: x',
      'tags: [a, "b, c", {d: e}]',
      'map:\n  ? complex\n  : key',
      '# only\n# comments',
      '作者: 张三\n标题: 春天：开始',
      'title: "a\n  b"\nafter: x',
    ]) {
      const { problems, isRead } = frontMatterOf(yaml(block));
      assert.deepEqual([problems, isRead], [[], true], block);
    }
  });

  it('in the thousandth line is not sought for ever', () => {
    const started = process.cpuUsage();
    for (const block of [
      Array.from({ length: 1900 }, (_, i) => `k${i}: a: b`).join('\n'),
      `a:\n${Array.from({ length: 1900 }, (_, i) => `  - @${i}`).join('\n')}`,
      `a:\n${'\t- b\n'.repeat(1900)}`,
      `title: ${'"'.repeat(30_000)}`,
      `title: ${'[]'.repeat(15_000)}`,
      `a: &a x\n${Array.from({ length: 1900 }, (_, i) => `k${i}: *a`).join('\n')}\nb: @`,
      '- '.repeat(30_000),
    ]) {
      assert.notEqual(frontMatterOf(yaml(block)).problems.length, 0);
    }
    // In microseconds of this process: other programs may slow the clock down.
    assert.ok(process.cpuUsage(started).user < 6_000_000);
  });
});
