import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Request } from 'playwright-core';
import { sharedPath, skipWithout } from '../shared.ts';
import { workbenchTest } from './harness.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

interface Vector {
  readonly id: string;
  readonly html: string;
  readonly format?: string;
}

const trap = 'http://127.0.0.1:1/pwn';

const hostile = `---
title: <img src=x onerror="globalThis.__pwned='title'">Title
date: 2024-04-12 08:00:00
author: "</p><script>globalThis.__pwned='author'</script>"
headimg: javascript:globalThis.__pwned='image'
---

<script>globalThis.__pwned = 'script'; fetch('${trap}/script')</script>
<img src="x" onerror="globalThis.__pwned='onerror'">
<svg onload="globalThis.__pwned='svg'"><animate onbegin="globalThis.__pwned='animate'" attributeName="x"/></svg>
<a id="js" href="javascript:globalThis.__pwned='link'">a link</a>
<a href="command:workbench.action.quit">a command</a> <a href="vscode://x/y">a program</a>
<iframe src="${trap}/frame"></iframe><object data="${trap}/object"></object><embed src="${trap}/embed">
<form action="${trap}/form"><input type="submit" value="send" autofocus onfocus="globalThis.__pwned='focus'"></form>
<base href="${trap}/"><link rel="stylesheet" href="${trap}/style.css"><meta http-equiv="refresh" content="0;url=${trap}/meta">
<details open ontoggle="globalThis.__pwned='toggle'"><summary>more</summary>text</details>
<p style="background:url(${trap}/css)">The end.</p>

[md](javascript:globalThis.__pwned='markdown') ![](${trap}/picture.png)
`;

const isCanary = (request: Request): boolean => request.url().includes('/pwn');

async function assertHarmless(workbench: Workbench, requests: readonly Request[]): Promise<void> {
  for (const frame of workbench.page.frames()) {
    const pwned = await frame.evaluate('globalThis.__pwned').catch(() => undefined);
    assert.equal(pwned, undefined, `something ran in ${frame.url().slice(0, 80)}`);
  }
  assert.deepEqual(
    requests.map((request) => request.url()),
    [],
  );
}

function watchRequests(workbench: Workbench): Request[] {
  const requests: Request[] = [];
  workbench.page.context().on('request', (request) => isCanary(request) && requests.push(request));
  return requests;
}

/** Dispatches every kind of event that an article could have put a handler on. What our own buttons do, they may. */
const poke = `for (const element of document.querySelectorAll('#article :not(button)')) {
  for (const type of ['click', 'mouseover', 'focus', 'toggle', 'load', 'error', 'animationstart', 'pointerover', 'wheel', 'input']) {
    if (type === 'error' && element.tagName === 'IMG') continue;
    element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  }
}`;

/** Opens what was taken out. */
const openAll = `for (const button of document.querySelectorAll('#article button[aria-expanded=false]')) button.click();`;

async function openPreview(workbench: Workbench, file: string): Promise<Frame> {
  await workbench.openFile(file);
  await workbench.command('Article Lint: Open Preview to the Side');
  return workbench.frame('#article > *');
}

workbenchTest(
  'An article full of scripts, handlers and script links runs nothing in the preview',
  { files: { 'hostile.md': hostile } },
  async (workbench) => {
    const requests = watchRequests(workbench);
    const frame = await openPreview(workbench, 'hostile.md');
    await frame.getByText('The end.').waitFor();
    assert.equal(await frame.locator('h1').innerText(), `<img src=x onerror="globalThis.__pwned='title'">Title`);
    for (const name of ['a link', 'a command', 'a program', 'md']) await frame.getByText(name, { exact: true }).click();
    await frame.evaluate(poke);
    await delay(500);
    assert.equal(
      await frame.locator('#article :is(script, iframe, object, embed, form, input, svg, base, link, meta)').count(),
      0,
    );
    const links = await frame.evaluate(`[...document.querySelectorAll('#article a[href]')].map((one) => one.href)`);
    assert.deepEqual(links, []);
    await assertHarmless(workbench, requests);
  },
);

