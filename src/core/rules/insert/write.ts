import { quoted } from '../../model/front-matter/diagnose/quote.ts';
import { commonest, type SiblingField } from '../../model/siblings/tally.ts';
import type { FrontMatterLanguage } from '../../model/types.ts';

/** How a field is to be written. */
export interface Style {
  readonly quote: 'plain' | 'single' | 'double';
  /** `flow` for a list in brackets, else what stands before each item. */
  readonly list: string;
}

const usual: Style = { quote: 'plain', list: '  - ' };

/** As the siblings write the field; as most people do where nobody knows. */
export function styleOf(field: SiblingField | undefined): Style {
  const [lists, texts] = [new Map<string, number>(), new Map<Style['quote'], number>()];
  for (const [style, count] of field?.styles ?? []) {
    if (style === 'plain' || style === 'single' || style === 'double') texts.set(style, count);
    else if (style !== 'block') lists.set(style, count);
  }
  return { quote: commonest(texts)?.key ?? usual.quote, list: commonest(lists)?.key ?? usual.list };
}

export interface Written {
  readonly key: string;
  readonly value: string | readonly string[];
  /** Written without quotes where the language allows. */
  readonly isBare?: boolean;
}

/** A field as it stands in a block, without a line end behind it; lines within it end in LF. */
export function writeField(
  { key, value, isBare = false }: Written,
  language: FrontMatterLanguage,
  style: Style,
): string {
  if (language === 'json') return `${JSON.stringify(key)}: ${isBare ? bareJson(value) : JSON.stringify(value)}`;
  if (language === 'toml') return `${key} = ${typeof value === 'string' ? toml(value, isBare) : tomlList(value)}`;
  if (typeof value === 'string')
    return `${key}: ${yaml(value, isBare && style.quote === 'plain' ? 'bare' : style.quote)}`;
  if (style.list === 'flow') return `${key}: [${value.map((item) => yamlInFlow(item, style.quote)).join(', ')}]`;
  return [`${key}:`, ...value.map((item) => style.list + yaml(item, style.quote))].join('\n');
}

const bareJson = (value: unknown): string =>
  typeof value === 'string' && /^(?:true|false|-?\d{1,15})$/.test(value) ? value : JSON.stringify(value);

const toml = (value: string, isBare: boolean): string =>
  isBare && /^(?:true|false|-?\d{1,15}|\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}:\d{2}Z?)?)$/.test(value)
    ? value
    : JSON.stringify(value);
const tomlList = (items: readonly string[]): string => `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;

/** A text as a YAML scalar: without quotes only where no reader could take it for something else. */
export function yaml(value: string, quote: Style['quote'] | 'bare'): string {
  if (/\p{Cc}/u.test(value)) return JSON.stringify(value);
  if (quote === 'bare' || (quote === 'plain' && isPlain(value))) return value;
  return quoted(value, quote === 'single' ? "'" : '"');
}

const yamlInFlow = (value: string, quote: Style['quote']): string =>
  yaml(value, quote === 'plain' && /[,[\]{}]/.test(value) ? 'double' : quote);

/** Other scalars of YAML 1.1 and 1.2: null, booleans, numbers also in base 60, dates. */
export const isTyped = (value: string): boolean => mayBeTyped(value) && isTypedAt(value);

/** Most values begin with a letter and are longer than "false". */
const mayBeTyped = (value: string): boolean => value.length < 6 || value.charCodeAt(0) < 65;

const isTypedAt = (value: string): boolean =>
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan)$/i.test(value) ||
  /^[-+]?\.?\d[\d_.,:xoXOeEa-fA-F+-]{0,40}$/.test(value) ||
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s]|$)/.test(value);

const isPlain = (value: string): boolean =>
  value !== '' &&
  value.trim() === value &&
  !/^[-?:,[\]{}#&*!|>'"%@`=]|^<<|:(?:\s|$)|\s#/.test(value) &&
  !isTyped(value);
