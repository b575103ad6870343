import { unfinishedMarkup } from '../model/unfinished.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'no-unfinished-markup',
  title: 'The end of the file cuts off no comment, tag or script',
  why: 'What begins and never ends takes all that follows with it: readers see nothing of the rest of the page.',
  category: 'markup',
  level: 'warning',
  fix: 'none',
  messages: {
    comment: (characters: number) => `This comment is never closed: ${rest(characters)}.`,
    element: (name: string, characters: number) => `This <${name}> is never closed: ${rest(characters)}.`,
    tag: (name: string, characters: number) => `No ">" ends the tag of this ${name}: ${rest(characters)}.`,
  },
  examples: {
    bad: [
      '<p>Spring</p>\n«<!--» the editor was here\n\n<p>Summer</p>\n',
      '<p>Spring</p>\n«<script» src="/a.js">\n\n<p>Summer</p>\n',
      '<p>Spring</p>\n«<p» title="a>\n<b>Summer</b>\n',
      '<p>Spring</p>\n«<textarea»>\n<p>Summer</p>\n',
    ],
    good: [
      '<p>Spring</p>\n<!-- more -->\n<script></script>\n',
      'In code, `<script` is text, and a < b too.\n',
      '<p>Spring\n',
      '<p>Spring</p>\n<!-->\n',
    ],
  },
  *check(article, { say }) {
    const found = unfinishedMarkup(article);
    if (!found) return;
    const { kind, name, opening } = found;
    const characters = article.text.length - opening.start;
    yield kind === 'comment' ? say.comment(opening, [characters]) : say[kind](opening, [name, characters]);
  },
});

const rest = (characters: number): string =>
  `it hides the rest of the file, ${characters.toLocaleString('en-US')} characters`;
