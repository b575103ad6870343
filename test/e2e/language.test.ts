import assert from 'node:assert/strict';
import { workbenchTest } from './harness.ts';
import { PreviewPage } from './preview-page.ts';

const rain = `---
title: 四月的雨
date: 2024-04-12 08:00:00
---

雨下了九天。

<script async src="https://www.googletagmanager.com/gtag/js?id=UA-1"></script>

门开了一夜。

<div class="social-share">分享到微博</div>

没有人给 beans 浇水。
`;

workbenchTest(
  'My VS Code speaks Chinese, and so do the commands, the preview and the messages',
  { files: { 'rain.md': rain }, language: 'zh-cn' },
  async (workbench) => {
    await workbench.openFile('rain.md');
    await workbench.command('Article Lint: 在侧边打开预览');
    await workbench.page.locator('.tab', { hasText: '预览 rain.md' }).waitFor();
    const page = new PreviewPage(workbench, '雨下了九天');
    const frame = await page.frame();
    await page.shows('已清除 2 处');
    await page.shows('1 个单词 · 16 个中日韩字符 · 1 分钟');
    assert.deepEqual(await frame.locator('#views [role=radio]').allInnerTexts(), ['清理后', '标出残留', '原文']);
    assert.equal(await frame.evaluate('document.documentElement.lang'), 'zh-cn');
    await page.press('已清除 1 个分享栏');
    await page.shows('分享到微博');
    await workbench.screenshot('test-results/e2e/chinese.png');
    for (const action of ['保留', '转到源文件', '打开规则的说明页'])
      assert.equal(await frame.getByRole('button', { name: action, exact: true }).count(), 1, action);
    await page.press(/^清除$/);
    await page.shows('已清除 1 处');

    await workbench.command('View: Focus First Editor Group');
    await workbench.command('Article Lint: 清除本文中的样板残留');
    const status = workbench.page.locator('.part.statusbar');
    await status.getByText('Article Lint：已清除 1 处样板残留。').waitFor();
    assert.ok(!(await workbench.editorText()).includes('googletagmanager'));
  },
);
