import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { generatorFinder } from '../../src/node/generators.ts';
import { temporaryFolder } from './temporary.ts';

describe('the generator of an article on disk', () => {
  it('is that of the nearest folder with traces', async () => {
    const root = temporaryFolder({
      '_config.yml': 'title: x\n',
      'scaffolds/': '',
      'source/_posts/a.md': '',
      'docs/hugo.toml': '',
      'docs/content/b.md': '',
    });
    const of = generatorFinder({ cwd: root });
    assert.equal(await of(path.join(root, 'source/_posts/a.md')), 'hexo');
    assert.equal(await of(path.join(root, 'docs/content/b.md')), 'hugo');
    assert.equal(await of(path.join(root, 'not/there/c.md')), 'hexo');
  });

  it('is looked for up to the repository, from wherever the command runs', async () => {
    const root = temporaryFolder({
      'hugo.toml': '',
      'site/.git/': '',
      'site/Gemfile': 'gem "jekyll"\n',
      'site/_posts/a.md': '',
      'other/.git/': '',
      'other/b.md': '',
    });
    assert.equal(
      await generatorFinder({ cwd: path.join(root, 'site/_posts') })(path.join(root, 'site/_posts/a.md')),
      'jekyll',
    );
    assert.equal(await generatorFinder({ cwd: root })(path.join(root, 'other/b.md')), undefined);
  });

  it('is not looked for above the working folder outside of a repository', async () => {
    const root = temporaryFolder({ 'hugo.toml': '', 'content/a.md': '', 'content/deep/b.md': '' });
    const below = path.join(root, 'content');
    assert.equal(await generatorFinder({ cwd: below })(path.join(below, 'deep/b.md')), undefined);
    assert.equal(await generatorFinder({ cwd: root })(path.join(below, 'deep/b.md')), 'hugo');
    assert.equal(await generatorFinder({ cwd: temporaryFolder() })(path.join(root, 'content/a.md')), undefined);
  });

  it('is not found in a file that is too large or no file', async () => {
    const large = `{"dependencies": {"astro": "1"}, "x": "${'x'.repeat(70_000)}"}`;
    const root = temporaryFolder({ 'package.json': large, 'a.md': '', 'b/package.json/': '', 'b/b.md': '' });
    const of = generatorFinder({ cwd: root });
    assert.equal(await of(path.join(root, 'a.md')), undefined);
    assert.equal(await of(path.join(root, 'b/b.md')), undefined);
  });
});
