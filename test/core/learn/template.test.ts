import assert from 'node:assert/strict';
import test from 'node:test';
import { foldText, labelOf, openingOf } from '../../../src/core/learn/fold.ts';
import { templateOf } from '../../../src/core/learn/template.ts';

const cases: readonly [lines: readonly string[], template: string | undefined][] = [
  [['Posted on 3 May', 'Posted on 12 June'], 'Posted on *'],
  [['第 3 期', '第 12 期', '第 104 期'], '第 * 期'],
  [['same', 'same'], 'same'],
  [['on 1 by 2 at 3 to 4 in', 'on 5 by 6 at 7 to 8 in'], 'on * by * at * to * in'],
  [['one 1 x 2 two', 'one 3 x 4 two'], 'one * two'],
  [['a * b', 'a * b'], 'a * b'],
  [['cat', '狗'], undefined],
  [[`x ${'a'.repeat(80)} y`, 'x b y'], undefined],
];

for (const [lines, template] of cases) {
  test(`template of ${lines.join(' | ').slice(0, 40)}`, () => assert.equal(templateOf(lines), template));
}

test('five differences become four', () => {
  const template = templateOf(['one 1 two 2 three 3 four 4 five 5 six', 'one 6 two 7 three 8 four 9 five 0 six']);
  assert.equal(template?.split('*').length, 5);
});

test('numbers, addresses and letter case do not tell lines apart', () => {
  assert.equal(
    foldText('Read 1,234 times at https://Example.com/a/7?b'),
    foldText('read 5 times at https://example.com/a/88#c'),
  );
  assert.notEqual(foldText('read https://a.example/'), foldText('read https://b.example/'));
});

test('a label is a short word, a colon and a short value', () => {
  assert.equal(labelOf('责任编辑:张三'), '责任编辑:');
  assert.equal(labelOf('作者: A. Writer'), '作者:');
  assert.equal(labelOf('他说:这件事很长。后来呢?'), undefined);
});

test('openings need a line that goes on', () => {
  assert.equal(openingOf('欢迎关注公众号'), undefined);
  assert.equal(openingOf('欢迎关注我们的公众号「山中来信」,每天更新'), '欢迎关注我们的公');
});
