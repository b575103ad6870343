/** Why a task has no answer; the message is the end of a sentence. */
export class TaskEnded extends Error {
  override readonly name = 'TaskEnded';
  /** `superseded`: somebody asked anew; `slow`: it took longer than it may. */
  readonly reason: 'superseded' | 'slow' | 'failed';

  constructor(reason: TaskEnded['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Undefined in place of what was asked anew meanwhile. */
export async function unlessSuperseded<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TaskEnded && error.reason === 'superseded') return undefined;
    throw error;
  }
}
