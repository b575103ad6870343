import { rules } from '../rules/index.ts';
import { type Rule, siteGenerators } from '../rules/rule.ts';
import {
  amount,
  bad,
  below,
  flag,
  hintFor,
  isRecord,
  type Key,
  type Kind,
  list,
  mustBeOneOf,
  object,
  oneOf,
  type Place,
  shown,
  text,
} from './config-kinds.ts';
import { filePathProblem } from './file-path.ts';
import { levels } from './finding.ts';
import { globProblem } from './glob.ts';
import { defaultRequiredFields } from './settings.ts';

export const settingLevels: readonly string[] = ['off', ...levels];

const globs = list(text(globProblem));
const texts = list(text());

function hostProblem(host: string): string | undefined {
  return /^[^\s/@?#\\]{1,255}$/.test(host) ? undefined : 'must be a host such as intranet or localhost:4000';
}

function siteProblem(address: string): string | undefined {
  return /^https?:\/\/[^\s/]/i.test(address) ? undefined : 'must be an address such as https://blog.example/';
}

const ruleTable: Kind = {
  schema: {
    type: 'object',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    additionalProperties: false,
  },
  check(value, place) {
    if (!isRecord(value)) return bad(place, `must be an object, not ${shown(value)}`);
    const good: Record<string, unknown> = {};
    for (const [id, given] of Object.entries(value)) {
      const at = below(place, id);
      const rule = rules.find((one) => one.id === id);
      const checked = rule ? checkRule(rule, given, at) : unknownRule(id, at);
      if (checked !== undefined) good[id] = checked;
    }
    return good;
  },
};

const localImages: Readonly<Record<string, Key>> = {
  checkLocal: { kind: flag, description: 'Whether to look if pictures on this disk exist.', default: true },
};

/** These hold for a run as a whole. */
const remoteImages: Readonly<Record<string, Key>> = {
  allowPrivateHosts: {
    kind: list(text(hostProblem)),
    description:
      'Hosts of pictures that may be asked although they are not on the public internet: `intranet`, `localhost:4000`.',
  },
  cacheMaxAge: {
    kind: amount,
    description: 'For how many hours a good answer of an image server is believed; a bad one for a 24th of that.',
    default: 24,
  },
  siteUrl: {
    kind: text(siteProblem),
    description: 'Address of the site that publishes the articles: image servers are asked as its readers would ask.',
  },
};

const shared: Readonly<Record<string, Key>> = {
  rules: { kind: ruleTable, description: 'How loud each rule is: a level, or a level and options.' },
  siteGenerator: {
    kind: oneOf(siteGenerators),
    description: 'The program that publishes the articles; `auto` recognises it by its own config file.',
    default: 'auto',
  },
  frontMatter: {
    kind: object({
      required: { kind: texts, description: 'Fields that every article must have.', default: defaultRequiredFields },
      schema: {
        kind: text(filePathProblem),
        description: 'Path of a JSON schema for the front matter, relative to this file.',
      },
      imageFields: { kind: texts, description: 'Fields whose value is the address of a picture.' },
    }),
    description: 'What the front matter must look like.',
  },
  images: { kind: object(localImages), description: 'Which pictures to look for.' },
};

/** Everything `.article-lint.json` may hold. Checks and the JSON schema are both read off this table. */
export const configKind: Kind = object({
  $schema: { kind: text(), description: 'Address of the JSON schema of this file.' },
  ...shared,
  images: { kind: object({ ...localImages, ...remoteImages }), description: 'Which pictures to look for, and how.' },
  recipes: {
    kind: list(text(filePathProblem)),
    description: 'Paths of recipe files with further leftovers, relative to this file.',
  },
  include: {
    kind: globs,
    description:
      'Only articles that one of these globs matches are looked at. Globs count from the folder of this file.',
  },
  exclude: { kind: globs, description: 'Articles that one of these globs matches are passed over.' },
  baseline: { kind: text(), description: 'Path of a baseline file with findings to pass over, relative to this file.' },
  overrides: {
    kind: list(
      object({ files: { kind: globs, description: 'Globs of the articles that this part is for.' }, ...shared }, [
        'files',
      ]),
    ),
    description: 'Other settings for some of the articles; where several match, the last one wins.',
  },
});

function checkRule(rule: Rule, value: unknown, place: Place): unknown {
  const [level, options, ...rest] = Array.isArray(value) ? value : [value];
  if (!settingLevels.includes(level)) {
    const at = Array.isArray(value) && value.length > 0 ? below(place, 0) : place;
    at.say({
      messageId: 'bad-level',
      args: [rule.id, mustBeOneOf(level, settingLevels)],
      path: at.path,
      part: 'value',
    });
    return undefined;
  }
  if (rest.length > 0) bad(below(place, 2), 'is too much: write the level and one object with options');
  if (options === undefined) return level;
  const good = checkOptions(rule, options, below(place, 1));
  return good ? [level, good] : level;
}

function checkOptions(rule: Rule, value: unknown, place: Place): Record<string, unknown> | undefined {
  if (!isRecord(value)) return bad(place, `must be an object with options, not ${shown(value)}`);
  const good: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value)) {
    const { path } = below(place, name);
    const option = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    const problem = option?.problem(given);
    if (!option) {
      const hint = hintFor(name, Object.keys(rule.options));
      place.say({ messageId: 'unknown-option', args: [name, rule.id, hint], path, part: 'key' });
    } else if (problem) place.say({ messageId: 'bad-option', args: [name, rule.id, problem], path, part: 'value' });
    else good[name] = given;
  }
  return good;
}

function unknownRule(id: string, place: Place): undefined {
  const hint = hintFor(
    id,
    rules.map((rule) => rule.id),
  );
  place.say({ messageId: 'unknown-rule', args: [id, hint], path: place.path, part: 'key' });
}

function ruleSchema({ title, why, level, options }: Rule): Record<string, unknown> {
  const properties = Object.entries(options).map(([name, { description, schema, default: fallback }]) => [
    name,
    { ...schema, description, default: fallback },
  ]);
  const optionSchema = { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
  return {
    description: `${title}. ${why}`,
    default: level,
    anyOf: [
      { enum: settingLevels },
      { type: 'array', items: [{ enum: settingLevels }, optionSchema], minItems: 1, maxItems: 2 },
    ],
  };
}
