import { type CallExpression, type Expression, parse, type SpreadElement, type Token } from 'acorn';
import { simple } from 'acorn-walk';
import { transform } from 'esbuild';

/** What a piece of source code says to the user. */
export interface Messages {
  /** As they are written, in English: they are the keys of the bundles. */
  readonly texts: readonly string[];
  /** Calls whose message cannot be known without running them: a sentence for each. */
  readonly problems: readonly string[];
}

/** The first argument of `vscode.l10n.t`; undefined for any other call. */
function messageOf({ callee, arguments: [first] }: CallExpression): Expression | SpreadElement | undefined {
  const isT = callee.type === 'MemberExpression' && !callee.computed && nameOf(callee.property) === 't';
  const bundle = isT && callee.object.type === 'MemberExpression' ? callee.object : undefined;
  return bundle && nameOf(bundle.object) === 'vscode' && nameOf(bundle.property) === 'l10n' ? first : undefined;
}

/** esbuild writes a string that has quotes of both kinds as a template. */
function plainText(node: Expression | SpreadElement): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  const isPlain = node.type === 'TemplateLiteral' && node.expressions.length === 0;
  return isPlain ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
}

const nameOf = (node: { readonly type: string; readonly name?: string }): string | undefined =>
  node.type === 'Identifier' ? node.name : undefined;

/**
 * Every message that TypeScript code hands to `vscode.l10n.t`. VS Code looks them up by their text, so each has to be a plain string there,
 * and `l10n` has to be used in no other way: it would hide messages. Rejects where the code cannot be parsed.
 */
export async function messagesIn(source: string): Promise<Messages> {
  const { code } = await transform(source, { loader: 'ts', target: 'es2022' });
  const tokens: Token[] = [];
  const texts: string[] = [];
  const problems: string[] = [];
  let calls = 0;
  simple(parse(code, { ecmaVersion: 2022, sourceType: 'module', onToken: tokens }), {
    CallExpression(call) {
      const message = messageOf(call);
      if (!message) return;
      calls++;
      const text = plainText(message);
      if (text !== undefined) texts.push(text);
      else problems.push(`the message of ${code.slice(call.start, call.end)} is no plain string`);
    },
  });
  const mentions = tokens.filter(({ start, end }) => /^["'`]?l10n\b/.test(code.slice(start, end))).length;
  if (mentions > calls) problems.push('l10n is used otherwise than as vscode.l10n.t(…)');
  return { texts, problems };
}

/** What has to be the same in a translation: places for values, and icons. */
const marksIn = (text: string): string =>
  [...new Set(text.match(/\{\w+\}|\$\([\w~-]+\)/g))].sort().join(' ') || 'nothing';

/** What is wrong with the translations of texts by their keys: a sentence for each. Texts that are the same in both languages pass. */
export function translationProblems(
  texts: Readonly<Record<string, string>>,
  translations: Readonly<Record<string, unknown>>,
): string[] {
  const missing = Object.keys(texts).filter((key) => !translations[key]);
  const unused = Object.keys(translations).filter((key) => texts[key] === undefined);
  const differing = Object.entries(texts).flatMap(([key, text]) => {
    const translation = translations[key];
    if (typeof translation !== 'string' || translation === '' || marksIn(text) === marksIn(translation)) return [];
    return [`"${key}" has ${marksIn(text)}, its translation ${marksIn(translation)}`];
  });
  return [
    ...missing.map((key) => `"${key}" is not translated`),
    ...unused.map((key) => `"${key}" is translated, and nobody says it`),
    ...differing,
  ];
}
