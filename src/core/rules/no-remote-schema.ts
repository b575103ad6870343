import { namedSchema } from '../model/schema.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'no-remote-schema',
  title: 'The schema of the front matter is a file',
  why: 'Nothing is fetched from the network, so a schema at an address is never looked at.',
  category: 'front-matter',
  level: 'info',
  fix: 'none',
  messages: {
    found: (address: string) =>
      `The schema ${address} is not fetched: save it, and name the file here or in "frontMatter.schema".`,
  },
  examples: {
    bad: [
      '---\n$schema: «https://example.org/post.schema.json»\ntitle: Spring\n---\n\nText.\n',
      ';;;\n"$schema": «"http://example.org/post.json"»,\n"title": "Spring"\n;;;\n\nText.\n',
    ],
    good: [
      '---\n$schema: ../post.schema.json\ntitle: Spring\n---\n\nText.\n',
      {
        text: '---\n$schema: https://example.org/post.schema.json\ntitle: Spring\n---\n\nThe settings name a file for it.\n',
        schema: { required: ['title'] },
      },
    ],
  },
  *check({ frontMatter }, { facts, say }) {
    if (facts.schema) return;
    const named = namedSchema(frontMatter);
    const field = frontMatter.fields.find(({ key }) => key === '$schema');
    if (field && named?.isAddress) yield say.found(field.valueSpan, [named.name.slice(0, 120)]);
  },
});
