import { anyDepth, type Base, type ImageAddress, isVariable, type Publishing } from './publishing.ts';

export interface Resolved {
  /** Files that the published address may lead to, likeliest first. */
  readonly files: readonly string[];
  /** Whether there is nothing behind the address if none of them exists. */
  readonly isSure: boolean;
}

/** The files behind an address on the published page, as its generator does it; undefined where that cannot be told. */
export function resolveOnSite(image: ImageAddress, publishing: Publishing, articlePath: string): Resolved | undefined {
  const path = plain(image.source);
  if (path === undefined || path === '') return undefined;
  if (path.startsWith('/')) return fromTop(path, image, publishing);
  const found = publishing.basesOf(image)?.map((base) => fromBase(base, { path, image, publishing, articlePath }));
  if (!found || found.includes(undefined)) return undefined;
  const sure = found.filter((one) => one !== undefined);
  return { files: [...new Set(sure.flatMap(({ files }) => files))], isSure: sure.every(({ isSure }) => isSure) };
}

/** Without query and fragment, decoded once: as a browser asks for it and a web server looks for it. */
function plain(source: string): string | undefined {
  try {
    return decodeURIComponent(source.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

/** A browser that climbs beyond the top stays there. */
function climbed(from: readonly string[], path: string): string[] {
  const segments = [...from];
  for (const name of path.split('/')) {
    if (name === '..') segments.pop();
    else if (name !== '' && name !== '.') segments.push(name);
  }
  return segments;
}

const startsWith = (segments: readonly string[], start: readonly string[]): boolean =>
  start.every((segment, at) => segments[at] === segment);

function fromTop(address: string, image: ImageAddress, publishing: Publishing): Resolved {
  const { path } = publishing;
  if (path !== undefined) return below(climbed(publishing.prepends(image) ? path : [], address), publishing);
  const segments = climbed([], address);
  const whole = onSite(segments, publishing);
  const inFolder = onSite(segments.slice(1), publishing);
  return { files: [...whole.files, ...inFolder.files], isSure: whole.isSure && inFolder.isSure };
}

/** By segments from the top of the host: the site may be published in a folder of it. */
function below(segments: readonly string[], publishing: Publishing): Resolved {
  const { path = [] } = publishing;
  return startsWith(segments, path)
    ? onSite(segments.slice(path.length), publishing)
    : { files: [], isSure: !publishing.isOpen(segments) };
}

function onSite(segments: readonly string[], { mounts, isPublished, isOpen }: Publishing): Resolved {
  const files = mounts
    .filter(({ at }) => startsWith(segments, at))
    .map(({ at, folder }) => ({ folder, rest: segments.slice(at.length) }))
    .filter(({ rest }) => rest.length > 0 && isPublished(rest))
    .map(({ folder, rest }) => joined(folder, rest));
  return { files, isSure: !isOpen(segments) };
}

interface Relative {
  readonly path: string;
  readonly image: ImageAddress;
  readonly publishing: Publishing;
  readonly articlePath: string;
}

function fromBase(base: Base, { path, image, publishing, articlePath }: Relative): Resolved | undefined {
  if (base === 'file') {
    const folder = articlePath.split('/').slice(0, -1);
    const climbs = path.split('/').filter((name) => name === '..').length;
    return climbs > folder.length ? undefined : { files: [climbed(folder, path).join('/')], isSure: true };
  }
  if (base === 'assets') {
    const { assets } = publishing;
    return { files: assets === undefined ? [] : [joined(assets, climbed([], image.source))], isSure: true };
  }
  const from = [...(publishing.path ?? []), ...base];
  const segments = climbed(from, path);
  const isInside = startsWith(segments, from);
  // Beside the page stand the pages of other articles, and theirs may have pictures.
  if (!isInside && (segments.some(isVariable) || from.includes(anyDepth))) return { files: [], isSure: false };
  const found = below(segments, publishing);
  const isKnown = !base.includes(anyDepth) || publishing.mounts.some(({ at }) => at.length > 0 && startsWith(base, at));
  return { ...found, isSure: found.isSure && isKnown };
}

const joined = (folder: string, rest: readonly string[]): string => [folder, ...rest].filter(Boolean).join('/');
