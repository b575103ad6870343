import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Proposal } from '../../../src/core/learn/index.ts';
import { articlesBelow, sharedPath, skipWithout } from '../../shared.ts';
import { learnFrom, nothingKnown } from './archive.ts';

const bulk = sharedPath('corpus', 'bulk');

// As if no recipes shipped: they learn too, and what they know is proposed no more.
function learnBelow(folder: string) {
  const root = path.join(bulk ?? '', folder);
  const files = articlesBelow(root).map((file) => [
    path.relative(root, file).split(path.sep).join('/'),
    fs.readFileSync(file, 'utf8'),
  ]);
  return learnFrom(Object.fromEntries(files), { known: nothingKnown });
}

/** Headings of sections that many honest articles of one author have. */
const honest = new Set(
  (
    '关于|参考|参考资料|参考文献|参考链接|总结|小结|前言|目录|引言|简介|介绍|背景|背景知识|写在最后|结语|示例|示例 1:|题目描述|学习重点|适合谁看|核心文章|' +
    'About|References|Introduction|Installation|Conclusion|Summary|Contents|Table of Contents|Usage|Example|Examples'
  ).split('|'),
);

const textOf = ({ entry }: Proposal): string => ('text' in entry ? entry.text : '');

describe('real archives', { skip: skipWithout(bulk) }, () => {
  it('Chinese sources with leftovers: six have proposals, none of them a section heading', () => {
    const reports = learnBelow('dirty-zh');
    assert.ok(reports.filter(({ proposed }) => proposed.length > 0).length >= 6);
    const headings = reports.flatMap(({ proposed }) => proposed.map(textOf)).filter((text) => honest.has(text));
    assert.deepEqual(headings, []);
    assert.ok(reports.every(({ proposed }) => proposed.every(({ entry }) => entry.safety === 'ask')));
  });

  it('hand-written sources: nothing', () => {
    assert.deepEqual(
      learnBelow('clean').flatMap((report) => report.proposed.map(({ entry }) => entry)),
      [],
    );
  });
});
