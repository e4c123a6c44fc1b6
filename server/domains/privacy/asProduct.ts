/** Data protection reaches every record and field, whatever the roles of those who look after it say; its routes ask for their right. */
import type { Context } from '../../platform/context.ts';
import { systemActor } from '../../platform/permissions/actors.ts';

export function asProduct(ctx: Context): Context {
  return { ...ctx, actor: systemActor(ctx.workspace) };
}
