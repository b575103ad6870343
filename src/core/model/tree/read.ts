import type { FrontMatter } from '../types.ts';
import { jsonTree } from './json.ts';
import { maxNodes, type TreeMap, type TreeNode } from './node.ts';
import { tomlTree } from './toml.ts';
import { yamlTree } from './yaml.ts';

const readers = { yaml: yamlTree, toml: tomlTree, json: jsonTree };

/**
 * All that a block says, each value with its place; undefined where the block cannot be read, and where it says more than
 * is looked at. Reads the block once more: only few articles are asked about what is inside their fields.
 */
export function readTree(text: string, frontMatter: FrontMatter): TreeMap | undefined {
  if (!frontMatter.isRead) return undefined;
  try {
    const tree = readers[frontMatter.language](text, frontMatter.content);
    return tree && count(tree, maxNodes) > 0 ? tree : undefined;
  } catch {
    return undefined;
  }
}

/** How many of `left` values are left behind the node; negative where they did not suffice. */
function count(node: TreeNode, left: number): number {
  const inside = node.kind === 'map' ? node.entries.map((entry) => entry.node) : node.kind === 'list' ? node.items : [];
  let rest = left - 1;
  for (const one of inside) {
    if (rest <= 0) return -1;
    rest = count(one, rest);
  }
  return rest;
}
