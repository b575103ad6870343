import type { Element } from 'domhandler';
import { startTagOf } from '../model/node.ts';
import { leftoverKinds } from '../recipes/recipe.ts';
import { contains } from '../text/span.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'require-image-alt',
  title: 'Pictures say in words what they show, or that they are ornament',
  why: 'Without the attribute "alt" screen readers read out the name of the file, and nothing stands where the picture does not load.',
  category: 'image',
  level: 'hint',
  fix: 'none',
  messages: {
    missing: () => 'The picture has no "alt" text; an ornament has an empty one.',
  },
  examples: {
    bad: ['<p>«<img src="tree.png">»</p>\n', 'Text.\n\n«<img data-src="tree.png" width="400">»\n'],
    good: [
      '<img src="tree.png" alt="A tree in blossom">\n',
      '<img src="line.png" alt="">\n',
      '<img src="tree.png" aria-hidden="true">\n',
      '<img src="tree.png" aria-labelledby="caption">\n',
      'A counting pixel is for another rule: <img src="https://pixel.wp.com/g.gif?v=1">\n',
      'Markdown always writes one: ![](tree.png)\n',
    ],
  },
  *check(article, { say, leftovers }) {
    const bare = article.body.elements.filter((element) => element.name === 'img' && !isDescribed(element));
    if (bare.length === 0) return;
    const others = leftoverKinds.flatMap((kind) => leftovers.of(kind));
    for (const element of bare) {
      const span = startTagOf(element);
      if (span && !others.some((one) => contains(one.span, span))) yield say.missing(span, []);
    }
  },
});

const describing = ['alt', 'aria-label', 'aria-labelledby', 'title'];

const isDescribed = ({ attribs }: Element): boolean =>
  describing.some((name) => name in attribs) ||
  attribs['aria-hidden'] === 'true' ||
  attribs.role === 'presentation' ||
  attribs.role === 'none' ||
  isPixel(attribs.width) ||
  isPixel(attribs.height);

const isPixel = (length: string | undefined): boolean => length !== undefined && /^[01](?:px)?$/.test(length.trim());
