/** Values of records sealed anew under the key of now: neither version nor history knows of it, for the values are the same. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { plainOf } from '../../fields/sealed/sealedField.ts';
import { isSealed, seal } from '../../fields/sealed/sealedText.ts';
import { sealingKeyId } from '../../fields/sealed/sealingKeys.ts';
import { hasSortKey, type SealedColumn, storedText, storing, withoutSortKey } from './sealedColumns.ts';

export interface ResealedPart {
  readonly done: number;
  /** Values that could not be opened, and stay as they are. */
  readonly failed: number;
  /** Whether there were values that lay there in the plain. */
  readonly plain: boolean;
  /** The last id of the part; null when there is nothing more. */
  readonly after: string | null;
}

const rowsOfPart = 500;

/** In the transaction at hand. A row that somebody holds is waited for; one that he changes is sealed anew by him. */
export async function resealRows(
  ctx: Context,
  column: SealedColumn,
  after: string | null,
): Promise<ResealedPart> {
  const table = qualified(ctx.workspace.schema, column.table);
  const stored = storedText(column);
  const from = after === null ? sql`true` : sql`t.id > ${after}::uuid`;
  const rows = await ctx.db.rows<{ id: string; stored: string }>(sql`
    select t.id, ${stored} as stored from ${table} as t
    where ${from} and ${stored} is not null
      and (not starts_with(${stored}, ${`gx1.${sealingKeyId()}.`}::text) or ${hasSortKey(column)})
    order by t.id limit ${rowsOfPart} for no key update`);
  const opened = rows.map(({ id, stored }) => {
    const at = { workspaceId: ctx.workspace.id, mark: column.mark, recordId: id };
    const plain = plainOf(stored, at);
    return { id, sealed: plain === null ? null : seal(plain, at) };
  });
  const sealed = opened.filter((row) => row.sealed !== null);
  if (sealed.length > 0) {
    await ctx.db.run(sql`
      update ${table} as t set ${storing(column, sql`v.sealed`)}
      from unnest(${sealed.map(({ id }) => id)}::uuid[], ${sealed.map((row) => row.sealed)}::text[]) as v (id, sealed)
      where t.id = v.id`);
  }
  if (column.custom && after === null) {
    await ctx.db.run(sql`
      update ${table} as t set ${withoutSortKey(column)} where ${hasSortKey(column)} and ${stored} is null`);
  }
  return {
    done: sealed.length,
    failed: opened.length - sealed.length,
    plain: rows.some((row) => !isSealed(row.stored)),
    after: rows.length < rowsOfPart ? null : rows.at(-1)!.id,
  };
}
