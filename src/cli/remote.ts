import path from 'node:path';
import { version } from '../../package.json';
import { formatOf, parseArticle, type RemoteImage } from '../core/index.ts';
import { remoteAddresses } from '../images/remote/gather.ts';
import { userAgentOf } from '../images/remote/user-agent.ts';
import { remoteImages } from '../node/remote-images.ts';
import { inOrder } from './in-order.ts';
import { type Input, shownPath } from './inputs.ts';
import type { InputReader } from './look.ts';
import type { Run } from './run.ts';
import { note, progressBar } from './terminal.ts';

export const userAgent = userAgentOf(version);

/** More are not asked for in one run: what is known of each stays in memory. */
const maxAddresses = 100_000;

const remoteRules = ['no-broken-remote-image', 'no-insecure-image'];

/**
 * With `--images remote`: asks image servers about every picture of the run before any article is looked at, so that
 * each is asked for once, hosts take turns, and a host that is gone can be told from a network that is.
 */
export async function remoteFacts(run: Run, read: InputReader): Promise<ReadonlyMap<string, RemoteImage> | undefined> {
  const { images, rules } = run.invocation;
  if (images !== 'remote' || (rules && !remoteRules.some((id) => rules.has(id)))) return undefined;
  const checker = await remoteImages({
    userAgent,
    allowPrivateHosts: allowedHosts(run),
    siteUrl: lastOf(run, (config) => config.siteUrl),
    maxAge: hours(lastOf(run, (config) => config.cacheMaxAge)),
    cache: run.invocation.on('no-cache') ? undefined : 'default',
  });
  const progress = progressBar(run.inputs.list.length, {
    isWanted: !run.invocation.on('no-progress'),
    of: 'files read',
  });
  try {
    const remote = await checker.check(addresses(run, read, progress.step));
    progress.clear();
    sayOffline(remote);
    return remote;
  } finally {
    progress.clear();
    await checker.close();
  }
}

/** Files that are read at a time. */
const filesAtOnce = 8;

/** Addresses as they are read, file by file. What cannot be read is reported later. */
async function* addresses({ inputs }: Run, read: InputReader, onFile: () => void): AsyncGenerator<string> {
  let count = 0;
  for await (const found of inOrder(inputs.list, filesAtOnce, (input) => addressesIn(input, read))) {
    onFile();
    for (const address of found) {
      if (++count > maxAddresses) return note(`Only the first ${maxAddresses} remote images were asked about.`);
      yield address;
    }
  }
}

async function addressesIn(input: Input, read: InputReader): Promise<string[]> {
  if (input.kind === 'config') return [];
  const found = await read(input).catch(() => undefined);
  if (!found || 'finding' in found) return [];
  return remoteAddresses(parseArticle(found.text, formatOf(input.path) ?? 'markdown'));
}

type ImagesConfig = NonNullable<Run['inputs']['broken'][number]['config']['images']>;

export function lastOf<T>(
  { inputs }: Pick<Run, 'inputs'>,
  pick: (config: ImagesConfig) => T | undefined,
): T | undefined {
  const found = [...inputs.configs.loaded.values()].map(({ config }) => config.images && pick(config.images));
  return found.findLast((one) => one !== undefined);
}

const hours = (count: number | undefined): number | undefined => count && count * 3_600_000;

/**
 * A config that is found comes with the articles, and whoever wrote it must not send requests into the reader's network: only what
 * is named on the command line counts, be it a host or the config itself.
 */
export function allowedHosts({
  inputs,
  invocation,
  cwd,
}: Pick<Run, 'inputs' | 'invocation' | 'cwd'>): readonly string[] {
  const named = [...inputs.configs.loaded.values()].filter(({ config }) => config.images?.allowPrivateHosts?.length);
  if (invocation.config !== undefined)
    return [...invocation.privateHosts, ...named.flatMap(({ config }) => config.images?.allowPrivateHosts ?? [])];
  for (const { path: file, config } of named) {
    const hosts = config.images?.allowPrivateHosts?.join(', ');
    const shown = shownPath(file, cwd) || path.basename(file);
    note(
      `${shown} allows no requests to ${hosts}: name the hosts with --allow-private-host, or the file with --config.`,
    );
  }
  return invocation.privateHosts;
}

function sayOffline(remote: ReadonlyMap<string, RemoteImage>): void {
  const count = [...remote.values()].filter(({ verdict }) => verdict === 'offline').length;
  if (count > 0) note(`Nothing answered: ${count} remote ${count === 1 ? 'image was' : 'images were'} not checked.`);
}
