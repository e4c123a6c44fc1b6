/** What a comparison needs to know of the moment and of who asks. */
import type { Context } from '../context.ts';
import type { TestEnv } from '../fields/fieldStorage.ts';

export function testEnvOf(ctx: Context): TestEnv {
  return {
    ...ctx.env,
    userId: ctx.actor.userId,
    departmentId: ctx.actor.departmentId,
    queueIds: ctx.actor.queueIds ?? [],
    workspaceId: ctx.workspace.id,
    now: ctx.clock.now(),
    weekStart: ctx.workspace.weekStart,
    fiscalYearStart: ctx.workspace.fiscalYearStart,
  };
}
