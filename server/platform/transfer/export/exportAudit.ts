/** The audit line of an export: who took what out, by which question, and how many rows it was. */

import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { countUse } from '../../identity/watch/hourlyUse.ts';
import type { PlannedExport } from './exportPlan.ts';

/** Written before the first row leaves. */
export async function auditExport(ctx: Context, plan: PlannedExport, rows: number): Promise<void> {
  const { filter = null, search = null, sort = null } = plan.query;
  const after = { rows, format: plan.order.format, filter, search, sort };
  await record(ctx, [{ verb: 'export', object: plan.object.name, fields: plan.fields, after }]);
  const { userId } = ctx.actor;
  if (userId !== null)
    await countUse(ctx, { workspaceId: ctx.workspace.id, userId, address: ctx.address }, 'export', rows);
}
