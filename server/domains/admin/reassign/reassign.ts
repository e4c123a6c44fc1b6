/** Carries a reassignment out: part by part, in batches of one change set, resumed where it stood after a crash. */
import { isoNow } from '../../../base/clock.ts';
import type { Context } from '../../../platform/context.ts';
import type { RunHandle } from '../../../platform/jobs/runHandle.ts';
import { type StoredProblem, storedProblem } from '../../../platform/jobs/storedProblem.ts';
import { list } from '../../../platform/query/reader.ts';
import { rowsOfOneStatement, type WriteResult } from '../../../platform/records/operations.ts';
import { write } from '../../../platform/records/writer.ts';
import { countParts, type Part, type Reassignment } from './part.ts';

export interface ReassignPosition {
  /** Parts that are over. */
  readonly finished: readonly string[];
  /** The reader's cursor inside the part at hand. */
  readonly after: string | null;
  /** Records made later were not in sight when it was asked for. */
  readonly before: string;
  /** Records that were given away so far, for splitting evenly. */
  readonly given: number;
}

export interface ReassignResult {
  readonly moved: number;
  readonly refused: number;
  /** Moved records by part. */
  readonly parts: Readonly<Record<string, number>>;
  /** The first hundred. */
  readonly refusals: readonly {
    readonly object: string;
    readonly id: string | null;
    readonly problem: StoredProblem;
  }[];
}

const shownRefusals = 100;
/** Most that the reader gives at once; small enough that a person sees the bar move. */
const batchSize = Math.min(1_000, rowsOfOneStatement);

/** `plan` is asked again for each batch, with the rights that the actor has by then. */
export async function reassign<Input>(
  ctx: Context,
  handle: RunHandle<Input, ReassignPosition>,
  plan: (ctx: Context) => Promise<Reassignment> | Reassignment,
): Promise<ReassignResult> {
  const changeSet = handle.changeSet ?? ctx.ids.next();
  let total = handle.total;
  if (total === null) {
    const counts = await countParts(ctx, await plan(ctx));
    total = counts.reduce((sum, { count }) => sum + count, 0);
  }
  let position: ReassignPosition = handle.position ?? {
    finished: [],
    after: null,
    before: isoNow(ctx.clock),
    given: 0,
  };
  let result = (handle.position && (handle.result as ReassignResult | null)) ?? nothingYet;
  for (;;) {
    if (handle.shouldStop()) return result;
    const now = await handle.context();
    const whole = await plan(now);
    const step = await nextStep(now, whole, position, result);
    if (step === null) return result;
    const done = await now.database.transaction(async (db) => {
      const inside = { ...now, db };
      const { sum, given } = await take(inside, whole, step, { changeSet, result, given: position.given });
      const next: ReassignPosition = {
        ...position,
        finished: step.last ? [...position.finished, step.name] : position.finished,
        after: step.last ? null : step.after,
        given,
      };
      await handle.checkpoint(db, {
        position: next,
        done: sum.moved,
        failed: sum.refused,
        total,
        result: sum,
        ...(sum.moved > 0 ? { changeSet } : {}),
      });
      return { next, sum };
    });
    position = done.next;
    result = done.sum;
  }
}

const nothingYet: ReassignResult = { moved: 0, refused: 0, parts: {}, refusals: [] };

interface Step {
  readonly name: string;
  /** Null: an extra. */
  readonly part: Part | null;
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly after: string | null;
  readonly last: boolean;
}

async function nextStep(
  ctx: Context,
  { parts, extras }: Reassignment,
  position: ReassignPosition,
  result: ReassignResult,
): Promise<Step | null> {
  const open = ({ name }: { readonly name: string }) => !position.finished.includes(name);
  const extra = extras.find(open);
  if (extra) return { name: extra.name, part: null, records: [], after: null, last: true };
  const part = parts.find(open);
  if (!part) return null;
  const ended = { name: part.name, part, after: null, last: true };
  if (part.onlyWhenAllWent && result.refused > 0) return { ...ended, records: [] };
  const page = await list(ctx, part.object, {
    fields: ['id', ...(part.fields ?? [])],
    filter: { and: [part.filter, { createdAt: { lte: position.before } }] },
    // By id, so that a record never leaves its place through the change itself.
    sort: 'id',
    limit: batchSize,
    ...(position.after === null ? {} : { cursor: position.after }),
  });
  return {
    name: part.name,
    part,
    records: page.data,
    after: page.nextCursor,
    last: page.nextCursor === null,
  };
}

async function take(
  ctx: Context,
  whole: Reassignment,
  step: Step,
  { changeSet, result, given }: { changeSet: string; result: ReassignResult; given: number },
): Promise<{ sum: ReassignResult; given: number }> {
  if (step.part === null) {
    const moved = await whole.extras.find(({ name }) => name === step.name)!.run(ctx, changeSet);
    return {
      sum: { ...result, moved: result.moved + moved, parts: { ...result.parts, [step.name]: moved } },
      given,
    };
  }
  const { object } = step.part;
  let at = given;
  const operations = step.records.flatMap((record) => {
    const operation = step.part!.operation(record, at);
    if (operation === null) return [];
    at += 1;
    return [operation];
  });
  const answer = await write(ctx, object, operations, {
    atomic: false,
    changeSet,
    kind: whole.kind,
    summary: whole.summary,
  });
  return { sum: added(result, step.name, object.name, answer.results), given: at };
}

function added(
  sum: ReassignResult,
  part: string,
  object: string,
  results: readonly WriteResult[],
): ReassignResult {
  const refused = results.filter((result) => result.status === 'refused');
  const moved = results.length - refused.length;
  const shown = refused.slice(0, shownRefusals - sum.refusals.length);
  return {
    moved: sum.moved + moved,
    refused: sum.refused + refused.length,
    parts: { ...sum.parts, [part]: (sum.parts[part] ?? 0) + moved },
    refusals: [
      ...sum.refusals,
      ...shown.map(({ id, problem }) => ({ object, id, problem: storedProblem(problem) })),
    ],
  };
}
