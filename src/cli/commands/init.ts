import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../node/file-host.ts';
import { configName } from '../../node/find-config.ts';
import type { Invocation } from '../parse.ts';
import { UsageError } from '../usage-error.ts';

const starter = `{
  // Settings of Article Lint for this folder and everything below. "article-lint rules" lists the rules.
  // The program that publishes the articles: auto, hexo, jekyll, hugo, eleventy, astro or none.
  "siteGenerator": "auto",

  "frontMatter": {
    // Fields that every article must have.
    "required": ["title", "date"]
  },

  "images": {
    // Whether to look if pictures on this disk exist.
    "checkLocal": true
  },

  "rules": {
    // A level (off, error, warning, info, hint), or a level and options:
    // "no-ad-block": "error"
  },

  // Globs, counted from this folder, of articles to pass over: "drafts", "**/README.md".
  "exclude": ["**/README.md"]
}
`;

/** Writes a starter config into the working folder. Throws `UsageError` rather than replace one. */
export async function init({ patterns }: Invocation, cwd: string): Promise<number> {
  if (patterns.length > 0) throw new UsageError('"init" takes no files; it writes into the working folder.');
  try {
    await writeFile(path.join(cwd, configName), starter, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new UsageError(`${configName} exists already; it was left as it is.`);
    throw new UsageError(`${configName} cannot be written: ${codeOf(error)}.`);
  }
  process.stdout.write(`Wrote ${configName}. Now try: article-lint check .\n`);
  return 0;
}
