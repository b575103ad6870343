import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../src/core/index.ts';
import { editBytes, readForeign } from '../../src/node/foreign-encoding.ts';
import { decodeAnyArticle } from '../../src/node/read-article.ts';

/** The bytes of a text in GB18030, found by decoding every pair and every four bytes that may stand for a character. */
const gb = new Map<string, number[]>();
const decoder = new TextDecoder('gb18030', { fatal: true });
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    if (second === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(first, second));
    if (!gb.has(character)) gb.set(character, [first, second]);
  }
}
gb.set('😀', [0x94, 0x39, 0xfc, 0x36]);
gb.set('ü', [0xa8, 0xb9]);

const inGb = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (gb.get(one) ?? assert.fail(one)))),
  );

const chinese =
  '---\ntitle: 树\n---\n<p>他们说这是我的书，不是你的😀。我们来看看大家在做什么，还有没有时间。</p>\n<script>广告</script>\n';
const western = '---\ntitle: Café\n---\n<p>L’été à la mer – où est le garçon ?</p>\n<p>Très bien…</p>\n';
const in1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((one) => ({ '’': 0x92, '–': 0x96, '…': 0x85 })[one] ?? one.charCodeAt(0)));
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

const files: readonly [name: string, text: string, bytes: Uint8Array][] = [
  ['GB18030', chinese, inGb(chinese)],
  ['Windows-1252', western, in1252(western)],
  ['UTF-16 LE', chinese, utf16(chinese)],
  ['UTF-16 BE', chinese, utf16(chinese).swap16()],
];

for (const [name, text, bytes] of files) {
  test(`an article in ${name} is read, and says so`, () => {
    const read = decodeAnyArticle(bytes);
    assert.ok('text' in read);
    assert.equal(read.text, text);
    assert.equal(read.foreign?.source.encoding, name);
    assert.ok(read.foreign?.finding.message.includes(name));
  });

  test(`fixes in ${name} leave every other byte as it was`, () => {
    const foreign = readForeign(bytes) ?? assert.fail();
    const place = fc.nat(text.length);
    fc.assert(
      fc.property(place, place, fc.constantFrom('', 'x', '\n<p>'), (a, b, written) => {
        const edit = { start: Math.min(a, b), end: Math.max(a, b), text: written };
        const changed = editBytes(foreign, [edit]);
        // Half of a surrogate pair can be neither kept nor taken.
        const tears = [edit.start, edit.end].some((at) => /[\udc00-\udfff]/.test(text[at] ?? ''));
        if (tears) return changed === undefined || name.startsWith('UTF-16');
        const again = readForeign(Buffer.concat([changed ?? assert.fail()]));
        const before = editBytes(foreign, [{ start: edit.start, end: text.length, text: '' }]);
        const after = editBytes(foreign, [{ start: 0, end: edit.end, text: '' }]);
        assert.ok(before && after && changed);
        const mark = foreign.mark;
        assert.deepEqual(changed.subarray(0, before.length), before);
        assert.deepEqual(changed.subarray(changed.length - after.length + mark), after.subarray(mark));
        return !again || again.encoding !== foreign.encoding || again.text === applyEdits(text, [edit]);
      }),
      { numRuns: 300 },
    );
  });
}

test('no edit at all gives the same bytes', () => {
  for (const [, , bytes] of files)
    assert.deepEqual(editBytes(readForeign(bytes) ?? assert.fail(), []), Buffer.from(bytes));
});

test('letters that the encoding may not have are not written', () => {
  const foreign = readForeign(inGb(chinese)) ?? assert.fail();
  assert.equal(editBytes(foreign, [{ start: 0, end: 0, text: '树' }]), undefined);
});

const unknown: readonly [name: string, bytes: readonly number[]][] = [
  [
    'Korean',
    [
      0xb4, 0xeb, 0xc7, 0xd1, 0xb9, 0xce, 0xb1, 0xb9, 0xc0, 0xba, 0xb9, 0xce, 0xc1, 0xd6, 0xb0, 0xf8, 0xc8, 0xad, 0xb1,
      0xb9, 0xc0, 0xcc, 0xb4, 0xd9,
    ],
  ],
  ['Russian', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
  ['two Chinese words', [0xd6, 0xd0, 0xce, 0xc4]],
  ['half of UTF-16', [0xff, 0xfe, 0x61]],
  ['a lone surrogate', [0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]],
];

for (const [name, bytes] of unknown) {
  test(`${name}: nothing is claimed of it, and it is left alone`, () => {
    const read = decodeAnyArticle(Uint8Array.from(bytes));
    assert.ok('finding' in read);
    assert.equal(read.finding.level, 'error');
  });
}

test('random bytes are read as what they are, or not at all', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const foreign = readForeign(bytes);
      if (!foreign) return;
      assert.deepEqual(editBytes(foreign, []), Buffer.from(bytes));
    }),
    { numRuns: 2000 },
  );
});
