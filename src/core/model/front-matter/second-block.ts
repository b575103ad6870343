import { afterLineEnd, lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { closingFence, type Fence } from './fences.ts';
import { isEvident } from './lines.ts';
import type { Block } from './locate.ts';
import { problemAt } from './problem.ts';

const yamlFence: Fence = { mark: '---', language: 'yaml', tag: '', isRefused: false, isCrooked: false };

/**
 * Looks behind a YAML block for more fields between fences: an opening fence written twice, or a second block that a
 * converter put under the first one.
 */
export function withSecondBlock(text: string, block: Block): Block {
  if (block.form !== 'fenced' || block.language !== 'yaml' || !block.closingFence) return block;
  const isEmpty = block.content.start === block.content.end;
  const second = isEmpty ? undefined : fenceBehind(text, block.bodyStart);
  if (!isEmpty && !second) return block;
  const from = second ? afterLineEnd(text, lineEnd(text, second.end)) : block.bodyStart;
  const closing = closingFence(text, from, yamlFence);
  if (!closing || closing.isCrooked || !isEvident(text, from, closing.span.start, 'yaml')) return block;
  return second ? withSecond(block, { fence: second, from }) : withoutDouble(text, block, closing.span);
}

/** Three dashes alone on the next line that is not blank. */
function fenceBehind(text: string, from: number): Span | undefined {
  let start = from;
  while (start < text.length && /\s/.test(text[start] ?? '')) start++;
  if (!text.startsWith('---', start)) return undefined;
  return text.slice(start, lineEnd(text, start)).trimEnd() === '---' ? { start, end: start + 3 } : undefined;
}

function withoutDouble(text: string, block: Block, closing: Span): Block {
  const double = block.closingFence ?? block.span;
  const edits = [{ start: double.start, end: block.bodyStart, text: '' }];
  const problem = problemAt('doubled-fence', double, { repair: { kind: 'remove-fence', edits, isCertain: true } });
  return {
    ...block,
    span: { start: block.span.start, end: closing.end },
    closingFence: closing,
    content: { start: block.bodyStart, end: closing.start },
    bodyStart: afterLineEnd(text, lineEnd(text, closing.end)),
    problems: [...block.problems, problem],
  };
}

function withSecond(block: Block, { fence, from }: { fence: Span; from: number }): Block {
  const edits = [{ start: block.closingFence?.start ?? block.span.end, end: from, text: '' }];
  const problem = problemAt('second-block', fence, { repair: { kind: 'join-blocks', edits, isCertain: false } });
  return { ...block, problems: [...block.problems, problem] };
}
