/** The audit line of an export: who took what out, by which question, and how many rows it was. */

import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { raiseAlert } from '../../identity/watch/alerts.ts';
import { countUse } from '../../identity/watch/hourlyUse.ts';
import { alertingReveals } from '../../records/reveal.ts';
import type { PlannedExport } from './exportPlan.ts';

/** Written before the first row leaves. */
export async function auditExport(ctx: Context, plan: PlannedExport, rows: number): Promise<void> {
  const { filter = null, search = null, sort = null } = plan.query;
  const { sensitive } = plan.order;
  const secrets = plan.secrets.map((field) => field.name);
  const after = {
    ...{ rows, format: plan.order.format, filter, search, sort },
    ...(sensitive ? { sensitive: secrets, reason: sensitive.reason } : {}),
  };
  await record(ctx, [{ verb: 'export', object: plan.object.name, fields: plan.fields, after }]);
  const { userId } = ctx.actor;
  if (userId !== null)
    await countUse(ctx, { workspaceId: ctx.workspace.id, userId, address: ctx.address }, 'export', rows);
  if (userId !== null && secrets.length > 0 && rows >= alertingReveals) {
    const facts = { values: rows, exported: true };
    await raiseAlert(ctx, 'massReveal', {
      workspaceId: ctx.workspace.id,
      userId,
      address: ctx.address,
      facts,
    });
  }
}
