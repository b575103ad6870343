import { isTyped } from '../insert/write.ts';

/**
 * What a scalar without quotes is to a reader of YAML 1.1, such as Jekyll's Psych, or of 1.2, such as js-yaml, where that is no
 * text and not printed as it stands. `value`: what it was read as here.
 */
export function typedAs(source: string, value: unknown): 'number' | 'date' | 'flag' | undefined {
  if (/^["'|>]/.test(source) || !isTyped(source)) return undefined;
  if (/^(?:true|false|yes|no|on|off|y|n)$/i.test(source)) return 'flag';
  if (/^\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s]\s{0,2}\d|$)/.test(source)) return 'date';
  // 12_00 is 1200, and 1:30 is 90.
  if (/^[-+]?\d[\d_]{0,20}_\d[\d_]{0,20}$|^[-+]?\d{1,10}(?::[0-5]?\d){1,3}(?:\.\d{0,9})?$/.test(source))
    return 'number';
  return typeof value === 'number' && String(value) !== source ? 'number' : undefined;
}
