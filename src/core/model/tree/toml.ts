import { parse, TomlDate } from 'smol-toml';
import type { Span } from '../../text/span.ts';
import { withLineFeeds } from '../front-matter/yaml-parse.ts';
import type { TreeMap, TreeNode } from './node.ts';
import { type Draft, tomlDraft } from './toml-scan.ts';

/** smol-toml gives the data, a scan of the text the places. Throws where the text is not TOML. */
export function tomlTree(text: string, content: Span): TreeMap | undefined {
  const source = withLineFeeds(text.slice(content.start, content.end));
  const tree = filled(tomlDraft(source, content.start), parse(source), text);
  return tree.kind === 'map' ? { ...tree, span: content } : undefined;
}

/** The places of a draft with the values of the data; what the scan did not see has the place of what it stands in. */
function filled(draft: Draft, value: unknown, text: string): TreeNode {
  const { span } = draft;
  if (value instanceof TomlDate) return { kind: 'scalar', span, value: text.slice(span.start, span.end) };
  if (Array.isArray(value)) {
    return { kind: 'list', span, items: value.map((item, at) => filled(draft.items?.[at] ?? { span }, item, text)) };
  }
  if (typeof value !== 'object' || value === null) {
    return { kind: 'scalar', span, value: typeof value === 'bigint' ? Number(value) : value };
  }
  const entries = Object.entries(value).map(([key, inner]) => {
    const place = draft.entries?.get(key);
    return { key, keySpan: place?.keySpan ?? span, node: filled(place?.value ?? { span }, inner, text) };
  });
  return { kind: 'map', span, entries };
}
