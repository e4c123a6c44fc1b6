/** Eraser, the last one: the records themselves with their own history, each whole in one transaction of the owner. */
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { emptyRows } from './emptyRows.ts';
import type { Eraser } from './erasers.ts';
import { type Erasing, idsOf, type Subject } from './erasing.ts';

const recordsOfPart = 20;

/** What hangs on the people goes before them: by the people it is found again after a restart. */
function inOrder({ subjects, hanging }: Erasing): Subject[] {
  const order = (records: readonly Subject[]) =>
    [...new Set(records.map(({ object }) => object))].sort().flatMap((object) =>
      idsOf(records, object)
        .sort()
        .map((id) => ({ object, id })),
    );
  return [...order(hanging), ...order(subjects)];
}

export const eraseRecords: Eraser = {
  name: 'records',
  label: { en: 'The record, what hangs on it, and their history', zh: '记录本身、其下属记录及历史' },
  tables: [],
  byOwner: true,

  count: async (_, { subjects, hanging }) => subjects.length + hanging.length,

  /** `from`: the last record that is done, in the order of all. */
  async erase(ctx, erasing, from) {
    const all = inOrder(erasing);
    const start = from === null ? 0 : all.findIndex((each) => keyOf(each) === from) + 1;
    const part = all.slice(start, start + recordsOfPart);
    const subjects = new Set(erasing.subjects.map(keyOf));
    for (const each of part) await eraseOne(ctx, each, subjects.has(keyOf(each)), erasing);
    const last = part.at(-1);
    return { count: part.length, next: last && start + part.length < all.length ? keyOf(last) : null };
  },
};

function keyOf({ object, id }: Subject): string {
  return `${object} ${id}`;
}

/** The line comes after those whose values go: it is what excuses them. */
async function eraseOne(
  ctx: Context,
  { object, id }: Subject,
  isSubject: boolean,
  erasing: Erasing,
): Promise<void> {
  await emptyRows(
    ctx,
    ctx.registry.object(object),
    [id],
    isSubject ? 'subjects' : 'hanging',
    erasing.needles,
  );
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'audit_values')} v
    using ${qualified(ctx.workspace.schema, 'audit')} a
    where a.at = v.at and a.seq = v.seq and a.object = ${object} and a.record_id = ${id}::uuid`);
  const [row] = await ctx.db.rows<{ version: number }>(sql`
    select version from ${qualified(ctx.workspace.schema, ctx.registry.object(object).table)} where id = ${id}::uuid`);
  const version = row === undefined ? {} : { version: row.version };
  await record(ctx, [{ verb: 'erase', object, recordId: id, ...version, after: { erasure: erasing.id } }]);
}
