import type { RemoteImage } from '../../core/index.ts';
import type { Cancel } from './platform.ts';

interface HandingIn {
  readonly cancel?: Cancel | undefined;
  readonly onDone?: ((done: number, address: string, image: RemoteImage) => void) | undefined;
  /** No further address will come; answers may still be missing. */
  readonly onEnd: () => void;
}

/** Addresses without an answer; while there are more, no further one is read. */
const maxPending = 20_000;

/** Asks for each address once as it comes, and collects the answers. Once cancelled, it waits for none. */
export async function handIn(
  addresses: Iterable<string> | AsyncIterable<string>,
  answer: (address: string) => Promise<RemoteImage> | RemoteImage,
  { cancel, onDone, onEnd }: HandingIn,
): Promise<Map<string, RemoteImage>> {
  const found = new Map<string, RemoteImage>();
  const asked = new Set<string>();
  const gate = createGate(cancel);
  const take = async (address: string): Promise<void> => {
    gate.enter();
    let image: RemoteImage;
    try {
      image = await answer(address);
      // Somebody else asked for it first, and thought better of it.
      if (image.cause === 'cancelled' && !cancel?.aborted) image = await answer(address);
      if (image.cause !== 'cancelled') found.set(address, image);
    } finally {
      gate.leave();
    }
    if (found.has(address)) onDone?.(found.size, address, image);
  };
  try {
    for await (const address of addresses) {
      if (cancel?.aborted) break;
      if (asked.has(address)) continue;
      asked.add(address);
      void take(address);
      await gate.below(maxPending);
    }
  } finally {
    onEnd();
  }
  await gate.below(1);
  gate.close();
  return cancel?.aborted ? new Map(found) : found;
}

/** Counts who is inside, and lets others wait until there are fewer; nobody waits once it is cancelled. */
function createGate(cancel: Cancel | undefined) {
  let inside = 0;
  let wake: () => void = () => undefined;
  const onAbort = (): void => wake();
  cancel?.addEventListener('abort', onAbort);
  return {
    enter: () => void inside++,
    leave(): void {
      inside--;
      wake();
    },
    async below(limit: number): Promise<void> {
      while (inside >= limit && !cancel?.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () => cancel?.removeEventListener('abort', onAbort),
  };
}
