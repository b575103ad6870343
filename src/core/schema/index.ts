import { dereference, type SchemaDraft, validate } from '@cfworker/json-schema';
import { getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import { isRecord } from '../lint/config-kinds.ts';
import type { Schema, SchemaVerdict } from '../model/schema.ts';
import { Exhausted, newBudget, renew } from './budget.ts';
import { faultsOf } from './faults.ts';
import { isSchemaKeyword } from './keywords.ts';
import type { Ground } from './leaves.ts';
import { outline } from './outline.ts';
import { withFormats } from './patterns.ts';
import type { Lookup } from './place.ts';
import { type Preparation, type Prepared, prepare, Unusable } from './prepare.ts';

/** Schemas of front matter are small; what is larger is something else. In bytes. */
export const maxSchemaSize = 500_000;
const maxSchemas = 20_000;
const maxFaults = 50;

/** A schema that can be asked, or why there is none, as the end of a sentence. */
export type SchemaReading = { readonly schema: Schema } | { readonly reason: string };

/** Reads the text of a JSON schema, of draft 4, 6, 7, 2019-09 or 2020-12; comments and trailing commas are let pass. Never throws, and fetches nothing. */
export function readSchema(text: string): SchemaReading {
  if (text.length > maxSchemaSize) return { reason: `it is larger than ${maxSchemaSize / 1000} KB` };
  try {
    return { schema: compiled(parsed(text.replace(/^\ufeff/, ' '))) };
  } catch (error) {
    // The parser is recursive, and so is the validator: thousands of brackets overflow the stack.
    if (error instanceof RangeError) return { reason: 'it is nested too deeply' };
    return { reason: error instanceof Unusable ? error.message : 'it is not a JSON schema that is understood here' };
  }
}

function parsed(text: string): unknown {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!root || error) {
    const line = text.slice(0, error?.offset ?? 0).split('\n').length;
    throw new Unusable(`it is not valid JSON (line ${line})`);
  }
  return getNodeValue(root);
}

const draftOf = (source: unknown): SchemaDraft => {
  const named = isRecord(source) ? String(source.$schema ?? '') : '';
  if (/draft-0?4/.test(named)) return '4';
  if (/draft-0?[1-7]/.test(named)) return '7';
  return named.includes('2019-09') ? '2019-09' : '2020-12';
};

function compiled(source: unknown): Schema {
  if (!isRecord(source) && typeof source !== 'boolean')
    throw new Unusable('it is not a JSON schema: that is an object');
  if (isRecord(source) && Object.keys(source).length > 0 && !Object.keys(source).some(isSchemaKeyword))
    throw new Unusable('it is not a JSON schema: it has none of its keywords');
  const draft = draftOf(source);
  const budget = newBudget();
  const preparation: Preparation = { budget, tests: new Map(), gaps: [], isDraft4: draft === '4', left: maxSchemas };
  const schema = prepare(source, preparation);
  const lookup = references(schema);
  const { tests, gaps } = preparation;
  return {
    gaps,
    check(data) {
      renew(budget, data);
      return withFormats(tests, () => verdict({ schema, lookup, data }, draft));
    },
    at(path) {
      Object.assign(budget, newBudget());
      try {
        return outline(schema, path, lookup);
      } catch {
        return undefined;
      }
    },
  };
}

/** Every schema by its address. Throws where one refers to what is not there. */
function references(schema: Prepared): Lookup {
  const lookup = dereference(schema as Parameters<typeof dereference>[0]);
  for (const one of Object.values(lookup)) {
    if (typeof one !== 'object') continue;
    const { $ref, __absolute_ref__: address } = one as { $ref?: string; __absolute_ref__?: string };
    if ($ref === undefined || lookup[address ?? $ref] !== undefined) continue;
    const shown = JSON.stringify($ref.slice(0, 100));
    throw new Unusable(
      $ref.startsWith('#')
        ? `it refers to ${shown}, which it does not have`
        : `it refers to ${shown}, and only what is in the file itself is read`,
    );
  }
  return lookup;
}

function verdict(ground: Ground, draft: SchemaDraft): SchemaVerdict {
  const { data, schema, lookup } = ground;
  try {
    const { errors } = validate(data, schema as never, draft, lookup as never, false);
    return { faults: faultsOf(errors, ground).slice(0, maxFaults) };
  } catch (error) {
    const reason =
      error instanceof Exhausted || error instanceof RangeError ? 'it asks for too much work' : 'it cannot be followed';
    return { faults: [], reason };
  }
}
