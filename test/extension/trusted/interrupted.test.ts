import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Edit } from '../../../src/core/index.ts';
import type { Disk } from '../../../src/extension/host.ts';
import { carryOut, type Goal } from '../../../src/extension/journal/carryOut.ts';
import { drawUp } from '../../../src/extension/journal/draw.ts';
import { createJournal } from '../../../src/extension/journal/journal.ts';
import type { PlannedFile } from '../../../src/extension/journal/plan.ts';
import { settleAll } from '../../../src/extension/journal/settle.ts';
import { standsOf } from '../../../src/extension/journal/stands.ts';
import { createLog } from '../../../src/extension/log.ts';
import { isAtWork, ourselves, sweepTemporaryFiles } from '../../../src/node/temporary-files.ts';
import { writeAtomically } from '../../../src/node/write-atomically.ts';
import { writeWhole } from '../../../src/node/write-whole.ts';
import { closeAll, inWorkspace, openNew, write } from '../articles.ts';
import { changeSetting } from '../settings.ts';

const disk: Disk = { replace: writeAtomically, writeWhole, sweep: sweepTemporaryFiles, owner: ourselves, isAtWork };
const log = createLog('Interrupted');

const old = 'One.\n<ad>\nTwo.\n';
const done = 'One.\nTwo.\n';
const edits: Edit[] = [{ start: 5, end: 10, text: '' }];
const edited = new vscode.Range(1, 0, 2, 0);

const disks = { 'as the desktop does': disk, 'as where there is no disk': undefined };

const planned = (uri: vscode.Uri, text = old): Promise<PlannedFile[]> => drawUp([{ uri, text, edits }]);

async function carry(files: readonly PlannedFile[], goal: Goal, using: Disk | undefined = disk) {
  const { changed, left, failed } = await carryOut(files, goal, { disk: using, log, onDone: () => undefined });
  return { changed, left: left.map(String), failed: failed.map(String) };
}

const onDisk = (uri: vscode.Uri): string => readFileSync(uri.fsPath, 'utf8');

