/** Wrong use, or a surrounding that makes the command impossible. Printed as it is; the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
