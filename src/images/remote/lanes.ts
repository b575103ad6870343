import type { Clock } from './platform.ts';

/** Runs jobs with a limit for each host and one for all. Hosts take turns. */
export interface Lanes {
  run<T>(host: string, job: () => Promise<T>): Promise<T>;
  /** No job of the host begins before that time (ms since 1970). */
  pause(host: string, until: number): void;
  /** Jobs that have not begun. */
  readonly waiting: number;
}

interface Lane {
  readonly host: string;
  jobs: (() => Promise<void>)[];
  active: number;
  notBefore: number;
  /** Whether somebody will look again when the pause is over. */
  isTimed: boolean;
}

export interface LaneLimits {
  readonly perHost: number;
  readonly inAll: number;
}

export function createLanes({ perHost, inAll }: LaneLimits, clock: Pick<Clock, 'now' | 'wait'>): Lanes {
  const lanes = new Map<string, Lane>();
  /** Lanes that could begin a job, in the order of their turns. */
  const ready = new Set<Lane>();
  let active = 0;
  let waiting = 0;

  const laneOf = (host: string): Lane => {
    const lane = lanes.get(host) ?? { host, jobs: [], active: 0, notBefore: 0, isTimed: false };
    lanes.set(host, lane);
    return lane;
  };
  const consider = (lane: Lane): void => {
    const pause = lane.notBefore - clock.now();
    if (lane.jobs.length === 0) {
      if (lane.active === 0 && pause <= 0) lanes.delete(lane.host);
    } else if (pause > 0) wakeAfter(pause, lane);
    else if (lane.active < perHost) ready.add(lane);
  };
  /** Only for a lane in which jobs wait: a timer for nobody would keep a program from ending. */
  const wakeAfter = (pause: number, lane: Lane): void => {
    if (lane.isTimed) return;
    lane.isTimed = true;
    void clock.wait(pause).then(() => {
      lane.isTimed = false;
      consider(lane);
      pump();
    });
  };
  const begin = (lane: Lane): void => {
    const job = lane.jobs.shift();
    if (!job) return;
    waiting--;
    active++;
    lane.active++;
    void job().then(() => {
      active--;
      lane.active--;
      consider(lane);
      pump();
    });
  };
  const pump = (): void => {
    while (active < inAll) {
      const [lane] = ready;
      if (!lane) return;
      ready.delete(lane);
      if (lane.notBefore <= clock.now()) begin(lane);
      consider(lane);
    }
  };
  return {
    run: (host, job) =>
      new Promise((resolve, reject) => {
        const lane = laneOf(host);
        lane.jobs.push(() => job().then(resolve, reject));
        waiting++;
        consider(lane);
        pump();
      }),
    pause(host, until) {
      const lane = laneOf(host);
      lane.notBefore = Math.max(lane.notBefore, until);
    },
    get waiting() {
      return waiting;
    },
  };
}
