/** Telling the story of the demo company to the writer: batch after batch, each one transaction, through kill and restart. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { dayAt } from '../../../shared/timeZone.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import type { RunHandle } from '../../platform/jobs/runHandle.ts';
import type { RunKind } from '../../platform/jobs/runKinds.ts';
import { listRuns, startRun } from '../../platform/jobs/runs.ts';
import { systemActor } from '../../platform/permissions/actors.ts';
import { list } from '../../platform/query/reader.ts';
import { write } from '../../platform/records/writer.ts';
import { removeDemoKind } from './removeDemo.ts';
import { story } from './story.ts';
import { demoSource, type Step, type StoryInput } from './telling.ts';

export const demoKind = 'demo';

/** Operations of one transaction. */
const batchSize = 1_000;
/** Told in a twentieth of a second. */
const stepsOfTurn = 500;

type Input = Pick<StoryInput, 'today' | 'host' | 'salt' | 'accounts'>;

interface Position {
  readonly done: number;
}

/** Whether the demo company is here. */
export async function hasDemo(ctx: Context): Promise<boolean> {
  const product = ctx.registry.object('product');
  const found = await list(asProduct(ctx), product, { filter: { source: demoSource }, limit: 1 });
  return found.data.length > 0;
}

/** Answers the run's id. Refuses a second demo company beside the first. */
export async function startDemo(ctx: Context, accounts?: number): Promise<string> {
  const runs = await listRuns(asProduct(ctx), { limit: 50 });
  const atWork = runs.find(({ kind, state }) => isDemo(kind) && (state === 'queued' || state === 'running'));
  if (atWork) return atWork.id;
  if (await hasDemo(ctx)) throw alreadyHere();
  const input: Input = {
    today: dayAt(ctx.clock.now(), ctx.workspace.timeZone),
    host: ctx.actor.userId,
    salt: Math.floor(ctx.clock.now() / 1_000) % 2 ** 24,
    ...(accounts === undefined ? {} : { accounts }),
  };
  return startRun(ctx, demoKind, input);
}

function isDemo(kind: string): boolean {
  return kind === demoKind || kind === removeDemoKind;
}

export const demoRun: RunKind<Input, Position> = { kind: demoKind, run: tell };

async function tell(_ctx: Context, handle: RunHandle<Input, Position>): Promise<unknown> {
  const begin = await handle.context();
  const { language, currency, timeZone } = begin.workspace;
  const steps = await heard(story({ ...handle.input, language, currency, timeZone }));
  const changeSet = handle.changeSet ?? begin.ids.next();
  let done = handle.position?.done ?? 0;
  while (done < steps.length) {
    if (handle.shouldStop()) return { records: done };
    const ctx = asProduct(await handle.context());
    const batch = nextBatch(steps, done);
    const after = done + batch.length;
    await ctx.database.transaction(async (db) => {
      const object = ctx.registry.object(batch[0]!.object);
      const options = { changeSet, kind: demoKind, allow: ['status'] };
      await write(
        { ...ctx, db },
        object,
        batch.map(({ operation }) => operation),
        options,
      );
      await handle.checkpoint(db, { position: { done: after }, done: after, total: steps.length, changeSet });
    });
    done = after;
  }
  return { records: done };
}

/** The whole story takes seconds of a processor: others are answered meanwhile. */
async function heard(told: Iterable<Step>): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const step of told) {
    steps.push(step);
    if (steps.length % stepsOfTurn === 0) await nextTurn();
  }
  return steps;
}

/** Steps of one object only: the writer takes one at a time. */
function nextBatch(steps: readonly Step[], from: number): Step[] {
  const { object } = steps[from]!;
  const batch = steps.slice(from, from + batchSize);
  const other = batch.findIndex((step) => step.object !== object);
  return other < 0 ? batch : batch.slice(0, other);
}

/** Whoever asked need not have the right to write in the name of others; the route asked him for another right. */
export function asProduct(ctx: Context): Context {
  return { ...ctx, actor: systemActor(ctx.workspace) };
}

function alreadyHere(): Problem {
  return new Problem('in_use', {
    params: { what: 'demo' },
    detail: {
      en: 'The demo company is here already; remove it first to have it anew.',
      zh: '演示数据已存在；如需重新生成，请先移除。',
    },
  });
}
