import { elementsWith } from './attribute-rule.ts';
import { defineRule } from './rule.ts';

/** Names by which editors and frameworks recognise their own elements: Sina, TinyMCE, Vue, React, Angular, ProseMirror, WeChat editors, translators. */
const exact = new Set([
  'cms-style',
  'powered-by',
  'data-mpa-powered-by',
  'data-tool',
  'data-website',
  'data-brushtype',
  'data-pm-slice',
  'data-reactroot',
  'data-reactid',
  'data-darkreader-inline-color',
  'data-ke-size',
  'data-lark-record-data',
  'data-copy-origin',
  'data-anchor-id',
  '_msthash',
  '_msttexthash',
  'data-gtm-vis-has-fired',
  'data-grammarly-shadow-root',
  'data-recalc-dims',
]);
const prefixes =
  /^(?:data-mce-|data-v-[0-9a-f]{6,8}$|data-darkmode-|_ngcontent-|_nghost-|data-mpa-|data-slate-|data-immersive-translate)/;

export default defineRule({
  id: 'no-cms-attribute',
  title: 'Elements carry no attributes of the editor they were written in',
  why: 'The marks by which an editor knows its own elements mean nothing outside of it and make the source hard to read.',
  category: 'markup',
  level: 'hint',
  fix: 'ask',
  messages: {
    found: (names: string) => `The element carries attributes of its editor: ${names}.`,
  },
  examples: {
    bad: [
      { text: '<p «cms-style="font-L"»>Text.</p>\n', fixed: '<p>Text.</p>\n' },
      { text: '<p class="a" «data-v-78c9b824 data-reactid="1"»>Text.</p>\n', fixed: '<p class="a">Text.</p>\n' },
    ],
    good: ['<p data-id="1">Text.</p>\n', '<img src="a.png" data-src="a.png">\n', 'Write `<p cms-style="font-L">`.\n'],
  },
  *check(article, { say }) {
    for (const { attributes, span, edits } of elementsWith(article, (name) => exact.has(name) || prefixes.test(name))) {
      const names = attributes.map(({ name }) => name).join(', ');
      yield say.found(span, [names], { fix: { title: 'Remove the attributes of the editor', edits } });
    }
  },
});
