import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A document made to hurt, which is kept beside the project as the program that makes it. */
export interface HostileDocument {
  readonly file: string;
  readonly ext: string;
  /** Of reading and linting together, in milliseconds by the clock. */
  readonly lintMs: number;
}

/** What each deserves to have said about it; the others deserve nothing, or nothing that must be said. */
export const deserved: Readonly<Record<string, string>> = {
  '01-div-deep-100k.mjs': 'unchecked-part',
  '02-formatting-50k.mjs': 'unchecked-part',
  '03-ul-li-20k.mjs': 'unchecked-part',
  '04-a-div-adoption-20k.mjs': 'unchecked-part',
  '05-attributes-200k.mjs': 'unchecked-part',
  '06-comment-unclosed-10mb.mjs': 'no-unfinished-markup',
  '13-nul-1e6.mjs': 'no-control-character',
  '15-ordinary-20mb.mjs': 'unchecked-part',
  '16-script-unclosed-5mb.mjs': 'no-unfinished-markup',
  '17-quote-unclosed-5mb.mjs': 'no-unfinished-markup',
  '19-data-uri-30mb.mjs': 'no-large-embedded-image',
};

/** The documents of a folder, as its index lists them. */
export const documentsIn = (folder: string): HostileDocument[] =>
  (JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { cases: HostileDocument[] }).cases;

/** Makes a document's text. */
export async function textOf(folder: string, file: string): Promise<string> {
  const { default: generate } = await import(pathToFileURL(path.join(folder, file)).href);
  return generate() as string;
}
