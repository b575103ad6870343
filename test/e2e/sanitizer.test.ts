import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { clean } from '../../src/core/clean/clean.ts';
import { escapeText } from '../../src/core/clean/escape.ts';
import { headerHtml } from '../../src/core/clean/header.ts';
import { standalonePage } from '../../src/core/clean/page.ts';
import { renderArticle } from '../../src/core/clean/render.ts';
import { renderView, type View } from '../../src/core/clean/view.ts';
import { noFacts, parseArticle, settingsFrom } from '../../src/core/index.ts';
import { launchBrowser } from '../../src/tools/host/browser.ts';
import { articleOf, missing, permissive, type Vector, vectors } from '../core/clean/support.ts';
import { actOnEverything, type PageMode, pageOf, watchForScripts } from './attack-page.ts';

/**
 * Sanitised attack vectors in a real Chromium: scripts on, no content security policy, every image setting at its most
 * generous. Nothing may run, be requested, lead elsewhere than to the web, or take the place of a property of the page.
 */

const origin = 'http://preview.test';
const modes: readonly PageMode[] = ['direct', 'webview', 'inner'];
const batchSize = 15;
const workers = 4;
const skip = missing('xss/vectors.json');
const settings = settingsFrom([]);

let browser: Browser;
before(async () => {
  if (!skip) browser = await launchBrowser();
});
after(() => browser?.close());

interface Sheet {
  readonly html: string;
  readonly mode: PageMode;
  /** Expressions that must hold in the page. */
  readonly expressions: readonly string[];
}

/** A tab that notes what a page does beside being shown. */
class Tab {
  private sheet: Sheet = { html: '', mode: 'direct', expressions: [] };
  private hits = new Set<string>();
  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(context: BrowserContext): Promise<Tab> {
    await context.addInitScript(watchForScripts);
    const tab = new Tab(await context.newPage());
    await context.route('**/*', async (route) => {
      const { pathname, href } = new URL(route.request().url());
      if (href === `${origin}/page`)
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageOf(tab.sheet) });
      if (pathname !== '/favicon.ico') tab.hits.add(`request ${href.slice(0, 100)}`);
      return route.fulfill({ status: 204 });
    });
    context.on('console', (message) => {
      if (message.text().startsWith('hit ')) tab.hits.add(message.text().slice(4));
    });
    context.on('dialog', (dialog) => {
      tab.hits.add('dialog');
      dialog.dismiss().catch(() => {});
    });
    context.on('page', (page) => {
      tab.hits.add('window');
      page.close().catch(() => {});
    });
    return tab;
  }

  /** What the page did on load and when every element was touched. */
  async show(sheet: Sheet): Promise<string[]> {
    this.sheet = sheet;
    this.hits = new Set();
    const gone = (): void => {};
    await this.page.goto(`${origin}/page`, { waitUntil: 'domcontentloaded', timeout: 10_000 }).catch(gone);
    await this.page.waitForTimeout(200);
    for (const expression of sheet.expressions) {
      if (
        !(await this.page.evaluate(`(() => { try { return !!(${expression}) } catch { return false } })()`).catch(gone))
      )
        this.hits.add(`not so: ${expression}`);
    }
    for (const frame of this.page.frames()) await frame.evaluate(actOnEverything).catch(gone);
    await this.page.waitForTimeout(100);
    return [...this.hits];
  }
}

/** Shows all sheets in some tabs at a time; what each did, in their order. */
async function showAll(sheets: readonly Sheet[]): Promise<string[][]> {
  const results: string[][] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const context = await browser.newContext();
    const tab = await Tab.open(context);
    for (let i = next++; i < sheets.length; i = next++) {
      const sheet = sheets[i];
      if (sheet) results[i] = await tab.show(sheet);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
}

function sanitized(vector: Vector): string {
  const { header, html } = renderArticle(articleOf(vector), permissive);
  return `${headerHtml(header)}<section>${html}</section>`;
}

/** As the preview's page shows it: with what it took out, which can be opened there. */
const inView =
  (view: View) =>
  ({ html, format }: Vector): string => {
    const article = parseArticle(html, format === undefined ? 'html' : 'markdown');
    const cleaned = clean(article.text, article.format, settings, noFacts, { article });
    const shown = renderView(view, { article, cleaned }, permissive);
    const parts = shown.parts.map((part) => `<div>${part.html}</div><pre>${escapeText(part.source)}</pre>`);
    return `${headerHtml(shown.header)}<section>${shown.html}</section>${parts.join('')}`;
  };

/** What `article-lint preview` writes, without its policy. */
const standalone = (vector: Vector): string =>
  standalonePage(renderArticle(articleOf(vector), permissive)).replace(/<meta http-equiv[^>]*>/, '');

/** Each way of making HTML of an article, and the ways of showing it. */
const ways: readonly { name: string; make: (vector: Vector) => string; modes: readonly PageMode[] }[] = [
  { name: 'fragment', make: sanitized, modes },
  { name: 'marked', make: inView('marked'), modes: ['webview', 'inner'] },
  { name: 'original', make: inView('original'), modes: ['webview', 'inner'] },
  { name: 'page', make: standalone, modes: ['direct'] },
];

const batches = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

test('sanitised vectors do nothing, whatever the view and the way of showing them', {
  skip,
  timeout: 240_000,
}, async (t) => {
  const all = vectors();
  const sheets = ways.flatMap(({ name, make, modes: shownAs }) =>
    batches(all, batchSize).flatMap((batch) => {
      const html = batch.map(make).join('\n');
      return shownAs.map((mode) => ({
        mode,
        html,
        expressions: batch.flatMap(({ expr }) => expr ?? []),
        names: `${name}, ${mode}: ${batch[0]?.id} … ${batch[batch.length - 1]?.id}`,
      }));
    }),
  );
  const results = await showAll(sheets);
  const failed = sheets.flatMap(({ names }, i) =>
    results[i]?.length === 0 ? [] : [`${names}: ${results[i]?.join(', ')}`],
  );
  assert.deepEqual(failed, []);
  t.diagnostic(`${all.length} vectors as ${ways.map(({ name }) => name).join(', ')}, on ${sheets.length} pages`);
});

test('the same pages see what vectors do that are not sanitised', { skip, timeout: 240_000 }, async (t) => {
  const live = vectors().filter((vector) => vector.live && !vector.format && !vector.residualLinkOk && !vector.expr);
  const sheets = modes.flatMap((mode) =>
    live
      .filter((vector) => vector.modes.includes(mode))
      .filter((_, i) => i % 10 === 0)
      .map(({ html, id }) => ({ mode, html, expressions: [], id })),
  );
  const results = await showAll(sheets);
  const unseen = sheets.flatMap(({ id, mode }, i) => (results[i]?.length === 0 ? [`${mode}: ${id}`] : []));
  t.diagnostic(
    `${sheets.length - unseen.length} of ${sheets.length} seen${unseen.length > 0 ? `; not: ${unseen.join(', ')}` : ''}`,
  );
  assert.ok(unseen.length <= sheets.length / 10, unseen.join('\n'));
});
