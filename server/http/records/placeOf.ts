/** The record that an address names, for what hangs on records. */
import type { Context } from '../../platform/context.ts';
import type { RecordPlace } from '../../platform/notify/recordPlace.ts';
import { idOf, objectOf } from './objectOf.ts';

export function placeOf(ctx: Context, params: { readonly object: string; readonly id: string }): RecordPlace {
  return { object: objectOf(ctx, params), id: idOf(params) };
}
