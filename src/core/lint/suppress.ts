import { spanOf } from '../model/node.ts';
import type { Article } from '../model/types.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import type { Settings } from './settings.ts';

export const unusedDirective = 'no-unused-disable';

interface Directive {
  readonly span: Span;
  /** No names: every rule. */
  readonly rules: ReadonlySet<string>;
  /** Findings that start in here are suppressed. */
  readonly scope: Span;
}

/** Takes out what the article's own directives suppress, and says which directives suppress nothing. */
export function suppress(article: Article, findings: readonly Finding[], settings: Settings): Finding[] {
  const { found, next } = fromComments(article);
  const directives = [...found, ...fromFrontMatter(article)];
  if (directives.length === 0) return [...findings];
  const used = new Set<Directive>();
  const kept = findings.filter((finding) => {
    const by = directives.filter((directive) => covers(directive, finding));
    for (const directive of by) used.add(directive);
    return by.length === 0;
  });
  const isOff = (id: string): boolean => settings.rules[id]?.level === 'off';
  const unused = directives.filter((one) => !used.has(one) && !(one.rules.size > 0 && [...one.rules].every(isOff)));
  return [...kept, ...unused.map(unusedFinding), ...(next ? [tooMany(next)] : [])];
}

const covers = ({ rules, scope }: Directive, { ruleId, span }: Finding): boolean =>
  (rules.size === 0 || rules.has(ruleId)) && span.start >= scope.start && span.start <= scope.end;

function unusedFinding({ span }: Directive): Finding {
  return {
    ruleId: unusedDirective,
    category: 'markup',
    level: 'hint',
    messageId: 'unused',
    args: [],
    message: 'This directive suppresses nothing.',
    span,
    tag: 'unnecessary',
  };
}

/** Directives of an article that are obeyed: each is held against each finding. */
const maxDirectives = 1000;

const tooMany = (span: Span): Finding => ({
  ruleId: 'unchecked-part',
  category: 'internal',
  level: 'warning',
  messageId: 'too-many-directives',
  args: [maxDirectives],
  message: `The article has more than ${maxDirectives.toLocaleString('en-US')} directives: from here on they are not obeyed.`,
  span,
});

const directive = /^\s*article-lint-(disable-next-line|disable-line|disable-file|disable|enable)(?:\s+([\w\s,-]*))?$/;

const names = (list: string | undefined): string[] => (list ?? '').split(/[\s,]+/).filter(Boolean);

/** Those that are obeyed, and the first that is not. */
function fromComments(article: Article): { found: Directive[]; next?: Span } {
  const found: Directive[] = [];
  let count = 0;
  let next: Span | undefined;
  let lines: LineIndex | undefined;
  const open: { span: Span; rules: Set<string> }[] = [];
  const close = (one: (typeof open)[number], end: number): void => {
    found.push({ span: one.span, rules: one.rules, scope: { start: one.span.start, end } });
  };
  for (const comment of article.body.comments) {
    const match = directive.exec(comment.data.slice(0, 1000));
    const span = spanOf(comment);
    if (!match || !span) continue;
    if (++count > maxDirectives) {
      next = span;
      break;
    }
    const rules = new Set(names(match[2]));
    lines ??= lineIndex(article.text);
    if (match[1] === 'disable') open.push({ span, rules });
    else if (match[1] === 'enable') {
      for (const one of open.splice(0)) {
        const ends = rules.size === 0 || [...rules].some((rule) => one.rules.size === 0 || one.rules.has(rule));
        if (ends) close(one, span.start);
        else open.push(one);
      }
    } else found.push({ span, rules, scope: scopeOf(match[1] ?? '', article, { span, lines }) });
  }
  for (const one of open) close(one, next?.start ?? article.text.length);
  return { found, ...(next ? { next } : {}) };
}

function scopeOf(kind: string, article: Article, { span, lines }: { span: Span; lines: LineIndex }): Span {
  if (kind === 'disable-file') return { start: 0, end: article.text.length };
  const line =
    lines.positionAt(kind === 'disable-line' ? span.start : span.end).line + (kind === 'disable-line' ? 0 : 1);
  return { start: lines.startOfLine(line), end: Math.max(lines.startOfLine(line), lines.startOfLine(line + 1) - 1) };
}

/** `article-lint: {disable: [rules]}`; `disable: true` means every rule. */
function fromFrontMatter(article: Article): Directive[] {
  const field = article.frontMatter.fields.find((one) => one.key === 'article-lint');
  const disable = (field?.value as { disable?: unknown } | undefined)?.disable;
  if (!field || disable === undefined || disable === false) return [];
  const list = Array.isArray(disable) ? disable.map(String) : typeof disable === 'string' ? names(disable) : [];
  return [{ span: field.valueSpan, rules: new Set(list), scope: { start: 0, end: article.text.length } }];
}
