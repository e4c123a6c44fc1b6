/** Two records that say the same of one pair, such as a person's role at a company, become one when a merge brings them together. */
import { and, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { columnPlace } from '../../fields/place.ts';
import { storageOf } from '../../fields/storages.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../changeSets.ts';
import type { Stored } from '../draft.ts';
import type { Link } from '../links.ts';
import { loadRows } from '../loadRows.ts';
import type { StoredMerge } from './storedMerges.ts';

/** How one merge takes another along. */
export type MergeTwo = (
  ctx: Context,
  object: ObjectType,
  together: { readonly survivor: string; readonly merged: readonly string[] },
  changeSet: ChangeSet,
  options: { readonly parent: string },
) => Promise<unknown>;

/** Answers those of `ids` that went into another record and are not to be moved any more. */
export async function joinDoubles(
  ctx: Context,
  { child, field }: Link,
  ids: readonly string[],
  merge: StoredMerge,
  join: (object: ObjectType, first: string, second: string) => Promise<unknown>,
): Promise<Set<string>> {
  const one = child.declaration.onePer;
  if (!one?.fields.includes(field.name)) return new Set();
  const others = one.fields.filter((name) => name !== field.name).map((name) => child.fields.get(name)!);
  const pairs = await doublesOf(ctx, child, field, others, ids, merge.survivorId);
  const gone = new Set<string>();
  for (const { coming, there } of pairs) {
    if (gone.has(coming) || gone.has(there)) continue;
    const rows = await loadRows(ctx, child, [coming, there], 'delete');
    const [first, second] = ranked(child, rows.get(there)!, rows.get(coming)!);
    await join(child, first.id, second.id);
    gone.add(second.id);
  }
  return gone;
}

async function doublesOf(
  ctx: Context,
  child: ObjectType,
  field: Field,
  others: readonly Field[],
  ids: readonly string[],
  survivorId: string,
): Promise<{ coming: string; there: string }[]> {
  const table = qualified(ctx.workspace.schema, child.table);
  const pointer = (of: Field, alias: string) =>
    columnPlace(of, alias, storageOf(of.type).columns(of).at(-1)!);
  const same = others.map((other) => sql`${pointer(other, 'd')} = ${pointer(other, 'c')}`);
  return ctx.db.rows(sql`
    select c.id as coming, d.id as there from ${table} c
    join ${table} d on ${and([sql`${pointer(field, 'd')} = ${survivorId}::uuid`, sql`d.deleted_at is null`, sql`d.id <> c.id`, ...same])}
    where c.id = any(${[...ids]}::uuid[]) order by c.id, d.id`);
}

/** Which of the two stands: as the declaration says, else what was changed last. */
function ranked(child: ObjectType, a: Stored, b: Stored): [Stored, Stored] {
  const first = child.declaration.onePer?.first;
  const rank = ({ values }: Stored) => (first ? first.values.indexOf(String(values[first.field])) : 0);
  const byRank = rank(a) - rank(b);
  const later = Date.parse(String(b.values.updatedAt)) > Date.parse(String(a.values.updatedAt));
  return byRank > 0 || (byRank === 0 && later) ? [b, a] : [a, b];
}
