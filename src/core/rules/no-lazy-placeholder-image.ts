import { lazyAttributes } from '../model/images.ts';
import { attributeOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import type { Edit } from '../text/span.ts';
import { defineRule } from './rule.ts';

/** File names of the pictures that lazy loaders show until the real one is there. */
const placeholderName =
  /(?:^|[/_-])(?:placeholder|blank|spacer|transparent|loading|lazy(?:load)?|grey|gray|pixel|1x1|default[_-]?img|load|none|s|t)\.(?:gif|png|svg|jpe?g|webp)(?:[?#].{0,200})?$/i;

const isPlaceholder = (source: string): boolean =>
  source === '' || source === '#' || source === 'about:blank' || isTinyData(source) || placeholderName.test(source);

/** An inline picture of a few hundred bytes is no photograph. */
const isTinyData = (source: string): boolean => source.startsWith('data:image/') && source.length < 2000;

const isAddress = (value: string): boolean =>
  /^(?:https?:)?\/\/\S+$|^\.{0,2}\/?[^\s:]+\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?:[?#]\S*)?$/i.test(value);

export default defineRule({
  id: 'no-lazy-placeholder-image',
  title: 'Pictures show themselves, not the placeholder of a lazy loader',
  why: 'The script that would put the real address in place did not come along, so readers see a blank.',
  category: 'image',
  level: 'warning',
  fix: 'safe',
  messages: {
    lazy: (attribute: string) => `The picture shows a placeholder; its real address is in "${attribute}".`,
  },
  examples: {
    bad: [
      {
        text: '<img src="«data:image/gif;base64,R0lGODlhAQABAAAAACw=»" data-src="https://example.com/tree.jpg" alt="">\n',
        fixed: '<img src="https://example.com/tree.jpg" data-src="https://example.com/tree.jpg" alt="">\n',
      },
      {
        text: '«<img data-original="https://example.com/tree.jpg">»\n',
        fixed: '<img src="https://example.com/tree.jpg" data-original="https://example.com/tree.jpg">\n',
      },
      {
        text: "<img src='«/img/loading.gif»' data-lazy-src='https://example.com/a.jpg?x=1&amp;y=2'>\n",
        fixed:
          "<img src='https://example.com/a.jpg?x=1&amp;y=2' data-lazy-src='https://example.com/a.jpg?x=1&amp;y=2'>\n",
      },
    ],
    good: [
      '<img src="https://example.com/small.jpg" data-original="https://example.com/large.jpg">\n',
      '<img src="tree.jpg" data-src="tree.jpg">\n',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A dot that is meant">\n',
    ],
  },
  *check(article, { say }) {
    for (const element of article.body.elements) {
      if (element.name !== 'img') continue;
      const real = realAddress(article, element);
      const source = attributeOf(element, 'src', article.text);
      const shown = source?.valueSpan ? article.text.slice(source.valueSpan.start, source.valueSpan.end).trim() : '';
      if (!real || !isPlaceholder(shown)) continue;
      const place = element.sourceCodeLocation;
      if (!place) continue;
      const edit: Edit = source
        ? source.valueSpan
          ? {
              ...source.valueSpan,
              text: /["']/.test(article.text[source.valueSpan.start - 1] ?? '') ? real.written : `"${real.written}"`,
            }
          : { text: `src="${real.written}"`, ...source.nameSpan }
        : { start: place.startOffset + 4, end: place.startOffset + 4, text: ` src="${real.written}"` };
      const span =
        source?.valueSpan && source.valueSpan.end > source.valueSpan.start
          ? source.valueSpan
          : { start: place.startOffset, end: place.endOffset };
      yield say.lazy(span, [real.name], { fix: { title: `Show the picture from "${real.name}"`, edits: [edit] } });
    }
  },
});

/** The first lazy attribute that holds an address, as it is written, so that its entities stay. */
function realAddress(
  article: Article,
  element: Article['body']['elements'][number],
): { name: string; written: string } | undefined {
  for (const name of lazyAttributes) {
    const attribute = attributeOf(element, name, article.text);
    if (!attribute?.valueSpan || !isAddress(attribute.value.trim()) || isPlaceholder(attribute.value.trim())) continue;
    const written = article.text.slice(attribute.valueSpan.start, attribute.valueSpan.end).trim();
    if (!written.includes('"') && !written.includes("'")) return { name, written };
  }
  return undefined;
}
