/** Work that comes round again (follow events, seal, clean up): done by one elected process, each on its own beat. */
import { errorFacts } from '../../base/log.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { dropLease, takeLease } from './leases.ts';

export interface Tick {
  readonly name: string;
  readonly everySeconds: number;
  /** Must bear being run twice: an election can overlap for a moment. */
  run(env: WorkEnvironment): Promise<void>;
}

export interface Ticks {
  /** Runs the tick at once, if this process is the elected one; a hint, never needed. */
  nudge(name: string): void;
  stop(): Promise<void>;
}

const known: Tick[] = [];

/** Called once per process, by whoever brings it; a name that is there already is replaced, so that tests may build twice. */
export function defineTick(tick: Tick): void {
  const at = known.findIndex(({ name }) => name === tick.name);
  if (at < 0) known.push(tick);
  else known[at] = tick;
}

export function definedTicks(): readonly Tick[] {
  return known;
}

const lease = 'ticks';
const leaseSeconds = 15;

export function startTicks(env: WorkEnvironment, ticks: readonly Tick[]): Ticks {
  const holder = env.ids.next();
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();
  let elected = false;
  let stopped = false;

  async function elect(): Promise<void> {
    try {
      elected = await takeLease(env.database, lease, holder, leaseSeconds);
    } catch (error) {
      elected = false;
      env.log.warn('The election of the process that keeps the ticks failed', errorFacts(error));
    }
    if (elected) for (const tick of ticks) if (!timers.has(tick.name)) schedule(tick, 0);
  }

  function schedule(tick: Tick, milliseconds: number): void {
    clearTimeout(timers.get(tick.name));
    if (!stopped)
      timers.set(
        tick.name,
        setTimeout(() => go(tick), milliseconds),
      );
  }

  function go(tick: Tick): void {
    if (!elected || running.has(tick.name)) {
      schedule(tick, tick.everySeconds * 1000);
      return;
    }
    const work = tick
      .run(env)
      .catch((error) => env.log.error(`The tick “${tick.name}” failed`, errorFacts(error)))
      .finally(() => {
        running.delete(tick.name);
        schedule(tick, tick.everySeconds * 1000);
      });
    running.set(tick.name, work);
  }

  void elect();
  const election = setInterval(elect, (leaseSeconds / 3) * 1000);
  return {
    nudge(name) {
      const tick = ticks.find((each) => each.name === name);
      if (tick !== undefined && !running.has(name)) schedule(tick, 10);
    },
    async stop() {
      stopped = true;
      clearInterval(election);
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running.values());
      if (elected) await dropLease(env.database, lease, holder).catch(() => undefined);
    },
  };
}
