import { type Profiler, Session } from 'node:inspector';

/** What is no code: it counts to what was at work before and after. */
const between = new Set(['(garbage collector)', '(program)']);

/** Of each call, whether it is the extension's or was made by it; undefined for what is no code. */
function owners({ nodes }: Profiler.Profile, bundle: string): Map<number, boolean | undefined> {
  const known = new Map<number, boolean | undefined>();
  const parents = new Map(nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])));
  for (const { id, callFrame } of nodes) {
    const parent = parents.get(id);
    const isOurs = callFrame.url === bundle || (parent !== undefined && known.get(parent) === true);
    known.set(id, between.has(callFrame.functionName) ? undefined : isOurs);
  }
  return known;
}

/** The longest time in ms that code of the extension ran without a break. */
function longest(profile: Profiler.Profile, bundle: string): number {
  const known = owners(profile, bundle);
  const { samples = [], timeDeltas = [] } = profile;
  let [best, sure, open] = [0, 0, 0];
  for (const [at, id] of samples.entries()) {
    const isOurs = known.get(id);
    // The time from one sample to the next was spent where the first one was.
    const spent = timeDeltas[at + 1] ?? 0;
    if (isOurs === undefined) open += spent;
    else [sure, open] = isOurs ? [sure + (sure > 0 ? open : 0) + spent, 0] : [0, 0];
    best = Math.max(best, sure);
  }
  return best / 1000;
}

/**
 * The longest time in ms that the extension kept the extension host busy at a stretch while something went on. A ping would measure
 * VS Code's own extensions too, which block the same host for seconds with a large Markdown file. Samples are 1 ms apart.
 */
export async function longestStretch(bundle: string, work: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  const post = (method: string, given?: object): Promise<object> =>
    new Promise((resolve, reject) => {
      session.post(method, given, (error, result) => (error ? reject(error) : resolve(result ?? {})));
    });
  try {
    await post('Profiler.enable');
    await post('Profiler.setSamplingInterval', { interval: 1000 });
    await post('Profiler.start');
    await work();
    const { profile } = (await post('Profiler.stop')) as Profiler.StopReturnType;
    return longest(profile, bundle);
  } finally {
    session.disconnect();
  }
}
