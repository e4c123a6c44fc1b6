/** When and by whom a row's record was made and changed in the system that it comes from. */
import { isoNow } from '../../base/clock.ts';
import type { Context } from '../context.ts';
import type { Moment } from '../records/operations.ts';
import type { ImportPlan } from './importPlan.ts';
import type { Pending } from './pendingRow.ts';

function take(one: Pending, name: string): string | null {
  const value = one.values[name] ?? null;
  delete one.values[name];
  return value === null ? null : String(value);
}

/** Takes these values out of the row, for they are none that the record is given. Null: the rules bring none. */
export function momentOf(ctx: Context, { history }: ImportPlan, one: Pending): Moment | null {
  if (history.length === 0) return null;
  const by = ctx.actor.userId;
  const [createdAt, createdBy] = [take(one, 'createdAt'), take(one, 'createdBy')];
  const [updatedAt, updatedBy] = [take(one, 'updatedAt'), take(one, 'updatedBy')];
  const at = createdAt ?? updatedAt ?? isoNow(ctx.clock);
  const changed = { at: updatedAt ?? at, by: updatedBy ?? createdBy ?? by };
  return { at, by: createdBy ?? by, changed };
}
