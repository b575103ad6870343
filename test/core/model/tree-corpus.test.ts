import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { cursorAt } from '../../../src/core/assist/cursor.ts';
import { readFrontMatter } from '../../../src/core/index.ts';
import { plainData, type TreeNode } from '../../../src/core/model/tree/node.ts';
import { readTree } from '../../../src/core/model/tree/read.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../shared.ts';

const corpus = sharedPath('corpus');
const expected = sharedPath('frontmatter');

const files = [
  ...['rsshub', 'curated', 'frontmatter-variety'].flatMap((name) =>
    corpus ? articlesBelow(path.join(corpus, name)) : [],
  ),
  ...(expected ? articlesBelow(expected) : []),
];

function spansIn(node: TreeNode, visit: (node: TreeNode) => void): void {
  visit(node);
  if (node.kind === 'list') for (const item of node.items) spansIn(item, visit);
  if (node.kind === 'map') for (const entry of node.entries) spansIn(entry.node, visit);
}

/** A text without what a language may write in other ways: quotes, escapes, line ends and folding. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

function properties(file: string): boolean {
  const text = fs.readFileSync(file, 'utf8');
  const frontMatter = readFrontMatter(text);
  const tree = readTree(text, frontMatter);
  if (!tree) {
    assert.ok(!frontMatter.isRead || frontMatter.fields.length > 50, 'a block that can be read has a tree');
    return false;
  }
  const { start, end } = frontMatter.content;
  spansIn(tree, ({ span, kind, ...node }) => {
    assert.ok(start <= span.start && span.start <= span.end && span.end <= end, `${kind} outside the block`);
    const value = (node as { value?: unknown }).value;
    const written = text.slice(span.start, span.end);
    if (typeof value !== 'string' || /[\\\n\r*]/.test(written)) return;
    assert.equal(letters(written), letters(value), 'a value stands elsewhere');
  });
  const data = plainData(tree) as Record<string, unknown>;
  for (const field of frontMatter.fields) {
    if (frontMatter.language === 'toml' || field.value === undefined) continue;
    const last = frontMatter.fields.findLast(({ key }) => key === field.key);
    if (last === field) assert.deepEqual(plain(data[field.key]), plain(field.value), field.key);
  }
  return true;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

describe('the blocks of the corpus', { skip: skipWithout(corpus) }, () => {
  it('say as trees what they say as fields, each value where it is written', () => {
    let trees = 0;
    for (const file of files) {
      try {
        if (properties(file)) trees++;
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
      }
    }
    assert.ok(trees > 100, `${trees} trees`);
  });

  it('have a place for a caret in every line, or none, and never throw', () => {
    for (const file of files) {
      const text = fs.readFileSync(file, 'utf8');
      const frontMatter = readFrontMatter(text);
      const { start, end } = frontMatter.span;
      const step = Math.max(1, Math.floor((end - start) / 60));
      for (let offset = Math.max(0, start - 5); offset <= Math.min(text.length, end + 5); offset += step) {
        const cursor = cursorAt(text, frontMatter, offset);
        if (!cursor) continue;
        assert.ok(cursor.span.start <= offset && offset <= cursor.span.end, `${file} at ${offset}`);
        assert.ok(offset >= frontMatter.content.start && offset <= frontMatter.content.end, `${file} at ${offset}`);
      }
    }
  });
});
