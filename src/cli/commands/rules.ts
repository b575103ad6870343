import { rules as allRules, type Rule, rulePageUrl } from '../../core/index.ts';
import type { Output } from '../output.ts';
import type { Invocation } from '../parse.ts';
import { painter, wantsColor } from '../report/paint.ts';
import { UsageError } from '../usage-error.ts';

/** Lists the rules. */
export async function rules(invocation: Invocation, output: Output): Promise<number> {
  if (invocation.patterns.length > 0) throw new UsageError('"rules" takes no files.');
  if (!['text', 'json'].includes(invocation.format)) throw new UsageError('--format of "rules" can be text or json.');
  const isColored = wantsColor({ isOff: invocation.on('no-color'), isTerminal: output.isTerminal });
  await output.write(invocation.format === 'json' ? asJson() : asText(painter(isColored)));
  await output.end();
  return 0;
}

function asJson(): string {
  const list = allRules.map((rule) => {
    const { id, title, why, category, level, fix, options } = rule;
    const described = Object.entries(options).map(([name, { default: value, description, schema }]) => [
      name,
      { default: value, description, schema },
    ]);
    return { id, title, why, category, level, fix, options: Object.fromEntries(described), url: rulePageUrl(rule.id) };
  });
  return `${JSON.stringify(list, null, 2)}\n`;
}

function asText(paint: ReturnType<typeof painter>): string {
  const width = Math.max(...allRules.map((rule) => rule.id.length));
  const categories = [...new Set(allRules.map((rule) => rule.category))];
  const blocks = categories.map((category) => {
    const rows = allRules
      .filter((rule) => rule.category === category)
      .map(({ id, level, fix, title }) => {
        const shown = level === 'off' ? paint('dim', level.padEnd(7)) : paint(level, level.padEnd(7));
        return `  ${id.padEnd(width)}  ${shown}  ${paint('dim', fixWords[fix].padEnd(8))}  ${title}\n`;
      });
    return `${paint('bold', category)}\n${rows.join('')}`;
  });
  return `${blocks.join('\n')}\n${allRules.length} rules. "fix" repairs by itself; "fix --all" also what needs a person's yes.\n`;
}

const fixWords: Readonly<Record<Rule['fix'], string>> = { safe: 'fix', ask: 'fix --all', none: '' };
