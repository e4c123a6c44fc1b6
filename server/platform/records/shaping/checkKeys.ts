/** Step: unique keys, before anything is written, so that all that is wrong with a list is told at once. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { type Batch, isOpen } from '../draft.ts';
import { claimsOf, takenKey } from './keyClaims.ts';
import { shapingOf } from './shapingOf.ts';

export async function checkKeys(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const { uniqueKeys } = shapingOf(ctx.registry, object);
  if (uniqueKeys.size === 0) return;
  const claims = claimsOf(object, uniqueKeys, drafts.filter(isOpen));
  const left = new Set(claims.map(({ key, row, leaves }) => `${key} ${leaves} ${row.id}`));
  const taken = new Map<string, (typeof claims)[number]>();
  for (const claim of claims) {
    if (claim.takes === null) continue;
    const name = `${claim.key} ${claim.takes}`;
    if (taken.has(name)) claim.row.refusals.push(takenKey(ctx, object, claim.key, claim.document));
    else taken.set(name, claim);
  }
  if (taken.size === 0) return;
  const asked = [...taken.values()];
  const holders = await ctx.db.rows<{ key: string; hash: string; record_id: string }>(sql`
    select k.key, encode(k.value_hash, 'hex') as hash, k.record_id
    from ${qualified(ctx.workspace.schema, 'unique_keys')} k
    join unnest(${asked.map(({ key }) => key)}::text[], ${asked.map(({ takes }) => takes)}::text[]) as a (key, hash)
      on k.key = a.key and k.value_hash = decode(a.hash, 'hex')
    where k.object = ${object.name}`);
  for (const holder of holders) {
    const claim = taken.get(`${holder.key} ${holder.hash}`)!;
    const givesUp = left.has(`${holder.key} ${holder.hash} ${holder.record_id}`);
    if (holder.record_id !== claim.row.id && !givesUp)
      claim.row.refusals.push(takenKey(ctx, object, claim.key, claim.document));
  }
}
