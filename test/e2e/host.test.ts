import assert from 'node:assert/strict';
import { workbenchTest } from './harness.ts';

workbenchTest('I open a folder and see an article in the editor', {}, async (workbench) => {
  await workbench.openFile('posts/dirty.md');
  const text = await workbench.editorText();
  assert.equal(text, workbench.fileOnDisk('posts/dirty.md'));
});

workbenchTest('What I type is on the disk after saving', {}, async (workbench) => {
  await workbench.openFile('posts/clean.md');
  await workbench.goTo(7, 1);
  await workbench.type('Well then. ');
  await workbench.save();
  assert.match(workbench.fileOnDisk('posts/clean.md'), /^Well then\. The second week/m);
});
