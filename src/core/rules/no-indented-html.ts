import { lineEnd } from '../text/lines.ts';
import type { Edit, Span } from '../text/span.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'no-indented-html',
  title: 'Markup is not indented so far that Markdown shows it as code',
  why: 'In Markdown a blank line ends a block of HTML, and a line indented by four spaces after it is code: readers see the tags.',
  category: 'markup',
  level: 'warning',
  fix: 'safe',
  messages: {
    code: () => 'Markdown shows this markup as code, because it is indented by four spaces or more after a blank line.',
  },
  examples: {
    bad: [
      {
        text: '<div>\n<p>Text.</p>\n\n    «<p>More text.</p>»\n</div>\n',
        fixed: '<div>\n<p>Text.</p>\n\n<p>More text.</p>\n</div>\n',
      },
      {
        text: '<div>\n\n      «<ul>\n        <li>One</li>\n      </ul>»\n\n</div>\n',
        fixed: '<div>\n\n<ul>\n<li>One</li>\n</ul>\n\n</div>\n',
      },
    ],
    good: [
      'An example:\n\n    <div class="box">\n\nMore text.\n',
      '<div>\n    <p>Text.</p>\n    <p>More.</p>\n</div>\n',
      '```html\n<div>\n\n    <p>Text.</p>\n</div>\n```\n',
    ],
  },
  *check({ text, body }, { say }) {
    for (const block of body.markdown?.indentedHtml ?? []) {
      const lead = /^[ \t]*/.exec(text.slice(block.start, block.start + 200))?.[0].length ?? 0;
      const span = {
        start: block.start + lead,
        end: block.start + text.slice(block.start, block.end).trimEnd().length,
      };
      yield say.code(span, [], { fix: { title: 'Remove the indentation', edits: dedent(text, block) } });
    }
  },
});

/** Takes the indentation of every line away: any less than four spaces would do, none is what all blocks share. */
function dedent(text: string, block: Span): Edit[] {
  const edits: Edit[] = [];
  for (let at = block.start; at < block.end; at = lineEnd(text, at) + 1) {
    let end = at;
    while (end < block.end && (text[end] === ' ' || text[end] === '\t')) end++;
    if (end > at) edits.push({ start: at, end, text: '' });
  }
  return edits;
}
