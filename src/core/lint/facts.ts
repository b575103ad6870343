export type Presence = 'present' | 'missing' | 'unknown';

/** Answers about the outside world, gathered by a host before rules run. What is not in a map is unknown. */
export interface Facts {
  /** By the address as it is written in the article. */
  readonly images: ReadonlyMap<string, Presence>;
}

export const noFacts: Facts = { images: new Map() };
