import { lint, parseArticle, type Rule, settingsFrom } from '../../core/index.ts';
import { exampleFacts } from '../../core/rules/example-facts.ts';
import type { Example } from '../../core/rules/rule.ts';

const begin = (name: string): string => `<!-- generated:${name} -->`;
const end = (name: string): string => `<!-- /generated:${name} -->`;

/** Puts text between the marks of that name; the rest of the file keeps its words. Throws where the marks are missing. */
export function withGenerated(source: string, name: string, text: string): string {
  const from = source.indexOf(begin(name));
  const to = source.indexOf(end(name));
  if (from < 0 || to < from) throw new Error(`the marks ${begin(name)} … ${end(name)} are missing`);
  return `${source.slice(0, from + begin(name).length)}\n${text}\n${source.slice(to)}`;
}

const fixes = { none: '', safe: 'safe', ask: 'asks first' } as const;
const title = (rule: Rule): string => rule.title.replace(/\|/g, '\\|');

export function ruleTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    (rule) => `| [\`${rule.id}\`](${folder}${rule.id}.md) | ${title(rule)} | ${rule.level} | ${fixes[rule.fix]} |`,
  );
  return ['| rule | what should hold | level | fix |', '|---|---|---|---|', ...rows].join('\n');
}

export function ruleIndex(rules: readonly Rule[]): string {
  const tiers =
    'A fix is *safe* when it loses nothing a reader would miss: *fix all*, fix on save and `article-lint fix` apply it. ' +
    'Any other fix asks first: it is offered as a quick fix and with `article-lint fix --all`.';
  return `# Rules\n\n${ruleTable(rules, '')}\n\n${tiers}\n`;
}

/** A rule's page: all of it generated, but for what stands below the marks. */
export function rulePage(rule: Rule, old: string): string {
  const source = old || `# ${rule.id}\n\n${begin('rule')}\n${end('rule')}\n`;
  return withGenerated(
    source,
    'rule',
    [head(rule), options(rule), examples(rule), turningOff(rule)].filter(Boolean).join('\n\n'),
  );
}

function head(rule: Rule): string {
  const fix = {
    none: 'none',
    safe: 'safe: applied by *fix all* and on save',
    ask: 'offered as a quick fix, never applied unasked',
  };
  return `**${rule.title}.**\n\n${rule.why}\n\n| level | category | fix |\n|---|---|---|\n| ${rule.level} | ${rule.category} | ${fix[rule.fix]} |`;
}

function options(rule: Rule): string {
  const rows = Object.entries(rule.options).map(
    ([name, option]) =>
      `| \`${name}\` | ${option.description} | \`${JSON.stringify(option.default).replace(/","/g, '", "')}\` |`,
  );
  return rows.length
    ? ['## Options', '', '| option | what it does | default |', '|---|---|---|', ...rows].join('\n')
    : '';
}

function examples(rule: Rule): string {
  const bad = rule.examples.bad.map((example) => badExample(rule, asExample(example)));
  const good = rule.examples.good.map((example) => goodExample(asExample(example)));
  return `## Reported\n\n${bad.join('\n\n')}\n\n## Accepted\n\n${good.join('\n\n')}`;
}

const asExample = (example: string | Example): Example => (typeof example === 'string' ? { text: example } : example);
const unmarked = (text: string): string => text.replace(/[«»]/g, '');

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `${fence}md\n${text.replace(/\uFEFF/g, '').replace(/\n*$/, '\n')}${fence}`;
}

function setting({
  options: given,
  required,
  generator,
  siteUrl,
  images,
  remote,
  path,
  beside,
  schema,
  today,
}: Example): string {
  const parts = [
    ...(given ? [`options \`${JSON.stringify(given)}\``] : []),
    ...(generator ? [`\`siteGenerator\` \`"${generator}"\``] : []),
    ...(siteUrl ? [`\`images.siteUrl\` \`"${siteUrl}"\``] : []),
    ...(required ? [`\`frontMatter.required\` \`${JSON.stringify(required)}\``] : []),
    ...(path ? [`the file \`${path}\``] : []),
    ...(today ? [`${today} as the day`] : []),
    ...(schema ? [`the schema \`${JSON.stringify(schema)}\``] : []),
    ...(beside ? [`beside it articles such as \`${besides(beside)}\``] : []),
    ...(images ? Object.entries(images).map(([name, state]) => `\`${name}\` ${state}`) : []),
    ...(remote ? Object.entries(remote).map(([name, { verdict }]) => `\`${name}\` ${verdict}`) : []),
  ];
  return parts.length ? `With ${parts.join(', ')}:\n\n` : '';
}

/** The first of them, on one line. */
const besides = (texts: readonly string[]): string => (texts[0] ?? '').trim().replace(/\s*\n\s*/g, ' ⏎ ');

function badExample(rule: Rule, example: Example): string {
  const text = unmarked(example.text);
  const settings = settingsFrom([
    { rules: { [rule.id]: ['warning', example.options ?? {}] } },
    example.required ? { frontMatter: { required: example.required } } : {},
    example.generator ? { siteGenerator: example.generator } : {},
    example.siteUrl ? { images: { siteUrl: example.siteUrl } } : {},
  ]);
  const facts = exampleFacts(example);
  const findings = lint(parseArticle(text, example.format ?? 'markdown'), settings, facts).filter(
    ({ ruleId }) => ruleId === rule.id,
  );
  const said = findings.map(({ message }) => `- ${message.replace(/[<>]/g, '\\$&')}`);
  const list = [...new Set(said)].join('\n');
  const fixed = example.fixed === undefined ? '' : `\n\nFixed:\n\n${fenced(example.fixed)}`;
  return `${setting(example)}${fenced(text)}\n\n${list}${fixed}`;
}

const goodExample = (example: Example): string => `${setting(example)}${fenced(unmarked(example.text))}`;

function turningOff({ id }: Rule): string {
  return [
    '## Turning it off',
    '',
    `For one line, put \`<!-- article-lint-disable-next-line ${id} -->\` above it; for one article, \`<!-- article-lint-disable-file ${id} -->\` anywhere in it.`,
    `For a folder, write this into \`.article-lint.json\`; in the editor, set \`articleLint.rules.${id}\`:`,
    '',
    '```json',
    `{ "rules": { "${id}": "off" } }`,
    '```',
  ].join('\n');
}
