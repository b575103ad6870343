/** An error in a few words; where ours, with the place in our own code that threw it. */
export function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOurs = !('code' in error) && !(error.name === 'JobTooSlow');
  const place = isOurs ? error.stack?.split('\n').find((line) => line.trim().startsWith('at ')) : undefined;
  return `${error.message}${place ? ` (${place.trim()})` : ''}`;
}
