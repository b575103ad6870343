// npm run screenshot: takes docs/preview.png from the running extension, on the samples.
import { openWorkbench } from '../../test/e2e/harness.ts';
import { buildAll } from './bundles.ts';

const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.invisibleCharacters': false,
};

await buildAll({ minify: true });
const { workbench, close } = await openWorkbench({
  folder: 'samples',
  viewport: { width: 1360, height: 860 },
  settings,
});
try {
  await workbench.openFile('posts/2021-10-25-tea-mountain.md');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.command('Article Lint: Open Preview to the Side');
  const preview = await workbench.frame('h1');
  await workbench.problems();
  await workbench.focusEditor();
  await workbench.goTo(22, 1);
  await preview.evaluate('window.scrollTo(0, 230)');
  await workbench.page.mouse.move(680, 845);
  await workbench.page.waitForTimeout(1500);
  await workbench.screenshot('docs/preview.png');
} finally {
  await close();
}
