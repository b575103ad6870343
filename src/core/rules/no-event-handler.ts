import { elementsWith } from './attribute-rule.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'no-event-handler',
  title: 'Elements carry no scripts of the page they were taken from',
  why: 'Handlers such as onclick call functions that did not come along; the browser reports an error for each.',
  category: 'markup',
  level: 'info',
  fix: 'ask',
  messages: {
    found: (names: string) => `The element runs a script: ${names}.`,
  },
  examples: {
    bad: [
      { text: '<p «onclick="show()"» class="a">Text.</p>\n', fixed: '<p class="a">Text.</p>\n' },
      { text: '<img src="a.png" «onload=\'a()\' onerror=b()»>\n', fixed: '<img src="a.png">\n' },
    ],
    good: ['<p class="onclick">Text.</p>\n', 'Write `<p onclick="show()">`.\n', '<p data-on="x">Text.</p>\n'],
  },
  *check(article, { say }) {
    for (const { attributes, span, edits } of elementsWith(article, (name) => /^on[a-z]{3,}$/.test(name))) {
      const names = attributes.map(({ name }) => name).join(', ');
      yield say.found(span, [names], { fix: { title: `Remove ${names}`, edits } });
    }
  },
});
