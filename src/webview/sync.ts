import type { Places } from './places.ts';

export interface SyncEvents {
  /** The user scrolled; `start` is the offset of what is at the top. */
  scrolled(start: number): void;
  /** The page moved for whatever reason. */
  moved(): void;
}

/** Keeps the page beside the editor. */
export interface Sync {
  /** Brings what comes from an offset to the top. */
  scrollTo(start: number): void;
  /** The article changes: what moves the page from now on is not what a hand did before. */
  changes(): void;
}

/** Below the switch of views, in pixels from the top of the window. */
const topLine = (bar: Element): number => bar.getBoundingClientRect().bottom + 1;

/**
 * Tells the editor when the user scrolls the page. Only what a hand began counts: pictures that arrive and edits move the page
 * too, and so does the editor, and an answer to those would go round for ever.
 */
export function watchScrolling(places: Places, bar: Element, { scrolled, moved }: SyncEvents): Sync {
  /** Whether a hand did what may move the page. It does until the page has moved and come to rest. */
  let byHand = false;
  let isMoving = false;
  /** Whether the scroll bar is held. */
  let isHeld = false;
  let isDue = false;
  const note = () => {
    byHand = true;
  };
  const rest = () => {
    byHand = false;
    isMoving = false;
  };
  for (const type of ['wheel', 'touchmove', 'keydown']) addEventListener(type, note, { passive: true, capture: true });
  addEventListener('pointerdown', ({ target }) => {
    // The scroll bar belongs to no element of the page.
    isHeld = target === document.documentElement;
  });
  addEventListener('pointerup', () => {
    if (isHeld) byHand = true;
    isHeld = false;
  });
  const tell = () => {
    if (!isDue) return;
    isDue = false;
    scrolled(scrollY < 1 ? 0 : places.offsetAt(scrollY + topLine(bar)));
  };
  addEventListener('scroll', () => {
    moved();
    if (!byHand && !isHeld) return;
    isMoving = true;
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(tell);
  });
  addEventListener('scrollend', rest);
  return {
    scrollTo(start) {
      rest();
      isHeld = false;
      isDue = false;
      scrollTo({ top: Math.max(0, places.topOf(start) - topLine(bar)), behavior: 'instant' });
    },
    changes() {
      if (!isMoving || !('onscrollend' in window)) rest();
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
