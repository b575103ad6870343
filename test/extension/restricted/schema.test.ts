import assert from 'node:assert/strict';
import { closeAll, openNew, problemsBecome, write } from '../articles.ts';

const article = (schema: string): string => `---\ntitle: T\ndate: 2024-04-12\n$schema: ${schema}\n---\n\nText.\n`;

describe('In Restricted Mode, a schema', () => {
  afterEach(closeAll);

  it('inside the workspace is used', async () => {
    await write('restricted-schema/post.json', '{ "required": ["author"] }');
    const { document } = await openNew('restricted-schema/a.md', article('post.json'));
    const [problem] = await problemsBecome('a field is missed', document.uri, (rules) => rules.length === 1);
    assert.match(problem?.message ?? '', /no "author"/);
  });

  it('outside of it is not read', async () => {
    const { document } = await openNew('restricted-schema/b.md', article('../../elsewhere.json'));
    const [problem] = await problemsBecome('it is told', document.uri, (rules) => rules.length === 1);
    assert.match(problem?.message ?? '', /in Restricted Mode, schemas are read inside the workspace only/);
  });
});
