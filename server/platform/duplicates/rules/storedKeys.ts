/** The keys of records as they are kept: looked up by a hash, so that a new record is compared with few others. */

import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';

export interface StoredKey {
  readonly key: string;
  readonly recordId: string;
  readonly rule: number;
}

/** In the order of the keys, so that two lists do not wait for each other in a circle. */
export async function addKeys(ctx: Context, keys: readonly StoredKey[]): Promise<void> {
  if (keys.length === 0) return;
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'duplicate_keys')} (key, record_id, rule)
    select k.key, k.record_id, k.rule
    from unnest(${keys.map(({ key }) => key)}::bigint[], ${keys.map(({ recordId }) => recordId)}::uuid[],
      ${keys.map(({ rule }) => rule)}::int[]) as k (key, record_id, rule)
    order by k.key, k.record_id
    on conflict do nothing`);
}

export async function removeKeys(ctx: Context, keys: readonly StoredKey[]): Promise<void> {
  if (keys.length === 0) return;
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'duplicate_keys')} k
    using unnest(${keys.map(({ key }) => key)}::bigint[], ${keys.map(({ recordId }) => recordId)}::uuid[]) as gone (key, record_id)
    where k.key = gone.key and k.record_id = gone.record_id`);
}
