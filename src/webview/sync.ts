import type { Places } from './places.ts';

export interface SyncEvents {
  /** The user scrolled; `start` is the offset of what is at the top. */
  scrolled(start: number): void;
  /** The page moved for whatever reason. */
  moved(): void;
}

/** How long after a key, a wheel or a finger the page still moves because of it, in ms. */
const momentumMs = 1000;

/** Keeps the page beside the editor. */
export interface Sync {
  /** Brings what comes from an offset to the top. */
  scrollTo(start: number): void;
}

/** Below the switch of views, in pixels from the top of the window. */
const topLine = (bar: Element): number => bar.getBoundingClientRect().bottom + 1;

/**
 * Tells the editor when the user scrolls the page. Only what a hand began counts: pictures that arrive and edits move the page
 * too, and so does the editor, and an answer to those would go round for ever.
 */
export function watchScrolling(places: Places, bar: Element, { scrolled, moved }: SyncEvents): Sync {
  let handAt = Number.NEGATIVE_INFINITY;
  let isHeld = false;
  let isDue = false;
  const note = ({ timeStamp }: Event) => {
    handAt = timeStamp;
  };
  for (const type of ['wheel', 'touchmove', 'keydown']) addEventListener(type, note, { passive: true, capture: true });
  addEventListener('pointerdown', (event) => {
    // The scroll bar belongs to no element of the page.
    isHeld = event.target === document.documentElement;
    if (isHeld) note(event);
  });
  addEventListener('pointerup', (event) => {
    if (isHeld) note(event);
    isHeld = false;
  });
  const tell = () => {
    isDue = false;
    scrolled(scrollY < 1 ? 0 : places.offsetAt(scrollY + topLine(bar)));
  };
  addEventListener('scroll', ({ timeStamp }) => {
    moved();
    if (isDue || !(isHeld || timeStamp - handAt < momentumMs)) return;
    isDue = true;
    requestAnimationFrame(tell);
  });
  return {
    scrollTo(start) {
      handAt = Number.NEGATIVE_INFINITY;
      isHeld = false;
      scrollTo({ top: Math.max(0, places.topOf(start) - topLine(bar)), behavior: 'instant' });
    },
  };
}

/** Marks the block that the cursor is in. */
export function markCursor(places: Places): { at(start: number): void; clear(): void; again(): void } {
  let marked: Element | undefined;
  let place = -1;
  const clear = () => {
    marked?.classList.remove('al-current');
    if (marked?.classList.length === 0) marked.removeAttribute('class');
    marked = undefined;
  };
  const again = () => {
    clear();
    marked = place < 0 ? undefined : places.blockAt(place);
    marked?.classList.add('al-current');
  };
  return {
    at(start) {
      place = start;
      again();
    },
    clear,
    again,
  };
}
