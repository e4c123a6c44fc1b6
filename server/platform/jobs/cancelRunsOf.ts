/** Stops all long work of one person: what waits never begins, what runs ends after the batch at hand. */
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

export async function cancelRunsOf(ctx: Pick<Context, 'db' | 'workspace'>, userId: string): Promise<void> {
  await ctx.db.run(sql`
    update core.runs set wish = case when state = 'running' then 'cancel' end,
      finished_at = case when state = 'running' then finished_at else now() end,
      state = case when state = 'running' then state else 'cancelled' end
    where workspace_id = ${ctx.workspace.id}::uuid and actor_id = ${userId}::uuid
      and state in ('queued', 'running', 'paused')`);
}
