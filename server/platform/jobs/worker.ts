/** A process that does long work: takes runs from the queue, keeps their leases, and keeps the ticks of the product. */

import { errorFacts } from '../../base/log.ts';
import { isLostConnection } from '../../base/lostConnection.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { claimNext, type Ending, keepClaims, putAway, someoneWaits, sweep } from './claims.ts';
import { mostCrashes } from './mostCrashes.ts';
import { startQueue } from './queue.ts';
import { type ClaimedRun, ClaimLost, RunHandle } from './runHandle.ts';
import { runKind, runKindNames } from './runKinds.ts';
import { runTask } from './runs.ts';
import { startTicks, type Tick } from './ticks.ts';

export interface WorkerOptions {
  /** The application's role, directly to PostgreSQL. */
  readonly directUrl: string;
  /** Runs at a time. */
  readonly concurrency: number;
  readonly ticks: readonly Tick[];
}

export interface Worker {
  /** Runs a tick at once when this process keeps them: after a write, the events need not wait for the next beat. */
  nudge(tick: string): void;
  /** Hands runs back after the batch at hand, then stops. */
  stop(): Promise<void>;
}

/** How long a job does not know what is wished of it. */
export const heartbeatSeconds = 5;
/** So long a run may keep its place while other workspaces wait. */
const turnSeconds = 10;

export function startWorker(env: WorkEnvironment, options: WorkerOptions): Worker {
  const held = new Map<string, RunHandle<unknown, unknown>>();
  const begun = new WeakMap<RunHandle<unknown, unknown>, number>();
  let stopping = false;
  /** A run that crashed twice is at work: nothing else begins beside it. */
  let suspect = false;

  /** One claim at a time: which run may begin depends on those that the claim before it began. */
  let claiming: Promise<unknown> = Promise.resolve();

  async function claim(): Promise<readonly [ClaimedRun, RunHandle<unknown, unknown>] | null> {
    if (stopping || suspect) return null;
    const run = await claimNext(env.database, runKindNames(), held.size === 0);
    if (run === null) return null;
    const handle = new RunHandle(
      run,
      () => stopping,
      () => contextOf(env, run),
    );
    held.set(run.id, handle);
    begun.set(handle, performance.now());
    suspect = run.crashes >= mostCrashes;
    return [run, handle];
  }

  async function next(): Promise<void> {
    const claimed = claiming.then(claim);
    claiming = claimed.catch(() => undefined);
    const taken = await claimed;
    if (taken === null) return;
    const [run, handle] = taken;
    try {
      await attempt(env, run, handle);
    } finally {
      held.delete(run.id);
      if (suspect) {
        suspect = false;
        // What came meanwhile was sent away.
        ticks.nudge('runs');
      }
    }
  }

  async function beat(): Promise<void> {
    try {
      const known = await keepClaims(env.database, [...held.values()]);
      for (const [id, { wish, ours }] of known) {
        const handle = held.get(id);
        if (handle === undefined) continue;
        handle.wish = wish;
        if (!ours) handle.lost = true;
      }
      await letOthersIn();
    } catch (error) {
      env.log.warn('The leases of the running jobs could not be prolonged', errorFacts(error));
    }
  }

  /** Work of hours in one workspace must not keep the others waiting: it goes on when their turn is over. */
  async function letOthersIn(): Promise<void> {
    if (held.size < options.concurrency) return;
    const long = [...held.values()].filter(
      (handle) => performance.now() - (begun.get(handle) ?? 0) > turnSeconds * 1000,
    );
    const [oldest] = long;
    if (oldest === undefined || long.some(({ givesWay }) => givesWay)) return;
    if (await someoneWaits(env.database, runKindNames())) oldest.givesWay = true;
  }

  const heartbeat = setInterval(() => {
    if (held.size > 0) void beat();
  }, heartbeatSeconds * 1000);
  const queue = startQueue({
    directUrl: options.directUrl,
    database: env.database,
    log: env.log,
    concurrency: options.concurrency,
    tasks: { [runTask]: next },
  });
  const ticks = startTicks(env, [
    { name: 'runs', everySeconds: 5, run: () => sweep(env.database) },
    ...options.ticks,
  ]);
  return {
    nudge: ticks.nudge,
    async stop() {
      stopping = true;
      await Promise.all([queue.stop(), ticks.stop()]);
      clearInterval(heartbeat);
    },
  };
}

async function contextOf(env: WorkEnvironment, run: ClaimedRun): Promise<Context> {
  const workspace = (await env.workspaces()).find(({ id }) => id === run.workspaceId);
  const ctx = workspace === undefined ? null : await env.contextOf(workspace, run.actorId, run.apiKeyId);
  if (ctx !== null) return { ...ctx, requestId: `run:${run.id}` };
  throw new Problem('forbidden', {
    detail: {
      en: 'The person who started this job is no longer active, or the API key that did has ended. Someone else must start it anew.',
      zh: '启动此任务的人员已停用，或所用的 API 密钥已失效，请由他人重新启动。',
    },
  });
}

async function attempt(
  env: WorkEnvironment,
  run: ClaimedRun,
  handle: RunHandle<unknown, unknown>,
): Promise<void> {
  const facts = { run: run.id, kind: run.kind, claim: run.claim };
  env.log.info('A job begins', facts);
  let ending: Ending;
  try {
    const ctx = await contextOf(env, run);
    const result = await runKind(run.kind)!.run(ctx, handle);
    ending = handle.told ? stopped(handle, result) : { state: 'done', result };
  } catch (error) {
    if (error instanceof ClaimLost) {
      env.log.warn('Another worker has taken this job over', facts);
      return;
    }
    // The database went away in the middle: nothing is wrong with the job itself.
    ending = isLostConnection(error) ? { state: 'queued' } : { state: 'failed', error };
    env.log[error instanceof Problem ? 'info' : 'error']('A job stopped', { ...facts, ...errorFacts(error) });
  }
  await putAwayAtLast(env, handle, ending);
  env.log.info('A job ends', { ...facts, state: ending.state });
}

function stopped(handle: RunHandle<unknown, unknown>, result: unknown): Ending {
  if (handle.wish === null) return { state: 'queued' };
  return { state: handle.wish === 'pause' ? 'paused' : 'cancelled', result };
}

/** While the database is away the ending waits; after the lease has run out another worker goes on anyway. */
async function putAwayAtLast(
  env: WorkEnvironment,
  handle: RunHandle<unknown, unknown>,
  ending: Ending,
): Promise<void> {
  for (let seconds = 1; ; seconds *= 2) {
    try {
      await env.database.transaction((db) => putAway(db, handle, ending));
      return;
    } catch (error) {
      if (!isLostConnection(error) || seconds > 30) throw error;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}
