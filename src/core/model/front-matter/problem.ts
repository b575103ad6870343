import type { Span } from '../../text/span.ts';
import type { FrontMatterProblem, FrontMatterProblemCode } from '../types.ts';

type More = Partial<Pick<FrontMatterProblem, 'detail' | 'field' | 'repair'>>;

export const problemAt = (code: FrontMatterProblemCode, span: Span, more: More = {}): FrontMatterProblem => ({
  code,
  span,
  detail: '',
  field: '',
  ...more,
});
