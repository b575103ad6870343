import { lazyAttributes } from '../model/images.ts';
import { attributeOf, startTagOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { removalOfElement } from './remote/removal.ts';
import { defineRule } from './rule.ts';

/** What template engines and scrapers leave where a value was missing. */
const debris = /(?:^|\/)(?:undefined|null|NaN|\[object Object\]|%5Bobject%20Object%5D)(?:[?#].{0,200})?$/;

export default defineRule({
  id: 'no-empty-image-source',
  title: 'Every picture has an address',
  why: 'A picture without an address, or with the word "undefined" in its place, can only show as broken.',
  category: 'image',
  level: 'warning',
  fix: 'ask',
  messages: {
    empty: () => 'The picture has no address.',
    debris: (source: string) => `The address "${source}" ends in a value that was missing when the page was made.`,
  },
  examples: {
    bad: [
      { text: '<p>Text.</p>\n«<img src="" alt="">»\n<p>More.</p>\n', fixed: '<p>Text.</p>\n<p>More.</p>\n' },
      '<picture><source srcset="tree.webp">«<img src="">»</picture>\n',
      { text: '<p>Text. «<img alt="Tree">»</p>\n', fixed: '<p>Text. </p>\n' },
      {
        text: '<figure><a href="/tree">«<img src="">»</a><figcaption>A tree</figcaption></figure>\n<p>More.</p>\n',
        fixed: '<p>More.</p>\n',
      },
      '---\ntitle: Spring\nheadimg: «https://example.com/undefined»\n---\n\nText.\n',
      'Text.\n\n![A tree](«https://example.com/img/undefined»)\n',
    ],
    good: [
      '<img src="tree.png" alt="A tree">\n',
      '<img data-src="tree.png" alt="Another rule speaks of lazy pictures">\n',
      '<img srcset="a.png 1x, b.png 2x" alt="The candidates are its address">\n',
      '<p>The page https://example.com/undefined is no picture.</p>\n',
    ],
  },
  *check(article, { say }) {
    for (const element of article.body.elements) {
      if (element.name !== 'img' || hasOtherSource(element.attribs)) continue;
      const source = attributeOf(element, 'src', article.text);
      const written = source?.valueSpan ? article.text.slice(source.valueSpan.start, source.valueSpan.end).trim() : '';
      const span = startTagOf(element);
      if (!span || (written !== '' && written !== '#' && written !== 'about:blank')) continue;
      yield say.empty(span, [], fixFor(article, element));
    }
    for (const image of article.images) {
      if (!debris.test(image.source) || (image.element && hasOtherSource(image.element.attribs))) continue;
      const fix = image.element && image.syntax === 'element' ? fixFor(article, image.element) : {};
      yield say.debris(image.sourceSpan, [image.source.slice(0, 200)], fix);
    }
  },
});

const hasOtherSource = (attributes: Readonly<Record<string, string>>): boolean =>
  'srcset' in attributes || lazyAttributes.some((name) => attributes[name]?.trim());

/** In a `picture` whose sources have addresses, readers see one of those. */
const isOneOfSeveral = ({ images }: Article, { parent }: Article['body']['elements'][number]): boolean =>
  parent !== null &&
  'name' in parent &&
  parent.name === 'picture' &&
  images.some((one) => one.element?.parent === parent && one.element.name === 'source');

function fixFor(article: Article, element: Article['body']['elements'][number]) {
  const removal = isOneOfSeveral(article, element) ? undefined : removalOfElement(article, element);
  if (!removal) return {};
  const title = removal.hasCaption ? 'Remove the empty picture and its caption' : 'Remove the empty picture';
  return { fix: { title, edits: [{ text: '', ...removal.span }] } };
}
