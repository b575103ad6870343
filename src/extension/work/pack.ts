import type { Job, PageJob } from './job.ts';
import type { PackedJob, PackedPageJob } from './messages.ts';
import { originOf, textOfSchema } from './origins.ts';

/** A job as a thread can be handed it. */
export function packed({ text, format, settings, facts, findings }: Job): PackedJob {
  const { recipes, ...rest } = settings;
  const { schema, ...seen } = facts;
  return {
    text,
    format,
    settings: rest,
    recipes: recipes.map(originOf).filter((one) => one !== undefined),
    facts: seen,
    ...(schema ? { schema: packedSchema(schema) } : {}),
    ...(findings ? { findings } : {}),
  };
}

function packedSchema(schema: NonNullable<Job['facts']['schema']>): NonNullable<PackedJob['schema']> {
  const { path, namedBy } = schema;
  if ('reason' in schema) return { path, namedBy, reason: schema.reason };
  return { path, namedBy, text: textOfSchema(schema.schema) ?? 'true' };
}

export function packedPage({ view, remoteImages, words, pictures, strange, ...job }: PageJob): PackedPageJob {
  return { ...packed(job), view, remoteImages, words, pictures, strange };
}
