/** Unique keys are claimed and given up with the rows, in the same transaction: two writers cannot both have one. */
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { WriteStep } from '../steps.ts';
import { type Claim, claimsOf, takenKey } from './keyClaims.ts';
import { shapingOf } from './shapingOf.ts';

export const claimKeys: WriteStep = {
  name: 'uniqueKeys',
  async run(ctx, object, rows) {
    const { uniqueKeys } = shapingOf(ctx.registry, object);
    if (uniqueKeys.size === 0) return;
    const claims = claimsOf(object, uniqueKeys, rows);
    await giveUp(
      ctx,
      object,
      claims.filter(({ leaves }) => leaves !== null),
    );
    await take(
      ctx,
      object,
      claims.filter(({ takes }) => takes !== null),
    );
  },
};

async function giveUp(ctx: Context, object: ObjectType, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'unique_keys')} k
    using unnest(${claims.map(({ key }) => key)}::text[], ${claims.map(({ leaves }) => leaves)}::text[],
      ${claims.map(({ row }) => row.id)}::uuid[]) as gone (key, hash, id)
    where k.object = ${object.name} and k.key = gone.key and k.value_hash = decode(gone.hash, 'hex')
      and k.record_id = gone.id`);
}

/** In the order of the hashes, so that two lists that want the same values do not wait for each other in a circle. */
async function take(ctx: Context, object: ObjectType, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  const taken = await takeKeys(
    ctx,
    object,
    claims.map(({ key, takes, row }) => ({ key, hash: takes!, id: row.id })),
  );
  const lost = claims.find(({ key, takes }) => !taken.has(`${key} ${takes}`));
  if (!lost) return;
  const refusal = takenKey(ctx, object, lost.key, lost.document);
  throw new Problem('not_unique', { errors: [refusal], params: { field: refusal.field, key: lost.key } });
}

export interface WantedKey {
  readonly key: string;
  readonly hash: string;
  readonly id: string;
}

/** Answers those that the records have now, as `key hash`; the others are another record's. */
export async function takeKeys(
  ctx: Context,
  object: ObjectType,
  wanted: readonly WantedKey[],
): Promise<Set<string>> {
  const rows = await ctx.db.rows<{ key: string; hash: string }>(sql`
    insert into ${qualified(ctx.workspace.schema, 'unique_keys')} as k (object, key, value_hash, record_id)
    select ${object.name}, w.key, decode(w.hash, 'hex'), w.id
    from unnest(${wanted.map(({ key }) => key)}::text[], ${wanted.map(({ hash }) => hash)}::text[],
      ${wanted.map(({ id }) => id)}::uuid[]) as w (key, hash, id)
    order by w.key, w.hash
    on conflict (object, key, value_hash) do update set record_id = excluded.record_id
      where k.record_id = excluded.record_id
    returning k.key, encode(k.value_hash, 'hex') as hash`);
  return new Set(rows.map(({ key, hash }) => `${key} ${hash}`));
}
