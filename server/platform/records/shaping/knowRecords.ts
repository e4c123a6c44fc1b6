/** A unique key gets to know records that are there, batch by batch in the order of their ids. */
import type { UniqueKeyDocument } from '../../../../shared/config/uniqueKey.ts';
import { and, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { storageOf } from '../../fields/storages.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { testEnvOf } from '../../query/testEnv.ts';
import { loadRows } from '../loadRows.ts';
import { takeKeys, type WantedKey } from './claimKeys.ts';
import { keyHash } from './keyHash.ts';

const rowsOfOneBatch = 1_000;
/** The beginning of every walk over ids. */
const firstId = '00000000-0000-0000-0000-000000000000';

export interface KnownBatch {
  /** Records that hold their value now. */
  readonly known: number;
  /** Records whose value another one holds. */
  readonly doubles: readonly string[];
  /** Where the next batch begins; null: there is none. */
  readonly last: string | null;
}

/**
 * The rows are locked, so that none of them changes between being read and being known.
 * @param since only records that were changed after that moment; null: all
 */
export async function knowRecords(
  ctx: Context,
  object: ObjectType,
  key: string,
  document: UniqueKeyDocument,
  { after, since }: { readonly after: string | null; readonly since: string | null },
): Promise<KnownBatch> {
  const env = testEnvOf(ctx);
  const filled = document.fields.map((name) => {
    const field = object.fields.get(name)!;
    return storageOf(field.type).test('isNull', false, field, 't', env);
  });
  const recent = since === null ? sql`true` : sql`t.updated_at >= ${since}::timestamptz`;
  const found = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where t.deleted_at is null and t.id > ${after ?? firstId}::uuid and ${and([recent, ...filled])}
    order by t.id limit ${rowsOfOneBatch}`);
  const ids = found.map(({ id }) => id);
  const wanted = new Map<string, WantedKey>();
  const doubles: string[] = [];
  for (const { id, values, deletionId } of (await loadRows(ctx, object, ids, 'change')).values()) {
    const hash = deletionId === null ? keyHash(object, document, values) : null;
    if (hash === null) continue;
    if (wanted.has(hash)) doubles.push(id);
    else wanted.set(hash, { key, hash, id });
  }
  const taken = await takeKeys(ctx, object, [...wanted.values()]);
  for (const { hash, id } of wanted.values()) if (!taken.has(`${key} ${hash}`)) doubles.push(id);
  return { known: taken.size, doubles, last: ids.at(-1) ?? null };
}
