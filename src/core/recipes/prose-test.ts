import type { Article } from '../model/types.ts';

/** Whether an offset stands in Markdown prose rather than in a block of HTML. */
export function markdownTest(article: Article): (offset: number) => boolean {
  const markdown = article.body.markdown;
  if (!markdown) return () => false;
  const html = [...markdown.htmlBlocks, ...markdown.indentedHtml].sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = html.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((html[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const block = html[low - 1];
    return !block || offset >= block.end;
  };
}
