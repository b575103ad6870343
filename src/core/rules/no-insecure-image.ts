import { defineRule } from './rule.ts';

const plain = 'http://img.example/tree.png';

export default defineRule({
  id: 'no-insecure-image',
  title: 'Pictures are loaded over https where their servers offer it',
  why: 'On a page with https, browsers block a picture with http or warn of it, and anyone on the way can exchange it.',
  category: 'image',
  level: 'info',
  fix: 'ask',
  messages: {
    insecure: (source: string) => `The picture "${source}" is loaded over http, and its server offers https.`,
    onlyHttps: (source: string) => `The server of the picture "${source}" answers over https only.`,
  },
  examples: {
    bad: [
      {
        text: '![A tree](«http://img.example/tree.png»)\n',
        remote: { [plain]: { verdict: 'insecure' } },
        fixed: '![A tree](https://img.example/tree.png)\n',
      },
      {
        text: '---\ncover: "«http://img.example/tree.png»"\n---\n\nText.\n',
        remote: { [plain]: { verdict: 'insecure', cause: 'https-only' } },
        fixed: '---\ncover: "https://img.example/tree.png"\n---\n\nText.\n',
      },
    ],
    good: [
      { text: '![A tree](http://img.example/tree.png)\n', remote: { [plain]: { verdict: 'ok' } } },
      'Where nobody asked, nothing is claimed: ![A tree](http://img.example/tree.png)\n',
    ],
  },
  *check({ images, text }, { facts, say }) {
    for (const { source, sourceSpan } of images) {
      const found = facts.remote?.get(source);
      if (found?.verdict !== 'insecure') continue;
      const at = sourceSpan.start + 'http'.length;
      // Where the scheme is written with entities, there is no place to put one letter.
      const isPlain = /^http:/i.test(text.slice(sourceSpan.start, at + 1));
      const fix = { title: 'Load the picture over https', edits: [{ start: at, end: at, text: 's' }] };
      const report = found.cause === 'https-only' ? say.onlyHttps : say.insecure;
      yield report(sourceSpan, [source.slice(0, 200)], isPlain ? { fix } : {});
    }
  },
});
