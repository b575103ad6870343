import { type CheckerOptions, createChecker } from '../../../src/images/remote/checker.ts';
import type { Clock } from '../../../src/images/remote/platform.ts';
import type { HttpAnswer, HttpPort, HttpRequest } from '../../../src/images/remote/port.ts';

/** A clock that stands still until everybody waits; then it jumps to whoever is due first. */
export class FakeClock implements Clock {
  time = 1_000_000;
  readonly waits: number[] = [];
  #sleepers: { at: number; wake: () => void }[] = [];
  #isPlanned = false;

  now = (): number => this.time;
  random = (): number => 0.5;
  wait = (ms: number): Promise<void> => {
    this.waits.push(ms);
    return new Promise((wake) => {
      this.#sleepers.push({ at: this.time + ms, wake });
      this.#plan();
    });
  };

  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setImmediate(() => {
      this.#isPlanned = false;
      this.#sleepers.sort((a, b) => a.at - b.at);
      const next = this.#sleepers.shift();
      if (!next) return;
      this.time = Math.max(this.time, next.at);
      next.wake();
      if (this.#sleepers.length > 0) this.#plan();
    });
  }
}

/** A response in short. */
export function response(
  status: number,
  { headers = {}, body = '', url }: { headers?: Record<string, string>; body?: string; url?: string } = {},
): HttpAnswer {
  return {
    kind: 'response',
    status,
    header: (name) => headers[name],
    body: Uint8Array.from(Buffer.from(body, 'latin1')),
    isCut: false,
    ...(url === undefined ? {} : { url }),
  };
}

export const pngBytes = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02';

/** Answers by a function, and writes down what was asked, and when. */
export class FakePort implements HttpPort {
  readonly asked: { method: string; url: string; at: number }[] = [];
  readonly sendsReferrer: boolean;
  readonly #answer: (request: HttpRequest, count: number) => HttpAnswer;
  readonly #clock: Clock;

  constructor(
    clock: Clock,
    answer: (request: HttpRequest, count: number) => HttpAnswer,
    { sendsReferrer = true }: { sendsReferrer?: boolean } = {},
  ) {
    this.#clock = clock;
    this.#answer = answer;
    this.sendsReferrer = sendsReferrer;
  }

  async ask(request: HttpRequest): Promise<HttpAnswer> {
    this.asked.push({ method: request.method, url: request.url, at: this.#clock.now() });
    await Promise.resolve();
    return this.#answer(request, this.asked.length);
  }
}

/** A checker in which neither time nor the network is real. */
export function fakeChecker(
  answer: (request: HttpRequest, count: number) => HttpAnswer,
  options: Partial<CheckerOptions> & { sendsReferrer?: boolean } = {},
) {
  const clock = new FakeClock();
  const port = new FakePort(clock, answer, options);
  return { clock, port, checker: createChecker({ userAgent: 'Test/1.0', ...options, clock, port }) };
}
