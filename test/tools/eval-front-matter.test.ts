import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scoreFrontMatter } from '../../src/tools/eval/front-matter.ts';
import { sharedPath, skipWithout } from '../shared.ts';

const folder = sharedPath('frontmatter');

describe('broken front matter', { skip: skipWithout(folder) }, () => {
  it('is told, placed, graded and mended as a perfect linter would', () => {
    const scores = scoreFrontMatter(folder ?? '');
    assert.notEqual(scores.length, 0);
    assert.deepEqual(
      scores.flatMap(({ file, misses }) => misses.map((miss) => `${file}: ${miss}`)),
      [],
    );
    for (const { file, checks } of scores) assert.ok(checks > 0, `${file} was not checked`);
  });
});
