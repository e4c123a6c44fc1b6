/** Applies what a rule proposes for a field to all records that the last check found: one change set, undone as one. */
import type { FixQuestion } from '../../../shared/quality/qualityAnswers.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { RunHandle } from '../jobs/runHandle.ts';
import type { RunKind } from '../jobs/runKinds.ts';
import { startRun } from '../jobs/runs.ts';
import { type StoredProblem, storedProblem } from '../jobs/storedProblem.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { WriteResult } from '../records/operations.ts';
import { write } from '../records/writer.ts';
import { type FoundFix, nextFixes, type PlannedFix, planFix } from './fixes.ts';

export const fixKind = 'qualityFix';

interface FixInput extends FixQuestion {
  readonly object: string;
  /** Records that somebody ticked off. */
  readonly except: readonly string[];
}

interface FixPosition {
  readonly after: string;
  readonly result: FixResult;
}

/** Of the shape that bulk work answers. */
export interface FixResult {
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The first hundred. */
  readonly refusals: readonly { readonly id: string | null; readonly problem: StoredProblem }[];
}

const rowsOfOneBatch = 500;
const shownRefusals = 100;
const nothing: FixResult = { changed: 0, unchanged: 0, refused: 0, refusals: [] };

/** Answers the run's id. Refuses at once what would be refused later. */
export function startFix(
  ctx: Context,
  object: ObjectType,
  question: FixQuestion,
  except: readonly string[],
): Promise<string> {
  planFix(ctx, object, question);
  return startRun(ctx, fixKind, { ...question, object: object.name, except } satisfies FixInput);
}

export const fixRun: RunKind<FixInput, FixPosition> = {
  kind: fixKind,
  async run(ctx, handle) {
    const changeSet = handle.changeSet ?? ctx.ids.next();
    const except = new Set(handle.input.except);
    const total = handle.total ?? (await totalOf(ctx, handle));
    let { after, result } = handle.position ?? { after: null, result: nothing };
    for (;;) {
      if (handle.shouldStop()) return result;
      // Each batch with the rights that the actor has by then.
      const now = await handle.context();
      const plan = planFix(now, now.registry.object(handle.input.object), handle.input);
      const done = await now.database.transaction(async (db) => {
        const inside = { ...now, db };
        const { ids, fixes } = await nextFixes(inside, plan, after, rowsOfOneBatch);
        const last = ids.at(-1);
        if (last === undefined) return null;
        const wanted = fixes.filter(({ id }) => !except.has(id));
        const sum = added(result, await writeFixes(inside, plan, wanted, changeSet));
        await handle.checkpoint(db, {
          position: { after: last, result: sum },
          done: sum.changed + sum.unchanged,
          failed: sum.refused,
          total,
          result: sum,
          ...(sum.changed > 0 ? { changeSet } : {}),
        });
        return { after: last, result: sum };
      });
      if (done === null) return result;
      ({ after, result } = done);
    }
  },
};

async function totalOf(ctx: Context, handle: RunHandle<FixInput, FixPosition>): Promise<number> {
  const { object, except } = handle.input;
  const { issue } = planFix(ctx, ctx.registry.object(object), handle.input);
  const [row] = await ctx.db.rows<{ count: string }>(sql`
    select count(*) from ${qualified(ctx.workspace.schema, 'quality_issues')}
    where object = ${object} and issues @> array[${issue}::text] and record_id <> all(${except}::uuid[])`);
  return Number(row?.count ?? 0);
}

async function writeFixes(
  ctx: Context,
  { object, field, issue }: PlannedFix,
  fixes: readonly FoundFix[],
  changeSet: string,
): Promise<readonly WriteResult[]> {
  const { results } = await write(
    ctx,
    object,
    fixes.map(({ id, version, after }) => ({ op: 'update', id, version, data: { [field.name]: after } })),
    {
      atomic: false,
      changeSet,
      kind: 'bulk',
      summary: { object: object.name, fields: [field.name], action: 'update', cleaning: issue },
    },
  );
  const right = fixes.filter((_, at) => results[at]?.status !== 'refused').map(({ id }) => id);
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'quality_issues')} set issues = array_remove(issues, ${issue}::text)
    where object = ${object.name} and record_id = any(${right}::uuid[])`);
  return results;
}

function added(sum: FixResult, results: readonly WriteResult[]): FixResult {
  const refused = results.filter((result) => result.status === 'refused');
  const unchanged = results.filter((result) => result.status === 'unchanged').length;
  const shown = refused.slice(0, shownRefusals - sum.refusals.length);
  return {
    changed: sum.changed + results.length - refused.length - unchanged,
    unchanged: sum.unchanged + unchanged,
    refused: sum.refused + refused.length,
    refusals: [...sum.refusals, ...shown.map(({ id, problem }) => ({ id, problem: storedProblem(problem) }))],
  };
}
