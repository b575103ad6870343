import type { Comment } from 'domhandler';
import { spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { wholeLines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { isWorkingComment } from './comments.ts';
import { type Applies, type Hit, hit, isInCode, type Owned } from './match.ts';
import type { CommentEntry, CommentPattern, PairEntry } from './recipe.ts';
import { removalOfNode } from './removal.ts';

export interface CommentEntries {
  readonly comments: readonly Owned<CommentEntry>[];
  readonly pairs: readonly Owned<PairEntry>[];
}

export function* matchComments(
  article: Article,
  { comments, pairs }: CommentEntries,
  applies: Applies,
): Generator<Hit> {
  yield* matchPairs(article, pairs, applies);
  for (const comment of article.body.comments) {
    const span = spanOf(comment);
    if (!span || !isComplete(article, span) || isWorkingComment(comment.data) || isInCode(comment)) continue;
    const data = dataOf(comment);
    const owned = comments.find(({ entry }) => matchesComment(data, entry.comment) && applies(entry, span));
    const removal = owned && removalOfNode(article, comment);
    if (removal) yield hit(owned, { span, removal: [removal], node: 'comment' });
  }
}

const dataOf = (comment: Comment): string => comment.data.trim().toLowerCase();

/** Not a declaration or a comment that the end of the file cuts off. */
const isComplete = ({ text }: Article, span: Span): boolean =>
  text.startsWith('<!--', span.start) && text.startsWith('-->', span.end - 3);

function matchesComment(data: string, pattern: CommentPattern): boolean {
  if ('any' in pattern) return true;
  if ('is' in pattern) return pattern.is.includes(data);
  if ('startsWith' in pattern) return pattern.startsWith.some((start) => data.startsWith(start));
  return pattern.bracketed.some((name) => data.startsWith(`${name}[`) && data.endsWith(`]${name}`));
}

/** From each begin to the next end beside it; a second begin before the end starts anew. */
function* matchPairs(article: Article, pairs: readonly Owned<PairEntry>[], applies: Applies): Generator<Hit> {
  for (const owned of pairs) {
    const { begin, end } = owned.entry.between;
    let open: Comment | undefined;
    for (const comment of article.body.comments) {
      const data = dataOf(comment);
      if (data === begin) open = comment;
      else if (data === end && open) {
        const [from, to] = [spanOf(open), spanOf(comment)];
        if (from && to && open.parent === comment.parent && !isInCode(comment)) {
          const span = { start: from.start, end: to.end };
          if (applies(owned.entry, span))
            yield hit(owned, { span, removal: [wholeLines(article.text, span)], node: 'element' });
        }
        open = undefined;
      }
    }
  }
}
