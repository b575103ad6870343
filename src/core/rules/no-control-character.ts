import { defineRule } from './rule.ts';

export default defineRule({
  id: 'no-control-character',
  title: 'The text has no control characters',
  why: 'NUL and its kin come from broken conversions; they are invisible, and some generators and feed readers stop at them.',
  category: 'markup',
  level: 'info',
  fix: 'ask',
  messages: {
    one: (code: string) => `Control character ${code}, which nobody sees.`,
    more: (number: number, code: string) =>
      `${number.toLocaleString('en-US')} control characters in a row, the first of them ${code}.`,
  },
  examples: {
    bad: [
      { text: '<p>Spring«\u0000»time</p>\n', fixed: '<p>Springtime</p>\n' },
      { text: 'Spring«\u0008\u0001»time.\n', fixed: 'Springtime.\n' },
    ],
    good: ['Tabs\tand line ends\r\nare no such characters.\n', 'Neither is a soft\u00adhyphen, nor a \u200b.\n'],
  },
  *check({ text }, { say }) {
    for (const { index, 0: run } of text.matchAll(controls)) {
      const code = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      const span = { start: index, end: index + run.length };
      const fix = { title: 'Remove the control characters', edits: [{ text: '', ...span }] };
      yield run.length === 1 ? say.one(span, [code], { fix }) : say.more(span, [run.length, code], { fix });
    }
  },
});

/** All but tab, line feed, form feed, carriage return, and U+0085, which some editors write for a line end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g;
