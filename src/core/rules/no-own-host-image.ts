import type { ImageReference } from '../model/types.ts';
import type { Edit } from '../text/span.ts';
import { defineRule, type RuleSettings } from './rule.ts';

const siteUrl = 'https://blog.example/log/';

export default defineRule({
  id: 'no-own-host-image',
  title: "The site's own pictures are named without its host",
  why: 'With the host in its address a picture comes from the published site, also in a draft, in a copy of the site, and after a move to another host.',
  category: 'image',
  level: 'hint',
  fix: 'ask',
  messages: {
    own: (source: string, path: string) => `The picture "${source}" is the site's own: "${path}" is enough.`,
  },
  examples: {
    bad: [
      {
        text: '![A tree](«https://blog.example/log/img/tree.png?x=1»)\n',
        siteUrl,
        fixed: '![A tree](/log/img/tree.png?x=1)\n',
      },
      {
        text: '<img src="«//BLOG.example/log/img/tree.png»" alt="A tree">\n',
        siteUrl,
        fixed: '<img src="/log/img/tree.png" alt="A tree">\n',
      },
      {
        text: 'Hexo puts its root before Markdown pictures: ![A tree](«http://blog.example/log/img/tree.png»)\n',
        siteUrl,
        generator: 'hexo',
        fixed: 'Hexo puts its root before Markdown pictures: ![A tree](/img/tree.png)\n',
      },
    ],
    good: [
      {
        text: '---\ncover: https://blog.example/log/img/tree.png\n---\n\nFields may be for feeds, which need the host.\n',
        siteUrl,
      },
      { text: 'Another site of the same host: ![A tree](https://blog.example/img/tree.png)\n', siteUrl },
      { text: '![A tree](https://img.example/tree.png)\n', siteUrl },
      'Where nobody says what the site is called, nothing is reported: ![A tree](https://blog.example/log/img/tree.png)\n',
    ],
  },
  *check({ images, text }, { settings, say }) {
    const site = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(settings.siteUrl ?? '');
    if (!site) return;
    const [, host = '', path = ''] = site;
    for (const image of images) {
      const edit = withoutHost(image, text, { host, base: path.replace(/\/$/, ''), settings });
      if (!edit) continue;
      const { start, end } = image.sourceSpan;
      const shown = [image.source, text.slice(edit.end, end)].map((one) => one.slice(0, 200)) as [string, string];
      yield say.own({ start, end }, shown, {
        fix: { title: "Take the site's host out of the address", edits: [edit] },
      });
    }
  },
});

interface Site {
  readonly host: string;
  /** `/log` where the site is published in a folder of its host; else ''. */
  readonly base: string;
  readonly settings: RuleSettings;
}

/** undefined for a picture that is not the site's, and where its address is written with entities or escapes. */
function withoutHost(
  { syntax, sourceSpan }: ImageReference,
  text: string,
  { host, base, settings }: Site,
): Edit | undefined {
  const written = text.slice(sourceSpan.start, sourceSpan.end);
  const start = /^(?:https?:)?\/\/([^/?#\s]+)/i.exec(written);
  if (!start || syntax === 'front-matter' || start[1]?.toLowerCase() !== host.toLowerCase()) return undefined;
  if (!written.startsWith(`${base}/`, start[0].length)) return undefined;
  const isPrefixed = settings.siteGenerator === 'hexo' && syntax === 'markdown';
  const length = start[0].length + (isPrefixed ? base.length : 0);
  return { start: sourceSpan.start, end: sourceSpan.start + length, text: '' };
}
