import type { Facts } from '../lint/facts.ts';
import { digestOf } from '../model/siblings/digest.ts';
import { siblingsOf } from '../model/siblings/tally.ts';
import { readSchema } from '../schema/index.ts';
import type { Example } from './rule.ts';

/** What a host would have found out about the article of an example. */
export const exampleFacts = ({ images, local, remote, path, beside, schema, today }: Example): Facts => ({
  images: new Map(Object.entries(images ?? {})),
  ...(local ? { local: new Map(Object.entries(local)) } : {}),
  ...(remote ? { remote: new Map(Object.entries(remote)) } : {}),
  ...(path === undefined ? {} : { file: { path } }),
  ...(beside
    ? {
        siblings: siblingsOf(
          beside.map((text, index) => digestOf(`${index}`, text)),
          'own',
        ),
      }
    : {}),
  ...(schema
    ? { schema: { path: 'post.schema.json', namedBy: 'settings', ...readSchema(JSON.stringify(schema)) } }
    : {}),
  ...(today === undefined ? {} : { now: Date.parse(today) }),
});
