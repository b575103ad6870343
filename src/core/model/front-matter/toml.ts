import { parse, TomlDate } from 'smol-toml';
import { lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Field } from '../types.ts';
import { explainToml } from './diagnose/toml.ts';
import { duplicateKeys } from './duplicates.ts';
import type { Reading } from './read.ts';
import { tomlPlaces } from './toml-places.ts';
import { withLineFeeds } from './yaml-parse.ts';

/** Reads a TOML block: smol-toml gives the data, a scan of the lines the places of the top-level keys and tables. */
export function readToml(text: string, content: Span): Reading {
  const source = withLineFeeds(text.slice(content.start, content.end));
  const places = tomlPlaces(text, content);
  const data = parsed(source);
  const fields = places.map(({ isPair, ...place }): Field => {
    // Where the block cannot be read, the lines that can be tell what they hold.
    const own = data ?? (isPair ? parsed(text.slice(place.span.start, place.span.end)) : undefined);
    const value = own && Object.hasOwn(own, place.key) ? plain(own[place.key]) : undefined;
    const shape = Array.isArray(value) ? 'list' : isScalar(value) ? 'scalar' : 'map';
    const scalars = value !== undefined && shape === 'scalar' ? [{ span: place.valueSpan, value }] : [];
    return { value, shape, scalars, ...place };
  });
  if (data) return { fields, problems: [], isRead: true };
  const twice = duplicateKeys(
    text,
    fields.filter((_, index) => places[index]?.isPair),
    'toml',
  );
  const lines = new Set(twice.map(({ span }) => lineStart(text, span.start)));
  // smol-toml stops at the second key too.
  const others = explainToml(text.slice(0, content.start) + source, content.start).filter(
    ({ span, code }) => code !== 'syntax' || !lines.has(lineStart(text, span.start)),
  );
  return { fields, problems: [...twice, ...others], isRead: others.length === 0 };
}

/** undefined where the text is not TOML. */
function parsed(source: string): Record<string, unknown> | undefined {
  try {
    return parse(source);
  } catch {
    return undefined;
  }
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
const plain = (value: unknown): unknown => (value instanceof TomlDate ? value.toISOString() : value);