workbenchTest(
  'The page of the preview refuses scripts and requests even to itself',
  { files: { 'a.md': '---\ntitle: T\n---\n\nText.\n' } },
  async (workbench) => {
    const requests = watchRequests(workbench);
    const frame = await openPreview(workbench, 'a.md');
    await frame.evaluate(`(() => {
      const raw = ${JSON.stringify(hostile.replace(/<meta.*>/, ''))};
      document.getElementById('article').innerHTML = raw;
      for (const [name, attributes] of [['script', { textContent: "globalThis.__pwned='inline'" }], ['script', { src: '${trap}/x.js' }], ['iframe', { src: '${trap}/x' }], ['link', { rel: 'stylesheet', href: '${trap}/x.css' }]]) {
        document.body.append(Object.assign(document.createElement(name), attributes));
      }
    })()`);
    const reached = await frame.evaluate(`fetch('${trap}/fetch').then(() => true, () => false)`);
    assert.equal(reached, false);
    await delay(500);
    // A request that the policy refuses is still told to the browser's log; it fails before anything is sent.
    const sent = requests.filter((request) => !/BLOCKED|csp/i.test(request.failure()?.errorText ?? ''));
    await assertHarmless(workbench, sent);
  },
);

workbenchTest(
  'In Restricted Mode the preview asks the web for nothing',
  {
    files: {
      'a.md':
        '---\ntitle: T\nheadimg: https://pictures.example.com/pwn/head.png\n---\n\n![A cat](https://pictures.example.com/pwn/cat.png)\n',
    },
    trust: false,
  },
  async (workbench) => {
    const requests = watchRequests(workbench);
    const frame = await openPreview(workbench, 'a.md');
    assert.match(await frame.locator('#article').innerText(), /pictures\.example\.com\/pwn\/cat\.png/);
    await delay(500);
    await assertHarmless(workbench, requests);
  },
);

workbenchTest(
  'A picture on the web that does not load leaves its address',
  { files: { 'a.md': '---\ntitle: T\n---\n\n![A cat](https://pictures.example.com/cat.png)\n\nText.\n' } },
  async (workbench) => {
    const frame = await openPreview(workbench, 'a.md');
    await eventually(
      'the address is shown',
      async () =>
        /A cat\s+https:\/\/pictures\.example\.com\/cat\.png/.test(await frame.locator('#article').innerText()) ||
        undefined,
    );
  },
);

const vectorsFile = sharedPath('xss', 'vectors.json');

if (vectorsFile) {
  const vectors = JSON.parse(readFileSync(vectorsFile, 'utf8')) as Vector[];
  const files: Record<string, string> = {};
  // Names that are not alike: the quick open box lists what is like the name before the name itself.
  const names = (
    'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo ' +
    'sierra tango uniform victor whiskey xray yankee zulu'
  ).split(' ');
  // What an attack leaves open would swallow the ones behind it.
  const close = `-->"'></style></script></title></textarea></noscript></xmp></iframe></noembed></noframes></svg></math></select></table></form>`;
  const swallowsAll = ({ html }: Vector): boolean => /<plaintext|<frameset/i.test(html);
  const ordered = [...vectors].sort((x, y) => Number(swallowsAll(x)) - Number(swallowsAll(y)));
  const batches = 8;
  for (let batch = 0; batch < batches; batch++) {
    const some = ordered.filter(({ format }, index) => format !== 'article' && index % batches === batch);
    const header = `---\ntitle: Batch ${batch}\n---\n`;
    const parts = some.map(({ html }, index) => `<div>${html}</div>${close}\n\n<p>mark ${index}</p>\n\n`);
    files[`${names.pop()}.html`] = header + parts.join('');
    files[`${names.pop()}.md`] = `${header}\n${parts.join('')}`;
  }
  for (const { html, format } of vectors) {
    const name = format === 'article' ? names.pop() : undefined;
    if (name) files[`${name}.md`] = html;
  }

  workbenchTest('No known attack on previews does anything in this one', { files }, async (workbench) => {
    const requests = watchRequests(workbench);
    let shown = 0;
    let frame = await openPreview(workbench, Object.keys(files)[0] ?? '');
    for (const file of Object.keys(files)) {
      await workbench.command('View: Focus First Editor Group');
      await workbench.openFile(file);
      await workbench.page.locator('.tab', { hasText: `Preview ${file}` }).waitFor();
      await delay(400);
      for (const view of ['Clean', 'Marked', 'Original']) {
        frame = await workbench.frame('#notice');
        await frame.locator('#views').getByText(view).dispatchEvent('click');
        await frame.locator('#views [aria-checked=true]', { hasText: view }).waitFor();
        await delay(100);
        await frame.evaluate(openAll);
        await frame.evaluate(poke);
        await delay(150);
        shown += (await frame.locator('#article').innerText()).match(/mark \d/g)?.length ?? 0;
        await assertHarmless(workbench, requests);
      }
    }
    console.log(`${shown} of ${3 * 2 * vectors.length} attacks were shown to their end`);
    assert.ok(shown > 3 * 1.5 * vectors.length, `only ${shown} attacks were shown`);
  });
} else console.log(`Left out, ${skipWithout(vectorsFile)}: no known attack does anything`);
