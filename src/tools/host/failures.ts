/** Lines of a failure's message that are kept: what was expected and what was there instead. */
const messageLines = 4;

const nodeTests = /^✖ failing tests:$/m;
const failedInNode = /^✖ (.*) \([\d.]+ms\)$/;
// Behind the name of its suite, or in a desktop VS Code without.
const failedInMocha = /^((?:\w+ │)? *)✗ (.*)$/;
const endOfMessage = /^\s+at |^test at |^(?:\w+ │ )?\s*[✓✗✖✔ℹ═]|^\w+ │/;

function messageAfter(lines: string[], at: number): string[] {
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => endOfMessage.test(line));
  const message = rest.slice(0, end === -1 ? undefined : end).map((line) => line.trim());
  return message.filter((line) => line !== '').slice(0, messageLines);
}

/**
 * The tests that failed, each with the first lines of its message, from what Node's own runner (the list at its end) or
 * test/extension/mocha.ts printed. Empty where none is named: a program may also end before it says why.
 */
export function failuresIn(output: string): string[] {
  const list = nodeTests.exec(output);
  const lines = (list ? output.slice(list.index) : output).split('\n');
  return lines.flatMap((line, at) => {
    const suite = failedInMocha.exec(line);
    const title = suite ? `${suite[1]?.trimStart() ?? ''}${suite[2]}` : failedInNode.exec(line)?.[1];
    if (title === undefined) return [];
    return [[`✖ ${title.replace(/ {2,}/g, ' ')}`, ...messageAfter(lines, at).map((one) => `    ${one}`)].join('\n')];
  });
}
