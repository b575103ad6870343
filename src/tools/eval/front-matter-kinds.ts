import type { Finding } from '../../core/index.ts';

/** Stable problem ids by rule and message; where a problem has an id for each language, `*` stands for it. */
const kinds: Readonly<Record<string, string>> = {
  'require-front-matter/missing': 'fm-missing',
  'no-text-before-front-matter/blank': 'fm-leading-blank',
  'no-text-before-front-matter/harmless': 'fm-leading-blank',
  'no-byte-order-mark/found': 'encoding-bom',
  'valid-front-matter/unclosed': 'fm-unclosed',
  'valid-front-matter/fence': 'fm-fence-malformed',
  'valid-front-matter/executable': 'fm-executable',
  'valid-front-matter/colon': 'yaml-unquoted-colon',
  'valid-front-matter/quote': 'yaml-bad-quote',
  'valid-front-matter/open-quote': 'yaml-unclosed-quote',
  'valid-front-matter/wide-colon': 'yaml-fullwidth-colon',
  'valid-front-matter/no-space': 'yaml-missing-space',
  'valid-front-matter/tab': 'yaml-tab-indent',
  'valid-front-matter/duplicate-key': '*-duplicate-key',
  'valid-front-matter/reserved': 'yaml-reserved-char',
  'valid-front-matter/alias': 'yaml-undefined-alias',
  'valid-front-matter/tag': 'yaml-unknown-tag',
  'valid-front-matter/alias-limit': 'yaml-resource-limit',
  'valid-front-matter/proto-key': 'yaml-proto-key',
  'valid-front-matter/not-a-map': '*-not-mapping',
  'valid-front-matter/unquoted': '*-syntax',
  'valid-front-matter/syntax': '*-syntax',
  'valid-front-matter/trailing-comma': '*-trailing-comma',
  'no-truncated-value/cut': 'yaml-comment-truncates',
  'require-fields/empty': 'fm-empty',
  'require-fields/missing': 'field-missing',
  'valid-field-type/title': 'field-type',
  'valid-date/impossible': 'field-date-invalid',
  'no-script-address/found': 'field-url-scheme',
};

/** The stable id of a finding, or its rule and message where it has none. */
export function kindOf({ ruleId, messageId }: Finding, language: string): string {
  const name = `${ruleId}/${messageId}`;
  return kinds[name]?.replace('*', language) ?? name;
}
