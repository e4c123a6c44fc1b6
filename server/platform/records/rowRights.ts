/** Whether rights reach a row. */

import type { Verb } from '../../../shared/metadata.ts';
import type { Context } from '../context.ts';
import type { RowRights } from '../permissions/rights.ts';

function shares(keys: readonly number[], carried: readonly number[]): boolean {
  return carried.some((key) => keys.includes(key));
}

export function reaches(rights: RowRights, carried: readonly number[]): boolean {
  if (rights === null) return false;
  return rights.all || shares(rights.keys, carried);
}

export function rowsOf(ctx: Context, object: string, verb: Verb): RowRights {
  return ctx.actor.rights.rows(object, verb);
}
