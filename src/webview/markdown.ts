// A bundle of its own, loaded when somebody copies as Markdown.
import Turndown from 'turndown';
import './lazy.ts';

const service = new Turndown({
  headingStyle: 'atx',
  codeBlockStyle: 'fenced',
  bulletListMarker: '-',
  emDelimiter: '*',
});

service.addRule('fence', {
  filter: (node) => node.nodeName === 'PRE' && node.textContent !== '',
  replacement(_, node) {
    const code = node.textContent ?? '';
    const element = node as HTMLElement;
    const language = (element.querySelector('[data-al-lang]') ?? element).getAttribute('data-al-lang') ?? '';
    const runs = code.match(/^`{3,}/gm)?.map(({ length }) => length) ?? [];
    const fence = '`'.repeat(Math.max(2, ...runs) + 1);
    return `\n\n${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}\n\n`;
  },
});
service.addRule('struck', { filter: ['del', 's'], replacement: (content) => (content.trim() ? `~~${content}~~` : '') });

const cellText = (cell: Element): string =>
  service
    .turndown(cell.innerHTML)
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();

// Tables of GFM have a head, and cells of one line.
service.addRule('table', {
  filter: (node) => node.nodeName === 'TABLE' && !(node as HTMLElement).querySelector('table, [colspan], [rowspan]'),
  replacement(_, node) {
    const rows = [...(node as HTMLTableElement).rows].map((row) => [...row.cells].map(cellText));
    const width = Math.max(0, ...rows.map(({ length }) => length));
    if (width === 0) return '';
    const line = (cells: readonly string[]) =>
      `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
    const [head = [], ...body] = rows;
    return `\n\n${[line(head), line(Array(width).fill('---')), ...body.map(line)].join('\n')}\n\n`;
  },
});
service.keep((node) => ['TABLE', 'SUP', 'SUB', 'KBD', 'RUBY', 'DETAILS'].includes(node.nodeName));

globalThis.articleLintTools = {
  ...globalThis.articleLintTools,
  toMarkdown: (content) => `${service.turndown(content as HTMLElement).trim()}\n`,
};
