import type { Edit, Span } from '../text/span.ts';

export const levels = ['error', 'warning', 'info', 'hint'] as const;
export type Level = (typeof levels)[number];

/** `internal` is for what is no rule's verdict: a rule that threw, a file that cannot be read, a bad setting. */
export type Category = 'front-matter' | 'image' | 'leftover' | 'markup' | 'internal';

/** `safe` loses nothing a reader would miss and may run unattended; `ask` needs a person's yes. */
export type Safety = 'safe' | 'ask';

export interface Fix {
  /** The advice, as an imperative: "Remove the ad block". */
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}

/** Plain JSON. `messageId` and `args` let a reader translate `message`. */
export interface Finding {
  readonly ruleId: string;
  readonly category: Category;
  readonly level: Level;
  readonly messageId: string;
  readonly args: readonly (string | number)[];
  readonly message: string;
  readonly span: Span;
  /** `unnecessary`: the span can go; `deprecated`: it should be written another way. */
  readonly tag?: 'unnecessary' | 'deprecated';
  readonly fix?: Fix;
  /** Other ways to mend it, likeliest first, of which a person may choose one. Nothing applies them unasked. */
  readonly suggestions?: readonly Fix[];
}
