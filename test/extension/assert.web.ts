// Takes the place of node:assert/strict where the tests run in a web worker.
function fail(actual: unknown, expected: unknown, message: string | undefined, what: string): never {
  const values = `${JSON.stringify(actual)} ${what} ${JSON.stringify(expected)}`;
  throw new Error(message === undefined ? values : `${message}: ${values}`);
}

/** The parts of node:assert/strict that our tests use; JSON is the measure of deep equality. */
const assert = {
  ok(value: unknown, message?: string): asserts value {
    if (!value) throw new Error(message ?? `${JSON.stringify(value)} is not true`);
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(actual, expected, message, 'is not');
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    if (Object.is(actual, expected)) fail(actual, expected, message, 'is');
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(actual, expected, message, 'is not');
  },
  match(actual: string, pattern: RegExp, message?: string): void {
    if (!pattern.test(actual)) fail(actual, String(pattern), message, 'does not match');
  },
  doesNotMatch(actual: string, pattern: RegExp, message?: string): void {
    if (pattern.test(actual)) fail(actual, String(pattern), message, 'matches');
  },
};

export default assert;
