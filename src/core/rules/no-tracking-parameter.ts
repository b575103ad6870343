import type { Edit } from '../text/span.ts';
import { defineRule } from './rule.ts';

/** Parameters that tell where a reader came from and nothing about the page: campaign tags, click ids, share marks. */
const exact = new Set(
  (
    'fbclid gclid dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid mc_cid mc_eid mkt_tok _hsenc _hsmi vero_id ' +
    'wickedid oly_anon_id oly_enc_id rb_clickid s_cid ref_src ref_url spm scm share_token share_source share_medium ' +
    'hmsr hmpl hmcu hmkw hmci from_spmid vd_source spm_id_from nsukey isappinstalled'
  ).split(' '),
);
const isTracking = (name: string): boolean => exact.has(name) || /^(?:utm|pk|mtm|hsa)_[a-z_]{1,30}$/.test(name);

/** The pieces of an address that can go, as offsets into it, with the sign before or after them. */
function cuts(address: string): Edit[] {
  const start = address.indexOf('?');
  if (start < 0) return [];
  const hash = address.indexOf('#', start);
  const end = hash < 0 ? address.length : hash;
  const parts: { start: number; end: number; next: number; isGone: boolean }[] = [];
  for (let at = start + 1; at < end; ) {
    const sign = /&(?:amp;|#38;)?/g;
    sign.lastIndex = at;
    const found = sign.exec(address.slice(0, end));
    const stop = found ? found.index : end;
    const name = address.slice(at, stop).split('=', 1)[0]?.toLowerCase() ?? '';
    parts.push({ start: at, end: stop, next: found ? found.index + found[0].length : end, isGone: isTracking(name) });
    at = found ? found.index + found[0].length : end;
  }
  if (!parts.some((part) => part.isGone)) return [];
  if (parts.every((part) => part.isGone)) return [{ start, end, text: '' }];
  const lastKept = parts.findLastIndex((part) => !part.isGone);
  return parts.flatMap((part, index) => {
    if (!part.isGone) return [];
    // Behind the last parameter that stays, the sign before goes; elsewhere the one behind.
    const edit =
      index > lastKept
        ? { start: parts[index - 1]?.end ?? part.start, end: part.end }
        : { start: part.start, end: part.next };
    return [{ text: '', ...edit }];
  });
}

export default defineRule({
  id: 'no-tracking-parameter',
  title: 'Addresses carry no tracking parameters',
  why: 'Campaign tags and click ids tell the target where each reader came from, and make one page look like many.',
  category: 'markup',
  level: 'info',
  fix: 'safe',
  messages: {
    found: (name: string) => `The address carries the tracking parameter "${name}".`,
  },
  examples: {
    bad: [
      {
        text: '<p><a href="«https://example.com/a?utm_source=feed&amp;utm_medium=rss»">A</a></p>\n',
        fixed: '<p><a href="https://example.com/a">A</a></p>\n',
      },
      {
        text: '<a href="«https://example.com/a?id=1&spm=5176.1&page=2&fbclid=x#top»">A</a>\n',
        fixed: '<a href="https://example.com/a?id=1&page=2#top">A</a>\n',
      },
      { text: '[A](«https://example.com/a?gclid=x&id=1»)\n', fixed: '[A](https://example.com/a?id=1)\n' },
    ],
    good: [
      '<a href="https://example.com/a?id=1&source=2">A</a>\n',
      '<a href="https://example.com/utm_source">A</a>\n',
      'Add `?utm_source=feed` to the address.\n',
    ],
  },
  *check({ text, links }, { say }) {
    for (const { targetSpan, syntax } of links) {
      const address = text.slice(targetSpan.start, targetSpan.end);
      if (!/^\s*(?:https?:)?\/\//i.test(address)) continue;
      const edits = cuts(address).map((edit) => ({
        start: edit.start + targetSpan.start,
        end: edit.end + targetSpan.start,
        text: '',
      }));
      const first = edits[0];
      if (!first) continue;
      const name = /[?&;]?([a-z_]+)=/i.exec(text.slice(first.start, first.end))?.[1] ?? '';
      // In Markdown an address may be what readers see.
      const safety = syntax === 'element' ? 'safe' : 'ask';
      yield say.found(targetSpan, [name], { fix: { title: 'Cut the tracking parameters', safety, edits } });
    }
  },
});
