/** Starts a run unless one that says the same still waits for a worker: that one will see what is by then. */
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { startRun } from '../jobs/runs.ts';

export async function startOnce(ctx: Context, kind: string, input: object): Promise<void> {
  const waiting = await ctx.db.rows(sql`
    select from core.runs where workspace_id = ${ctx.workspace.id}::uuid and kind = ${kind}
      and state = 'queued' and input = ${JSON.stringify(input)}::jsonb limit 1 for share skip locked`);
  if (waiting.length === 0) await startRun(ctx, kind, input);
}
