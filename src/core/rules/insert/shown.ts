/** A value as the title of a fix shows it. */
export function shown(value: string | readonly string[]): string {
  const text = typeof value === 'string' ? value : value.join(', ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
