import assert from 'node:assert/strict';
import test from 'node:test';
import { parseConfig } from '../../../src/core/index.ts';

const parse = (images: unknown, more: object = {}) => {
  const { config, problems } = parseConfig(JSON.stringify({ images, ...more }));
  return { images: config.images, problems: problems.map(({ message }) => message) };
};

test('what image servers are asked with', () => {
  const images = {
    checkLocal: false,
    allowPrivateHosts: ['intranet', 'localhost:4000', '10.0.0.7', '[::1]:80'],
    cacheMaxAge: 0.5,
    siteUrl: 'https://blog.example/posts/',
  };
  assert.deepEqual(parse(images), { images, problems: [] });
});

test('what is wrong is said at its place, and the rest stays', () => {
  const found = parse({ allowPrivateHosts: ['http://x/', 'ok', 'a b', ''], cacheMaxAge: -1, siteUrl: 'blog.example' });
  assert.deepEqual(found.images, { allowPrivateHosts: ['ok'] });
  assert.deepEqual(found.problems, [
    '"images.allowPrivateHosts[0]" must be a host such as intranet or localhost:4000.',
    '"images.allowPrivateHosts[2]" must be a host such as intranet or localhost:4000.',
    '"images.allowPrivateHosts[3]" must not be empty.',
    '"images.cacheMaxAge" must be a number, 0 or greater, not -1.',
    '"images.siteUrl" must be an address such as https://blog.example/.',
  ]);
  assert.match(parse({ cacheMaxAge: '24' }).problems[0] ?? '', /must be a number, 0 or greater, not "24"/);
});

test('they hold for a run as a whole, so no override has them', () => {
  const { problems } = parse({}, { overrides: [{ files: ['**'], images: { checkLocal: true, cacheMaxAge: 1 } }] });
  assert.match(problems.join(), /Unknown key "cacheMaxAge"/);
});
