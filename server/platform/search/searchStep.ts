/** Keeps the search rows in the writer's transaction. */
import { isoNow } from '../../base/clock.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { WriteStep, WrittenRow } from '../records/steps.ts';
import { restrictedFields } from './searchClasses.ts';
import { deleteSearchRows, searchedFields, writeSearchRows } from './searchRows.ts';

export const searchStep: WriteStep = {
  name: 'search',

  async run(ctx, object, rows) {
    const names = searchedFields(object).map((field) => field.name);
    if (names.length === 0) return;
    // Who looks for a merged record finds what it went into: its words stay, under its own readers.
    const gone = rows
      .filter((row) => row.op === 'delete' && (row.mergedInto ?? null) === null)
      .map((row) => row.id);
    await deleteSearchRows(ctx, object, gone);
    const touchedAt = isoNow(ctx.clock);
    // Every word costs an entry in the index, so a row is written again only when something in it changed.
    const isTouched = (row: WrittenRow): boolean =>
      row.op !== 'update' ||
      row.changed.has('owner') ||
      row.changed.has('department') ||
      names.some((name) => row.changed.has(name));
    const touched = rows.filter((row) => row.op !== 'delete' && isTouched(row));
    if (touched.length === 0) return;
    await writeSearchRows(
      ctx,
      object,
      touched.map((row) => ({
        id: row.id,
        values: row.after,
        ownerId: (row.after.owner as string | null | undefined) ?? null,
        readers: row.readers,
        touchedAt,
      })),
      await restrictedFields(ctx, object),
    );
  },

  async rekey(ctx, object, rows) {
    if (rows.length === 0) return;
    await ctx.db.run(
      sql`update ${qualified(ctx.workspace.schema, 'search')} as s set readers = r.readers::int[], owner_id = r.owner
        from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.ownerId)}::uuid[], ${rows.map((row) => `{${row.readers.join()}}`)}::text[]) as r (id, owner, readers)
        where s.object = ${object.name} and s.record_id = r.id`,
    );
  },
};
