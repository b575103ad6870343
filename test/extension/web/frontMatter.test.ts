import assert from 'node:assert/strict';
import { closeAll, openNew, problemsBecome, write } from '../articles.ts';
import { blockOf, hoverAt, labelsAt } from '../fields.ts';

describe('Front matter in the browser', () => {
  afterEach(closeAll);

  it('is completed, explained, and held against its schema', async () => {
    await write(
      'web-fields/post.json',
      '{ "properties": { "mood": { "enum": ["up", "down"], "description": "How it is." } } }',
    );
    const { document } = await openNew(
      'web-fields/a.md',
      blockOf('title: a\ndate: 2024-01-02\n$schema: post.json\nmood: sideways'),
    );
    const [problem] = await problemsBecome('the mood is reported', document.uri, (rules) => rules.length === 1);
    assert.equal(document.getText(problem?.range), 'sideways');
    assert.deepEqual(await labelsAt(document, 'mood: '), ['up', 'down']);
    assert.match(await hoverAt(document, 'moo'), /How it is/);
  });
});
