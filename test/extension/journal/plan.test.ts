import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, type Edit } from '../../../src/core/index.ts';
import {
  contentsOfTorn,
  fingerprint,
  finishing,
  type PlannedFile,
  planFor,
  stepped,
  takingBack,
} from '../../../src/extension/journal/plan.ts';

/** Removes every part in «guillemets», or puts what follows a bar in its place. */
function marked(source: string): { text: string; edits: Edit[] } {
  const edits: Edit[] = [];
  let text = '';
  for (const part of source.split(/(«[^»]*»)/)) {
    const [was = '', put = ''] = part.startsWith('«') ? part.slice(1, -1).split('|') : [part, part];
    if (part.startsWith('«')) edits.push({ start: text.length, end: text.length + was.length, text: put });
    text += was;
  }
  return { text, edits };
}

const plan = (source: string): Promise<PlannedFile> => {
  const { text, edits } = marked(source);
  return planFor('file:///a.md', text, edits);
};

describe('What is planned for an article', () => {
  const sources = {
    'a removal at the beginning': '«<ad>\n»Text.\n',
    'one at the end': 'Text.\n«<ad>»',
    'several, and a change': 'a«b»c«d|long»e«fg|h»\n',
    'an insertion': '---\n«|title: Rain\n»---\n',
    'line ends of Windows': 'One\r\n«<ad>\r\n»Two\r\n«a|b\n»',
    'letters beyond the first plane': '😀«😀|é»中',
  };
  for (const [name, source] of Object.entries(sources)) {
    it(`finishes and takes back ${name}`, async () => {
      const { text } = marked(source);
      const file = await plan(source);
      const after = await stepped(text, finishing(file));
      assert.ok(after !== undefined && after !== text);
      assert.equal(await fingerprint(after), file.after);
      assert.equal(await stepped(after, takingBack(file)), text);
    });
  }

  it('is what VS Code writes where line ends are mixed, and brings each of them back', async () => {
    const text = 'One\r\nTwo\n<ad>\nThree\r\nFour\rFive\r\n';
    const start = text.indexOf('<ad>');
    const file = await planFor('file:///a.md', text, [{ start, end: start + 5, text: '' }]);
    const after = await stepped(text, finishing(file));
    assert.equal(after, 'One\r\nTwo\r\nThree\r\nFour\r\nFive\r\n');
    assert.equal(await stepped(after ?? '', takingBack(file)), text);
  });

  it('keeps an insertion at the very end where line ends are mixed', async () => {
    const text = 'One\r\nTwo\r\nThree\nFour\r\n';
    const file = await planFor('file:///a.md', text, [{ start: text.length, end: text.length, text: '---\n' }]);
    const after = await stepped(text, finishing(file));
    assert.equal(after, 'One\r\nTwo\r\nThree\r\nFour\r\n---\r\n');
    assert.equal(await stepped(after ?? '', takingBack(file)), text);
  });

  it('does nothing to any other text', async () => {
    const file = await plan('a«b»c');
    assert.equal(await stepped('abd', finishing(file)), undefined);
    assert.equal(await stepped('abc', takingBack(file)), undefined);
    const damaged = { ...file, edits: file.edits.map((edit) => ({ ...edit, text: 'x' })) };
    assert.equal(await stepped('abc', finishing(damaged)), undefined);
  });
});

describe('A file that VS Code emptied and did not fill again', () => {
  const encoder = new TextEncoder();
  const source = '\ufeffRain «ad »in 東京.\n';

  it('is known by any beginning of its new text, half a letter included', async () => {
    const { text, edits } = marked(source);
    const file = { ...(await planFor('file:///a.md', text.slice(1), edits.map(shifted))), kept: text };
    const after = encoder.encode(applyEdits(text, edits));
    for (let length = 0; length < after.length; length++) {
      const contents = contentsOfTorn(file, after.slice(0, length));
      assert.deepEqual(contents, { before: encoder.encode(text), after });
    }
    assert.equal(contentsOfTorn(file, after), undefined);
    assert.equal(contentsOfTorn(file, encoder.encode('\ufeffRain has')), undefined);
  });

  it('is not claimed to be known where its text was not kept', async () => {
    assert.equal(contentsOfTorn(await plan('a«b»c'), new Uint8Array()), undefined);
  });
});

const shifted = (edit: Edit): Edit => ({ ...edit, start: edit.start - 1, end: edit.end - 1 });
