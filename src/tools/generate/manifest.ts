import { levels, type Rule, rulePageUrl } from '../../core/index.ts';

type Json = Record<string, unknown>;
interface Section {
  id?: string;
  title: string;
  properties: Json;
}
interface Manifest {
  contributes?: { configuration?: Section | Section[] };
}

/** Id of the section of settings that belongs to the generator; all other parts of the manifest are written by hand. */
const sectionId = 'rules';

/** The manifest with one setting a rule, everything else as it was. Throws when a hand-written setting has a rule's name. */
export function manifestWithRules(source: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(source) as Manifest;
  manifest.contributes ??= {};
  const sections = [manifest.contributes.configuration ?? []].flat();
  manifest.contributes.configuration = sections;
  let section = sections.find((one) => one.id === sectionId);
  if (!section) {
    section = { id: sectionId, title: 'Rules', properties: {} };
    sections.push(section);
  }
  const properties = Object.fromEntries(rules.map((rule) => [`articleLint.rules.${rule.id}`, settingOf(rule)]));
  for (const other of sections) {
    const clash = other !== section && Object.keys(other.properties).find((key) => key in properties);
    if (clash) throw new Error(`package.json: the setting ${clash} is generated; take it out of "${other.title}"`);
  }
  section.properties = properties;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function settingOf(rule: Rule): Json {
  const level = { type: 'string', enum: [...levels, 'off'] };
  const description = `${rule.title}. ${rule.why} [More about \`${rule.id}\`](${rulePageUrl(rule.id)})`;
  const common = { default: rule.level, scope: 'resource', markdownDescription: description };
  const options = Object.entries(rule.options);
  if (options.length === 0) return { ...level, ...common };
  const properties = Object.fromEntries(
    options.map(([name, option]) => [
      name,
      { ...option.schema, default: option.default, description: option.description },
    ]),
  );
  const tuple = {
    type: 'array',
    minItems: 2,
    maxItems: 2,
    items: [level, { type: 'object', additionalProperties: false, properties }],
  };
  return { anyOf: [level, tuple], ...common };
}
