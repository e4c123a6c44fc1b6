/** Undo of anything that was written: an edit, a bulk edit, an import, a deletion. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';
import { rowsOfOneStatement } from '../../platform/records/operations.ts';
import { undo } from '../../platform/records/undo.ts';
import { startUndo } from '../../platform/transfer/undoRun.ts';
import { recordId, switchOn } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { id, jobAnswer, list, nullable, shape, text, whole } from '../openapi/jsonSchema.ts';
import { type Route, route, signedIn } from '../route.ts';

const undone = shape({
  changeSet: nullable(id),
  restored: whole,
  conflicts: list(shape({ object: text, id, label: nullable(text), fields: list(text) })),
});

/** Null when there is no such change set. Whose it is, `undo` asks. */
async function sizeOf(ctx: Context, changeSet: string): Promise<number | null> {
  const own = ctx.actor.rights.may('audit') ? sql`true` : sql`actor_id = ${ctx.actor.userId}`;
  const [row] = await ctx.db.rows<{ row_count: string }>(sql`
    select row_count from ${qualified(ctx.workspace.schema, 'change_sets')} where id = ${changeSet} and ${own}`);
  return row ? Number(row.row_count) : null;
}

const undoRoute = route({
  method: 'POST',
  url: '/api/v1/changeSets/{id}/undo',
  tag: 'Change sets',
  summary: 'Restores the former values where nobody wrote since; a large change set answers 202 with a job.',
  right: signedIn,
  stepUp: 'rolesOfUndo',
  params: z.strictObject({ id: recordId }),
  query: z.strictObject({ dryRun: switchOn.optional() }),
  body: z.strictObject({}).optional(),
  answer: { anyOf: [undone, jobAnswer] },
  async handler({ ctx, params, query, app }) {
    const dryRun = query.dryRun ?? false;
    const size = await sizeOf(ctx, params.id);
    if (size === null) throw new Problem('not_found');
    if (size > rowsOfOneStatement && !dryRun)
      return new HttpAnswer(202, { job: await startUndo(ctx, params.id) });
    const answer = await undo(ctx, params.id, { dryRun });
    // What came back may be a right: a sharing rule, a member of a group.
    app.callers.forget();
    return answer;
  },
});

export const changeSetRoutes: readonly Route[] = [undoRoute];
