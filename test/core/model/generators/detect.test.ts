import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Generator,
  generatorOfFolder,
  generators,
  isGeneratorTrace,
  knownFields,
  lint,
  noFacts,
  parseArticle,
  settingsFrom,
} from '../../../../src/core/index.ts';

const of = (names: readonly string[], contents: Readonly<Record<string, string>> = {}): Generator | undefined =>
  generatorOfFolder({
    names: new Set([...names, ...Object.keys(contents)]),
    contents: new Map(Object.entries(contents)),
  });

const needs = (...names: string[]): string =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1'])) });

describe('the generator of a folder', () => {
  it('is known by its traces', () => {
    assert.equal(of(['_config.yml', 'scaffolds', 'source']), 'hexo');
    assert.equal(of(['_config.yml', 'themes', 'source']), 'hexo');
    assert.equal(of(['source'], { '_config.yml': 'title: x\nnew_post_name: :title.md\n' }), 'hexo');
    assert.equal(of([], { '_config.yml': 'title: x', 'package.json': needs('hexo') }), 'hexo');
    assert.equal(of(['_config.yml', '_posts']), 'jekyll');
    assert.equal(of(['_config.yml', '_layouts', 'index.md']), 'jekyll');
    assert.equal(of([], { '_config.yml': 'theme: jekyll-theme-minimal\n' }), 'jekyll');
    assert.equal(of([], { Gemfile: 'source "https://rubygems.org"\ngem "jekyll", "~> 4.3"\n' }), 'jekyll');
    assert.equal(of([], { Gemfile: "gem 'github-pages', group: :jekyll_plugins\n" }), 'jekyll');
    assert.equal(of(['hugo.toml']), 'hugo');
    assert.equal(of(['hugo.yaml', 'content']), 'hugo');
    assert.equal(of(['config.toml', 'content']), 'hugo');
    assert.equal(of(['config.yaml', 'archetypes']), 'hugo');
    assert.equal(of(['config', 'archetypes', 'content']), 'hugo');
    assert.equal(of(['astro.config.mjs', 'src']), 'astro');
    assert.equal(of([], { 'package.json': needs('astro', 'sharp') }), 'astro');
    assert.equal(of(['.eleventy.js']), 'eleventy');
    assert.equal(of(['eleventy.config.mjs']), 'eleventy');
    assert.equal(of([], { 'package.json': '{"devDependencies": {"@11ty/eleventy": "^3"}}' }), 'eleventy');
  });

  it('is not known where nothing says so, or several things do', () => {
    assert.equal(of([]), undefined);
    assert.equal(of(['_config.yml']), undefined);
    assert.equal(of(['content', 'config.json']), undefined);
    assert.equal(of(['config.toml', 'content', 'templates']), undefined, 'Zola');
    assert.equal(of(['_config.yml', '_posts', 'themes']), undefined);
    assert.equal(of(['astro.config.mjs', 'hugo.toml']), undefined);
    assert.equal(of([], { Gemfile: 'gem "rails"\n# gem "jekyll"\n' }), undefined);
    for (const text of ['', '{', '[]', 'null', '{"dependencies": 1}', '{"dependencies": {"__proto__": "1"}}']) {
      assert.equal(of([], { 'package.json': text }), undefined, text);
    }
  });

  it('is that of a config file even where a package of another one is needed', () => {
    assert.equal(of(['hugo.toml'], { 'package.json': needs('@11ty/eleventy') }), 'hugo');
  });

  it('changes with names that are traces, and with no other', () => {
    for (const name of ['_config.yml', 'scaffolds', 'hugo.toml', 'astro.config.ts', '.eleventy.js', 'package.json'])
      assert.ok(isGeneratorTrace(name), name);
    for (const name of ['a.md', 'config.ts', 'README.md', 'src']) assert.ok(!isGeneratorTrace(name), name);
  });
});

describe('a known generator', () => {
  const ids = (text: string, config: Parameters<typeof settingsFrom>[0], generator?: Generator): string[] =>
    lint(parseArticle(text, 'markdown'), settingsFrom(config), { ...noFacts, ...(generator ? { generator } : {}) }).map(
      ({ ruleId }) => ruleId,
    );
  const dots = '---\ntitle: Spring\n...\n\nText.\n';

  it('counts where the setting is "auto", and the setting where it names one', () => {
    assert.ok(ids(dots, [], 'hugo').includes('no-unseen-front-matter'));
    assert.ok(!ids(dots, [], 'jekyll').includes('no-unseen-front-matter'));
    assert.ok(!ids(dots, [{ siteGenerator: 'jekyll' }], 'hugo').includes('no-unseen-front-matter'));
    assert.ok(ids(dots, [{ siteGenerator: 'none' }], 'hugo').includes('no-unportable-front-matter'));
  });

  it('decides which fields are required, unless somebody named them', () => {
    const text = '---\ntitle: Spring\n---\n\nText.\n';
    assert.ok(ids(text, [], 'hexo').includes('require-fields'));
    assert.ok(!ids(text, [], 'jekyll').includes('require-fields'));
    assert.ok(ids(text, [{ frontMatter: { required: ['author'] } }], 'jekyll').includes('require-fields'));
  });

  it('knows fields, each once, each with a line on what it is for', () => {
    for (const generator of [...generators, undefined]) {
      const fields = knownFields(generator);
      assert.equal(new Set(fields.map(({ name }) => name)).size, fields.length);
      assert.ok(fields.some(({ name, type }) => name === 'title' && type === 'text'));
      for (const { name, meaning } of fields) assert.match(meaning, /^[A-Za-z].*[^.\s]$/, name);
    }
  });
});
