import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { parse, serialize } from 'parse5';
import { headerHtml } from '../../../src/core/clean/header.ts';
import { standalonePage } from '../../../src/core/clean/page.ts';
import { pageStyle, pageStyleHash } from '../../../src/core/clean/page-style.ts';
import { renderArticle } from '../../../src/core/clean/render.ts';
import { parseArticle } from '../../../src/core/model/article.ts';
import { permissive } from './support.ts';

const page = (text: string, options = {}): string =>
  standalonePage(renderArticle(parseArticle(text, 'markdown'), permissive), options);

test('the policy names the hash of the style', () => {
  assert.equal(pageStyleHash, `sha256-${createHash('sha256').update(pageStyle).digest('base64')}`);
  assert.ok(!pageStyle.includes('</') && !pageStyle.includes('url(') && !pageStyle.includes('@import'));
});

test('a page is what a parser reads from it', () => {
  const html = page('---\ntitle: a\n---\n# b\n', { title: 'c', lang: 'zh-CN' });
  assert.ok(
    html.startsWith(
      '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"',
    ),
  );
  assert.match(
    serialize(parse(html)),
    /<title>c<\/title>[\s\S]*<h1 class="al-title">a<\/h1>[\s\S]*<main>\n<h1>b<\/h1>/,
  );
});

test('front matter cannot leave its place', () => {
  const evil = `</title><script>alert(1)</script>" onload="x`;
  const html = page(`---\ntitle: '${evil}'\nauthor: '${evil}'\ntags: ['${evil}']\nheadimg: 'x" onerror="y'\n---\nb`, {
    lang: 'x" y',
  });
  assert.doesNotMatch(html, /<script|onload=|onerror=|<html lang/);
});

test('only an article with remote images may load some', () => {
  const sources = (text: string): string => /img-src ([^;]*);/.exec(page(text))?.[1] ?? '';
  assert.equal(sources('![](a.png)'), "'self' data: file:");
  assert.equal(sources('![](https://a.example/b.png)'), "'self' data: file: https:");
  assert.equal(sources('---\ncover: https://a.example/b.png\n---\n'), "'self' data: file: https:");
});

test('an empty header is no header', () => {
  assert.equal(headerHtml({ title: '', date: '', author: '', categories: [] }), '');
});
