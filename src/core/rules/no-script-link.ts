import { attributeOf, endTagOf, startTagOf } from '../model/node.ts';
import { isIntact } from '../recipes/extent.ts';
import { defineRule } from './rule.ts';

/** Browsers pass over white space and control characters in a scheme. */
const isScript = (address: string): boolean =>
  /^(?:javascript|vbscript):/i.test([...address].filter((char) => char > ' ').join(''));

export default defineRule({
  id: 'no-script-link',
  title: 'Links lead somewhere',
  why: 'A "javascript:" link runs code of the old page, which is not there any more, or is not wanted.',
  category: 'markup',
  level: 'warning',
  fix: 'ask',
  messages: {
    found: () => 'The link runs a script instead of leading somewhere.',
  },
  examples: {
    bad: [
      { text: '<p>Text <a href="«javascript:void(0)»">more</a>.</p>\n', fixed: '<p>Text more.</p>\n' },
      { text: "<a href='« JavaScript:show()»'>Show</a>\n", fixed: 'Show\n' },
    ],
    good: [
      '<a href="https://example.com/javascript:">A</a>\n',
      '<a href="#top">Top</a>\n',
      'Write `<a href="javascript:void(0)">`.\n',
    ],
  },
  *check(article, { say }) {
    for (const element of article.body.elements) {
      const attribute = element.name === 'a' ? attributeOf(element, 'href', article.text) : undefined;
      if (!attribute?.valueSpan || !isScript(attribute.value)) continue;
      const [start, end] = [startTagOf(element), endTagOf(element)];
      const fix = {
        title: 'Remove the link and keep its text',
        edits: [start, end].flatMap((tag) => (tag ? [{ text: '', ...tag }] : [])),
      };
      yield say.found(attribute.valueSpan, [], start && end && isIntact(article, element) ? { fix } : {});
    }
  },
});
