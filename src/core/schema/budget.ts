/** How much work one check may be, and what it works on. */
export interface Budget {
  left: number;
  /** All keys of the block, at any depth; undefined while nothing is checked. */
  keys: readonly string[] | undefined;
  longestText: number;
  mostItems: number;
}

/** Thrown where a schema asks for more work than any sensible one does. */
export class Exhausted extends Error {}

/** Uses of a schema; each takes a microsecond or two. */
const steps = 300_000;

export const newBudget = (): Budget => ({ left: steps, keys: undefined, longestText: 0, mostItems: 0 });

export function spend(budget: Budget, cost: number): void {
  budget.left -= cost;
  if (budget.left < 0) throw new Exhausted();
}

/** Fills the budget up again, for work on `data`. */
export function renew(budget: Budget, data: unknown): void {
  const keys = new Set<string>();
  Object.assign(budget, newBudget());
  measure(data, { budget, keys });
  budget.keys = [...keys];
}

function measure(value: unknown, into: { readonly budget: Budget; readonly keys: Set<string> }): void {
  const { budget, keys } = into;
  if (typeof value === 'string') budget.longestText = Math.max(budget.longestText, value.length);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) budget.mostItems = Math.max(budget.mostItems, value.length);
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) keys.add(key);
    measure(inner, into);
  }
}
