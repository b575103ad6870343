import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { workbenchTest } from './harness.ts';
import { PreviewPage } from './preview-page.ts';
import { themes, turnTo } from './themes.ts';

const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Everything that the page has a look of its own for. */
const article = `---
title: Rain in April
date: 2024-04-12 08:00:00
author: Ann Gardener
tags: [weather, garden]
headimg: lost.png
---

It rained for nine days, see [the almanac](https://example.com/) and [the beans](beans.md).

<script async src="https://www.googletagmanager.com/gtag/js?id=UA-1"></script>

![The garden](${picture}) ![A picture that was lost](lost.png)

<div class="social-share">Share this on <a href="https://example.com/share">Facebook</a></div>

## Beds

| bed | beans |
|---|---|
| first | 14 |

> Quoted, with \`code\`, <kbd>Enter</kbd> and <mark>a mark</mark>.

- one
- （编辑：周白露）

\`\`\`js
// A comment.
const count = beds.map((bed) => \`\${bed.name}: 14\`); /* "text" */ class Bed extends Plot {}
\`\`\`

\`\`\`css
.bed > a:hover { color: #fff; width: 14px; }
\`\`\`

<details><summary>More</summary>Nobody had watered them.</details>

<iframe src="https://example.com/film"></iframe>
`;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA, one line each. */
async function violations(frame: Frame): Promise<string[]> {
  const run = `axe.run(document, { runOnly: ${JSON.stringify(wcag)} }).then(({ violations, passes }) => ({ violations, passes: passes.length }))`;
  const result = (await frame.evaluate(run)) as { violations: Violation[]; passes: number };
  assert.ok(result.passes > 10, `axe looked at ${result.passes} rules only`);
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  );
}

workbenchTest(
  'I read the preview with whatever senses I have, in every view and every kind of theme',
  { files: { 'rain.md': article } },
  async (workbench) => {
    await workbench.openFile('rain.md');
    await workbench.command('Article Lint: Open Preview to the Side');
    const page = new PreviewPage(workbench, 'It rained');
    const frame = await page.frame();
    await page.press('1 script removed');
    await frame.locator('.hljs-keyword').first().waitFor();
    await frame.evaluate(axe.source);
    const problems: string[] = [];
    for (const theme of themes) {
      await turnTo(theme, workbench);
      for (const view of ['Clean', 'Marked', 'Original']) {
        await page.choose(view);
        problems.push(...(await violations(frame)).map((text) => `${theme.name}, ${view}: ${text}`));
      }
    }
    assert.deepEqual(problems, []);
  },
);
