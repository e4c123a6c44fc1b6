/** The grant keys that records have from what is shared by hand, and from the account that they belong to. */
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { grantKindOf, sharedGrantKinds } from '../../permissions/sharing/targets.ts';

export interface SharedKey {
  readonly key: number;
  readonly edits: boolean;
}

/** Kind of the grant of `s`, a row of record_shares. */
export const grantKind: Fragment = sql`case s.kind when 'user' then ${grantKindOf.user}
  when 'group' then ${grantKindOf.group} else ${grantKindOf.department} end`;

/** A share that has not ended, nor run out; `s` is a row of record_shares. */
export function isLive(ctx: Pick<Context, 'clock'>): Fragment {
  const now = new Date(ctx.clock.now()).toISOString();
  return sql`s.ended_at is null and (s.expires_at is null or s.expires_at > ${now}::timestamptz)`;
}

/** By record id; records that are not shared by hand have no entry. */
export async function keysByHand(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): Promise<Map<string, SharedKey[]>> {
  const found = new Map<string, SharedKey[]>();
  if (ids.length === 0) return found;
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{ record_id: string; key: number; edits: boolean }>(sql`
    select s.record_id, g.key, s.access = 'edit' as edits
    from ${qualified(schema, 'record_shares')} s
    join ${qualified(schema, 'grants')} g on g.kind = ${grantKind} and g.ref = s.ref
    where s.object = ${object.name} and s.record_id = any(${[...ids]}::uuid[]) and ${isLive(ctx)}`);
  for (const { record_id, key, edits } of rows)
    found.set(record_id, [...(found.get(record_id) ?? []), { key, edits }]);
  return found;
}

/** Those of `keys` that are shares, and not somebody's own. */
export async function sharesAmong(ctx: Context, keys: readonly number[]): Promise<ReadonlySet<number>> {
  if (keys.length === 0) return new Set();
  const rows = await ctx.db.rows<{ key: number }>(sql`
    select key from ${qualified(ctx.workspace.schema, 'grants')}
    where key = any(${[...keys]}::int[]) and kind = any(${[...sharedGrantKinds]}::text[])`);
  return new Set(rows.map(({ key }) => key));
}
