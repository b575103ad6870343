import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { standalonePage } from '../../core/clean/page.ts';
import { renderArticle } from '../../core/clean/render.ts';
import { type Article, clean, formatOf } from '../../core/index.ts';
import { generatorFinder } from '../../node/generators.ts';
import { type LocalImages, localImages } from '../../node/local-images.ts';
import { openConfigs } from '../configs.ts';
import { look } from '../look.ts';
import type { Output } from '../output.ts';
import type { Invocation } from '../parse.ts';
import { UsageError } from '../usage-error.ts';

/** Writes the cleaned, sanitised article as a page, or as the HTML of its body. */
export async function preview(
  invocation: Invocation,
  { output, cwd }: { output: Output; cwd: string },
): Promise<number> {
  const [name, ...more] = invocation.patterns;
  if (name === undefined || more.length > 0) throw new UsageError('"preview" shows one article: name one file.');
  if (!formatOf(name)) throw new UsageError(`"${name}" is not an article: those end in .md, .markdown, .html or .htm.`);
  const file = path.resolve(cwd, name);
  if (invocation.output && path.resolve(cwd, invocation.output) === file) {
    throw new UsageError(`-o ${invocation.output} would replace the article itself.`);
  }
  const configs = openConfigs({ cwd, explicit: invocation.config });
  const images = localImages({ cwd });
  const looked = await look(
    { kind: 'article', path: file },
    { configs, images, generatorOf: generatorFinder({ cwd }) },
  );
  if ('finding' in looked) throw new UsageError(`${name}: ${looked.finding.message}`);
  const { article } = clean(looked.text, looked.format, looked.settings, looked.facts);
  const target = invocation.output === undefined ? undefined : path.dirname(path.resolve(cwd, invocation.output));
  const found = await addresses(article, { images, file, target });
  const rendered = renderArticle(article, {
    imageFields: looked.settings.imageFields,
    remoteImages: true,
    resolveImage: (source) => found.get(source) ?? { blocked: 'There is no such picture.' },
  });
  await output.write(invocation.on('fragment') ? `${rendered.html}\n` : standalonePage(rendered));
  await output.end();
  return 0;
}

interface Addressing {
  readonly images: LocalImages;
  readonly file: string;
  /** Folder that the page will be in; undefined for standard output, where nobody knows. */
  readonly target: string | undefined;
}

/** Addresses of the local images that exist: relative to the page where its place is known, absolute otherwise. */
async function addresses(
  article: Article,
  { images, file, target }: Addressing,
): Promise<Map<string, { url: string }>> {
  const found = new Map<string, { url: string }>();
  for (const source of new Set(article.images.map((image) => image.source))) {
    const image = await images.find(source, file);
    if (image === undefined) continue;
    const relative = target === undefined ? undefined : path.relative(target, image).split(path.sep);
    found.set(source, { url: relative ? relative.map(encodeURIComponent).join('/') : pathToFileURL(image).href });
  }
  return found;
}
