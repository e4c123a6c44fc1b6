/** Undo of attachments: what a change set hung on records is taken off, and what an undo took off hangs there again. */
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { visibleIds } from '../../query/reader.ts';
import type { ChangeSet } from '../../records/changeSets.ts';
import { grouped } from '../../records/grouped.ts';
import type { UndoStep } from '../../records/undoSteps.ts';
import { type AttachTrace, traceAttachments } from './attachMany.ts';

/** Rows of one statement. */
const atOnce = 2_000;

interface Row {
  readonly id: string;
  readonly object: string;
  readonly record_id: string;
  readonly removed: boolean;
  readonly file_id: string;
  readonly name: string;
  readonly size: string;
  readonly sha256: Buffer;
}

/** Those of records that are deleted go and come with their records; what somebody took off or brought back since stays so. */
export const undoAttachments: UndoStep = {
  name: 'attachments',
  async undo(ctx, changeSet, undoing) {
    const rows = await rowsOf(ctx, changeSet);
    const open = await withinReach(ctx, rows);
    const opened: ChangeSet = { id: undoing, kind: 'undo', summary: {}, undoes: changeSet, rows: 0 };
    for (let at = 0; at < open.length; at += atOnce) await turn(ctx, open.slice(at, at + atOnce), opened);
    return open.length;
  },
};

/** As the change set left them, and still are. */
function rowsOf(ctx: Context, changeSet: string): Promise<Row[]> {
  const { schema } = ctx.workspace;
  return ctx.db.rows<Row & Record<string, unknown>>(sql`
    select a.id, a.object, a.record_id, a.deleted_at is not null as removed, f.id as file_id, f.name, f.size, f.sha256
    from ${qualified(schema, 'attachments')} a
    join ${qualified(schema, 'files')} f on f.id = a.file_id
    join (
      select distinct on (record_id) record_id, verb from ${qualified(schema, 'audit')}
      where change_set_id = ${changeSet}::uuid and object = 'attachment' order by record_id, seq desc
    ) t on t.record_id = a.id
    where (a.deleted_at is not null) = (t.verb = 'delete') order by a.id for update of a`);
}

async function withinReach(ctx: Context, rows: readonly Row[]): Promise<Row[]> {
  const open: Row[] = [];
  for (const [name, group] of grouped(rows, ({ object }) => object)) {
    const object = ctx.registry.objects.get(name);
    if (!object || ctx.actor.rights.rows(name, 'update') === null) continue;
    const ids = await visibleIds(ctx, object, [...new Set(group.map((row) => row.record_id))], 'update');
    open.push(...group.filter((row) => ids.has(row.record_id)));
  }
  return open;
}

async function turn(ctx: Context, rows: readonly Row[], changeSet: ChangeSet): Promise<void> {
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'attachments')}
    set deleted_at = case when deleted_at is null then ${isoNow(ctx.clock)}::timestamptz end
    where id = any(${rows.map(({ id }) => id)}::uuid[])`);
  const traces = rows.map(
    (row): AttachTrace => ({
      verb: row.removed ? 'restore' : 'delete',
      attachment: row.id,
      place: { object: ctx.registry.object(row.object), id: row.record_id },
      file: { id: row.file_id, name: row.name, size: Number(row.size), sha256: row.sha256 },
    }),
  );
  await traceAttachments(ctx, traces, changeSet);
}
