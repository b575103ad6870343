import { signFinder } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { Region } from './types.ts';

const longest = 2000;

/** TeX in prose: `$$…$$`, and `$…$` by Pandoc's rule (no space inside the signs, no digit behind the closing one). */
export function mathRegions(text: string, blocks: readonly Span[]): Region[] {
  const regions: Region[] = [];
  const next = signFinder(text, '$');
  for (const block of blocks) {
    for (let at = next(block.start); at >= 0 && at < block.end; ) {
      const end = text[at - 1] === '\\' ? undefined : endOfMath(text, at, block.end);
      if (end !== undefined) regions.push({ kind: 'math', span: { start: at, end } });
      at = next(end ?? at + 1);
    }
  }
  return regions;
}

function endOfMath(text: string, start: number, blockEnd: number): number | undefined {
  const limit = Math.min(blockEnd, start + longest);
  if (text[start + 1] === '$') {
    const end = text.slice(start, limit).indexOf('$$', 2);
    return end < 0 ? undefined : start + end + 2;
  }
  if (/\s/.test(text[start + 1] ?? ' ')) return undefined;
  for (let at = start + 1; at < limit && text[at] !== '\n'; at++) {
    if (text[at] !== '$') continue;
    return /[\s\\]/.test(text[at - 1] ?? '') || /\d/.test(text[at + 1] ?? '') ? undefined : at + 1;
  }
  return undefined;
}
