import type { FieldType } from '../model/generators/fields.ts';
import type { Generator } from '../model/generators/names.ts';
import type { Span } from '../text/span.ts';

/** Something that may be written at the caret. */
export interface Offer {
  readonly label: string;
  /** Text in place of `span`; line ends are LF. */
  readonly insert: string;
  /** Where in `insert` the caret goes; its end where absent. */
  readonly caret?: number;
  readonly span: Span;
  /** What people type to find it, where that is not the label: quotes are part of it. */
  readonly filter?: string;
  readonly kind: 'field' | 'choice' | 'term' | 'flag' | 'today';
  readonly type?: FieldType;
  /** Articles beside this one that have it. */
  readonly siblings?: number;
  readonly isRequired?: boolean;
  /** What it means, in one line. */
  readonly meaning?: string;
  /** To whom it means that. */
  readonly generator?: Generator;
  /** Whether there is something to offer behind it, once it is written. */
  readonly goesOn?: boolean;
}
