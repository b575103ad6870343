import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fingerprint, planFor } from '../../../src/extension/journal/plan.ts';
import { type Entry, parseEntry, printEntry } from '../../../src/extension/journal/record.ts';

const entryOf = async (): Promise<Entry> => ({
  owner: '0123abcd-77',
  since: 1_700_000_000_000,
  files: [
    {
      ...(await planFor('file:///a%20b.md', 'a\u2028b\n', [{ start: 0, end: 1, text: '' }])),
      kept: '\ufeffa\u2028b\n',
    },
    await planFor('file:///c.md', 'c\r\nd\r\n', [{ start: 3, end: 6, text: '😀' }]),
  ],
});

/** A journal's text with a fingerprint that fits. */
const sealed = async (...lines: unknown[]): Promise<string> => {
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return `${body}${await fingerprint(body)}\n`;
};

describe('The journal', () => {
  it('reads what it wrote', async () => {
    const entry = await entryOf();
    assert.deepEqual(await parseEntry(await printEntry(entry)), entry);
    assert.deepEqual(await parseEntry(await printEntry({ ...entry, files: [] })), { ...entry, files: [] });
  });

  it('is not believed where it is cut off, at whatever place', async () => {
    const text = await printEntry(await entryOf());
    for (let length = 0; length < text.length; length++) assert.equal(await parseEntry(text.slice(0, length)), 'cut');
  });

  it('is not believed where one letter of it is another', async () => {
    const text = await printEntry(await entryOf());
    for (let at = text.indexOf('\n'); at < text.length; at += 7)
      assert.equal(await parseEntry(`${text.slice(0, at)}~${text.slice(at + 1)}`), 'cut');
  });

  it('is left to the version that wrote it in another form', async () => {
    assert.equal(await parseEntry(await sealed({ form: 2, plans: 'elsewhere' })), 'unknown');
    assert.equal(await parseEntry('{"form":2}\nwhatever\n'), 'unknown');
  });

  it('is not believed where it is whole and says something else', async () => {
    const head = { form: 1, owner: '', since: 1 };
    const file = { uri: 'file:///a.md', before: 'x', after: 'y', edits: [{ start: 1, end: 2, text: '', was: 'b' }] };
    assert.deepEqual(await parseEntry(await sealed(head, file)), { owner: '', since: 1, files: [file] });
    const wrong = [
      [{ ...head, owner: 7 }],
      [{ ...head, since: '1' }],
      [head, null],
      [head, { ...file, uri: undefined }],
      [head, { ...file, kept: 1 }],
      [head, { ...file, edits: [{ start: 2, end: 1, text: '', was: '' }] }],
      [head, { ...file, edits: [{ start: 1, end: 2, text: '' }] }],
    ];
    for (const lines of wrong) assert.equal(await parseEntry(await sealed(...lines)), 'cut');
  });
});
