/** The records of an object as the matcher takes them: batch by batch, with every right; sensitive values as hashes. */
import { createHash } from 'node:crypto';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { storageOf } from '../../fields/storages.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { comparedFields } from '../rules/comparedFields.ts';
import { isOpaque, textsOf } from '../rules/fieldKind.ts';
import type { MatchRequest, MatchRow } from './matcherWire.ts';

const rowsOfOneBatch = 2_000;
const firstId = '00000000-0000-0000-0000-000000000000';

export function requestFor(object: ObjectType): MatchRequest {
  return {
    columns: comparedFields(object).map(({ field, kind }) => ({
      name: field.name,
      kind: isOpaque(field) ? 'reference' : kind.name,
    })),
  };
}

/** @param onBatch before each batch is handed on: how many there were so far; what it throws ends the reading */
export async function* recordsToMatch(
  ctx: Context,
  object: ObjectType,
  onBatch: (done: number) => Promise<void>,
): AsyncGenerator<readonly MatchRow[]> {
  const compared = comparedFields(object);
  const columns = compared.map(({ field }) => storageOf(field.type).select(field, 't'));
  let after = firstId;
  let done = 0;
  for (;;) {
    const rows = await ctx.database.arrays(
      sql`select ${sql.join([sql`t.id`, ...columns.flat()])} from ${qualified(ctx.workspace.schema, object.table)} t
        where t.deleted_at is null and t.id > ${after}::uuid order by t.id limit ${rowsOfOneBatch}`,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last[0] as string;
    done += rows.length;
    await onBatch(done);
    yield rows.map((row): MatchRow => {
      const id = row[0] as string;
      let at = 1;
      const values = compared.map(({ field }, n): string | null => {
        const own = row.slice(at, at + columns[n]!.length);
        at += own.length;
        const value: unknown = storageOf(field.type).readCanonical(own, field);
        const [text] = textsOf(ctx, field, { id, value });
        if (text === undefined) return null;
        return isOpaque(field) ? createHash('sha256').update(text).digest('base64') : text;
      });
      return [id, ...values];
    });
    if (rows.length < rowsOfOneBatch) return;
  }
}
