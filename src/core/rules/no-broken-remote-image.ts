import type { RemoteImage } from '../lint/facts.ts';
import type { ImageReference } from '../model/types.ts';
import { waysOut } from './remote/ways-out.ts';
import { defineRule } from './rule.ts';

const gone = { verdict: 'dead', cause: 'status', status: 404 } as const;
const address = 'https://img.example/tree.png';

const messages = {
  dead: (source: string, status: number) => `The picture "${source}" is gone: its server answers ${status}.`,
  noHost: (source: string) => `The picture "${source}" is gone: its server no longer exists.`,
  page: (source: string) => `The address "${source}" leads to a web page, not to a picture.`,
  empty: (source: string) => `The address "${source}" leads to an empty file, not to a picture.`,
  other: (source: string) => `The address "${source}" leads to something that is not a picture.`,
  blocked: (source: string) => `The server of the picture "${source}" does not show it on other sites.`,
  standIn: (source: string) => `The server of the picture "${source}" shows another one in its place on other sites.`,
  placeholder: (source: string) => `The picture "${source}" is gone: its address leads to a placeholder.`,
  expired: (source: string) => `Browsers do not load the picture "${source}": its server's certificate has expired.`,
  wrongHost: (source: string) =>
    `Browsers do not load the picture "${source}": its server's certificate is for another host.`,
  selfSigned: (source: string) =>
    `Browsers do not load the picture "${source}": its server's certificate is signed by nobody else.`,
  private: (source: string) => `Readers cannot load the picture "${source}": its address is on a private network.`,
  address: (source: string) => `Browsers do not load the picture "${source}": this is not a valid address.`,
};

export default defineRule({
  id: 'no-broken-remote-image',
  title: 'Every picture on the web is there for readers',
  why: 'A picture that its server no longer has, or shows on its own pages only, is a hole in the published page.',
  category: 'image',
  level: 'warning',
  fix: 'ask',
  messages,
  examples: {
    bad: [
      {
        text: 'Text.\n\n![A tree](«https://img.example/tree.png»)\n\nMore.\n',
        remote: { [address]: gone },
        fixed: 'Text.\n\n\nMore.\n',
      },
      {
        text: '<figure><a href="/big"><img src="«https://img.example/tree.png»" alt=""></a><figcaption>A tree</figcaption></figure>\n<p>More.</p>\n',
        remote: { [address]: gone },
        fixed: '<p>More.</p>\n',
      },
      {
        text: '<p>Text. <img src="«https://img.example/tree.png»" srcset="https://img.example/large.png 2x" alt=""></p>\n',
        remote: { [address]: gone, 'https://img.example/large.png': { verdict: 'ok' } },
      },
      {
        text: '[![A tree](«https://img.example/tree.png»)](https://img.example/tree)\n',
        remote: { [address]: { verdict: 'dead', cause: 'no-host' } },
        fixed: '',
      },
      {
        text: '---\ncover: «https://img.example/tree.png»\n---\n\nText.\n',
        remote: { [address]: { verdict: 'not-a-picture', cause: 'page' } },
      },
      {
        text: '<p><img src="«https://img.example/tree.png»" alt=""></p>\n',
        remote: { [address]: { verdict: 'hotlink-blocked', cause: 'refused' } },
        fixed: '<p><img referrerpolicy="no-referrer" src="https://img.example/tree.png" alt=""></p>\n',
      },
      {
        text: '<p><img src="«https://img.example/tree.png»" referrerpolicy=origin></p>\n',
        remote: { [address]: { verdict: 'hotlink-blocked', cause: 'stand-in' } },
        fixed: '<p><img src="https://img.example/tree.png" referrerpolicy=no-referrer></p>\n',
      },
      {
        text: '![A tree](«https://img.example/tree.png»)\n',
        remote: { [address]: { verdict: 'placeholder', cause: 'redirect' } },
      },
      {
        text: '<video poster="«https://img.example/tree.png»"></video>\n',
        remote: { [address]: { verdict: 'broken-certificate', cause: 'expired' } },
      },
      {
        text: '![A tree](«http://localhost:4000/tree.png»)\n',
        remote: { 'http://localhost:4000/tree.png': { verdict: 'refused', cause: 'private' } },
      },
    ],
    good: [
      { text: '![A tree](https://img.example/tree.png)\n', remote: { [address]: { verdict: 'ok' } } },
      {
        text: 'It may be back tomorrow: ![A tree](https://img.example/tree.png)\n',
        remote: { [address]: { verdict: 'temporary', cause: 'server-error' } },
      },
      {
        text: 'It leads to a host that nobody asks: ![A tree](https://img.example/tree.png)\n',
        remote: { [address]: { verdict: 'refused', cause: 'redirect' } },
      },
      {
        text: '<img src="https://img.example/tree.png" referrerpolicy="no-referrer" alt="A tree">\n',
        remote: { [address]: { verdict: 'hotlink-blocked', cause: 'refused' } },
      },
      'Where nobody asked, nothing is claimed: ![A tree](https://img.example/tree.png)\n',
    ],
  },
  *check(article, { facts, say }) {
    const { remote } = facts;
    if (!remote) return;
    const isGone = (source: string): boolean => remote.get(source)?.verdict === 'dead';
    for (const image of article.images) {
      const found = remote.get(image.source);
      if (!found || (found.verdict === 'hotlink-blocked' && sendsNothing(image))) continue;
      const { sourceSpan } = image;
      const shown = image.source.slice(0, 200);
      const more = waysOut(article, image, { found, isGone });
      const messageId = messageFor(found);
      if (messageId) yield say[messageId](sourceSpan, [shown], more);
      else if (found.verdict === 'dead') yield say.dead(sourceSpan, [shown, found.status ?? 404], more);
    }
  },
});

type Word = Exclude<Extract<keyof typeof messages, string>, 'dead'>;

/** Messages by verdict and cause; what is not here is nothing to worry a writer about. */
const words: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  dead: { 'no-host': 'noHost' },
  'not-a-picture': { page: 'page', empty: 'empty', other: 'other' },
  'hotlink-blocked': { refused: 'blocked', 'stand-in': 'standIn' },
  placeholder: { redirect: 'placeholder' },
  'broken-certificate': { expired: 'expired', 'wrong-host': 'wrongHost', 'self-signed': 'selfSigned' },
  refused: { private: 'private', address: 'address' },
};

function messageFor({ verdict, cause = '' }: RemoteImage): Word | undefined {
  const known = words[verdict] ?? {};
  return Object.hasOwn(known, cause) ? known[cause] : undefined;
}

const sendsNothing = ({ element }: ImageReference): boolean =>
  element?.attribs.referrerpolicy?.trim().toLowerCase() === 'no-referrer';
