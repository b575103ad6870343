import assert from 'node:assert/strict';
import test from 'node:test';
import { globMatcher, globProblem } from '../../../src/core/lint/glob.ts';

const table: readonly [pattern: string, yes: readonly string[], no: readonly string[]][] = [
  ['*.md', ['a.md', '.a.md', '文章.md'], ['a.mdx', 'b/a.md', 'amd']],
  ['**/*.md', ['a.md', 'x/y/a.md', '.x/a.md'], ['a.html']],
  ['posts', ['posts', 'posts/a.md', 'posts/x/a.md'], ['post/a.md', 'x/posts/a.md', 'postscript.md']],
  ['./posts/', ['posts/a.md'], ['a.md']],
  ['posts/**', ['posts/a.md', 'posts/x/a.md'], ['posters/a.md']],
  ['a/**/b/**/c.md', ['a/b/c.md', 'a/x/b/y/z/c.md', 'a/b/b/c.md'], ['a/c.md', 'b/c.md']],
  ['20??-*.md', ['2021-a.md', '2021-.md'], ['201-a.md', '20211-a.md']],
  ['[0-9a].md', ['3.md', 'a.md'], ['b.md', '10.md']],
  ['[!0-9].md', ['x.md'], ['3.md']],
  ['[]-].md', ['].md', '-.md'], ['a.md']],
  ['[x.md', ['[x.md'], ['x.md']],
  ['*.{md,htm{l,}}', ['a.md', 'a.html', 'a.htm'], ['a.ht', 'a.{md}']],
  ['{a,b}/{c,d}.md', ['a/c.md', 'b/d.md'], ['a/b.md']],
  ['{a}.md', ['{a}.md'], ['a.md']],
  ['?.md', ['é.md', '😀.md'], ['ab.md']],
  ['*a*b*', ['ab', 'xaxbx', 'aabb'], ['ba', 'b']],
];

for (const [pattern, yes, no] of table) {
  test(`glob ${pattern}`, () => {
    const matches = globMatcher([pattern]);
    for (const path of yes) assert.ok(matches(path), `should match ${path}`);
    for (const path of no) assert.ok(!matches(path), `should not match ${path}`);
  });
}

test('one of several patterns is enough, none matches nothing', () => {
  assert.ok(globMatcher(['x', 'a.md'])('a.md'));
  assert.ok(!globMatcher([])('a.md'));
});

test('hostile patterns are matched in no time', () => {
  const start = performance.now();
  assert.ok(!globMatcher([`${'*a'.repeat(30)}x`])('a'.repeat(255)));
  assert.ok(!globMatcher([`${'**/a/'.repeat(30)}x`])(`${'a/'.repeat(500)}y`));
  assert.ok(!globMatcher(['{a,b}'.repeat(40)])('c'));
  assert.ok(!globMatcher(['{'.repeat(20_000)])('c'));
  assert.ok(performance.now() - start < 2000);
});

test('what a config must not hold is named', () => {
  assert.equal(globProblem('posts/**/*.{md,html}'), undefined);
  assert.match(globProblem(' ') ?? '', /empty/);
  assert.match(globProblem('a\\*') ?? '', /forward slashes/);
  assert.match(globProblem('!a') ?? '', /begin/);
  assert.match(globProblem('@(a|b)') ?? '', /\{a,b\}/);
});