async function strip(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.delete(uri, edited);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('Stripping that was interrupted', () => {
  afterEach(closeAll);
  after(async () => {
    log.dispose();
    await vscode.workspace.fs.delete(inWorkspace('interrupted'), { recursive: true });
  });

  for (const [how, using] of Object.entries(disks)) {
    it(`is finished and taken back in closed files, byte for byte, ${how}`, async () => {
      const texts = [old, `\ufeff${old}`];
      const uris = await Promise.all(texts.map((text, at) => write(`interrupted/closed-${at}.md`, text)));
      const files = (await Promise.all(uris.map((uri) => planned(uri)))).flat();
      assert.deepEqual(await carry(files, 'before', using), { changed: 0, left: [], failed: [] });
      assert.deepEqual(await carry(files, 'after', using), { changed: 2, left: [], failed: [] });
      assert.deepEqual(uris.map(onDisk), [done, `\ufeff${done}`]);
      assert.deepEqual(await standsOf(files), ['after', 'after']);
      assert.deepEqual(await carry(files, 'before', using), { changed: 2, left: [], failed: [] });
      assert.deepEqual(uris.map(onDisk), texts);
    });

    it(`fills files again that VS Code emptied and did not write to their ends, ${how}`, async () => {
      const uri = await write('interrupted/torn.md', `\ufeff${old}`);
      const files = await planned(uri);
      writeFileSync(uri.fsPath, '');
      assert.deepEqual(await standsOf(files), ['torn']);
      for (const [goal, text] of [
        ['after', done],
        ['before', old],
      ] as const) {
        for (const length of [0, 2, 7]) {
          writeFileSync(uri.fsPath, Buffer.from(`\ufeff${done}`).subarray(0, length));
          assert.deepEqual(await carry(files, goal, using), { changed: 1, left: [], failed: [] });
          assert.equal(onDisk(uri), `\ufeff${text}`);
        }
      }
    });
  }

  it('is finished and taken back in the encodings that VS Code would write, and left alone where it would write other bytes', async () => {
    const text = old.replace('Two', '豆子');
    await changeSetting('files.encoding', 'gb18030');
    try {
      const before = Buffer.from(await vscode.workspace.encode(text, { encoding: 'gb18030' }));
      const uri = inWorkspace('interrupted/gb18030.md');
      await vscode.workspace.fs.writeFile(uri, before);
      const plan = await planned(uri, text);
      assert.deepEqual(await carry(plan, 'after'), { changed: 1, left: [], failed: [] });
      assert.deepEqual(readFileSync(uri.fsPath), Buffer.concat([before.subarray(0, 5), before.subarray(10)]));
      assert.deepEqual(await carry(plan, 'before'), { changed: 1, left: [], failed: [] });
      assert.deepEqual(readFileSync(uri.fsPath), before);
      await changeSetting('files.encoding', undefined);
      assert.deepEqual(await carry(plan, 'after'), { changed: 0, left: [String(uri)], failed: [] });
      assert.deepEqual(readFileSync(uri.fsPath), before);
    } finally {
      await changeSetting('files.encoding', undefined);
    }
  });

  it('leaves alone and names what is neither as it was nor as proposed, is gone, or lies elsewhere', async () => {
    const other = await write('interrupted/other.md', old);
    const gone = await write('interrupted/gone.md', old);
    const outside = mkdtempSync(path.join(tmpdir(), 'interrupted-'));
    const beyond = vscode.Uri.file(path.join(outside, 'beyond.md'));
    const link = inWorkspace('interrupted/link.md');
    writeFileSync(beyond.fsPath, old);
    symlinkSync(beyond.fsPath, link.fsPath);
    const files = (await Promise.all([other, gone, beyond, link].map((uri) => planned(uri)))).flat();
    await write('interrupted/other.md', `${old}Mine.\n`);
    await vscode.workspace.fs.delete(gone);
    for (const goal of ['after', 'before'] as const) {
      const { changed, left } = await carry(files, goal);
      const there = goal === 'before' ? [link] : [];
      const expected = [other, gone, beyond, link].filter((uri) => !there.includes(uri)).map(String);
      assert.deepEqual({ changed, left: left.sort() }, { changed: 0, left: expected.sort() });
    }
    assert.deepEqual([onDisk(other), onDisk(beyond), existsSync(gone.fsPath)], [`${old}Mine.\n`, old, false]);
    rmSync(link.fsPath);
    rmSync(outside, { recursive: true });
  });

  it('saves what stands in an editor only, and takes it back there', async () => {
    const { document } = await openNew('interrupted/open.md', old);
    const files = await planned(document.uri);
    await strip(document.uri);
    assert.ok(document.isDirty);
    assert.deepEqual(await standsOf(files), ['unsaved']);
    assert.deepEqual(await carry(files, 'after'), { changed: 1, left: [], failed: [] });
    assert.deepEqual([document.isDirty, onDisk(document.uri)], [false, done]);
    await carry(files, 'before');
    assert.equal(onDisk(document.uri), old);
  });

  for (const [what, text] of Object.entries({ empty: '', 'half there': done.slice(0, 6), 'saved by then': done })) {
    it(`saves an editor whose file is ${what}, as VS Code leaves it when it is killed while saving`, async () => {
      for (const [goal, wanted] of [
        ['after', done],
        ['before', old],
      ] as const) {
        const { document } = await openNew(`interrupted/saving-${goal}-${text.length}.md`, old);
        const files = await planned(document.uri);
        await strip(document.uri);
        writeFileSync(document.uri.fsPath, text);
        assert.deepEqual(await carry(files, goal), { changed: 1, left: [], failed: [] });
        assert.deepEqual([onDisk(document.uri), document.getText(), document.isDirty], [wanted, wanted, false]);
      }
    });
  }

  it('takes back what stands in an editor only', async () => {
    const { document } = await openNew('interrupted/back.md', old);
    const files = await planned(document.uri);
    await strip(document.uri);
    assert.deepEqual(await carry(files, 'before'), { changed: 1, left: [], failed: [] });
    assert.deepEqual([document.getText(), document.isDirty, onDisk(document.uri)], [old, false, old]);
  });

  it('does not touch an article in which I typed since, nor its file', async () => {
    const { document } = await openNew('interrupted/typed.md', old);
    const files = await planned(document.uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Typed.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    for (const goal of ['after', 'before'] as const)
      assert.deepEqual(await carry(files, goal), { changed: 0, left: [String(document.uri)], failed: [] });
    assert.deepEqual([document.getText(), document.isDirty, onDisk(document.uri)], [`Typed.\n${old}`, true, old]);
  });

  it('does not save what I had not saved before the workspace was stripped', async () => {
    const { document } = await openNew('interrupted/unsaved.md', 'Saved.\n');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), old);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const files = await planned(document.uri);
    await strip(document.uri);
    assert.deepEqual(await carry(files, 'before'), { changed: 1, left: [], failed: [] });
    assert.deepEqual([document.getText(), document.isDirty, onDisk(document.uri)], [old, true, 'Saved.\n']);
  });

  it('is remembered beyond the process that wrote it, and not asked about while that is at work', async () => {
    const storage = vscode.Uri.file(mkdtempSync(path.join(tmpdir(), 'journal-')));
    const { pid } = spawnSync(process.execPath, ['--version'], { env: { ELECTRON_RUN_AS_NODE: '1' } });
    const ended = { ...disk, owner: ourselves.replace(/\d+$/, String(pid)) };
    const files = await planned(await write('interrupted/remembered.md', old));
    const journal = createJournal({ storage, disk, log });
    assert.deepEqual(await journal.unfinished(), []);
    const ours = await journal.begin(files);
    assert.deepEqual(await journal.unfinished(), []);
    await createJournal({ storage, disk: ended, log }).begin(files);
    const [theirs, ...others] = await journal.unfinished();
    assert.deepEqual([theirs?.files, others], [files, []]);
    await ours.remove();
    // Nothing was done: nobody is asked.
    await settleAll({ journal, disk, log });
    assert.deepEqual(readdirSync(storage.fsPath), []);
    writeFileSync(path.join(storage.fsPath, 'stripping-cut.journal'), '{"form":1,"owner":"","since":1}\n{"uri":');
    writeFileSync(path.join(storage.fsPath, 'stripping-new.journal'), '{"form":2}\n');
    assert.deepEqual(await journal.unfinished(), []);
    assert.deepEqual(readdirSync(storage.fsPath), ['stripping-new.journal']);
    rmSync(storage.fsPath, { recursive: true });
  });

  it('is remembered through VS Code, too, where there is no disk', async () => {
    const storage = inWorkspace('interrupted/storage');
    const files = await planned(await write('interrupted/virtual.md', old));
    const journal = createJournal({ storage, disk: undefined, log });
    await journal.begin(files);
    const [found] = await journal.unfinished();
    assert.deepEqual(found?.files, files);
    assert.equal(readdirSync(storage.fsPath).length, 1);
    await found?.remove();
    assert.deepEqual(readdirSync(storage.fsPath), []);
  });
});
