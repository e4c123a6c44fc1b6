/** Immutable ids of objects and fields: short, because every custom value carries its field's. */
import type { Context } from '../context.ts';

/** The last digits of a new id are random: 32 bits, unique among a workspace's few thousand. */
export function newShortId(ctx: Context, mark: 'f' | 'o'): string {
  return `${mark}_${ctx.ids.next().replaceAll('-', '').slice(-8)}`;
}
