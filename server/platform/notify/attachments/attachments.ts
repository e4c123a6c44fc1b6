/** Files that hang on a record: whoever reads the record reads them, whoever may change it adds and removes them. */
import { isoNow } from '../../../base/clock.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { isoOfTimestamp } from '../../fields/datetime.ts';
import { heldFile, ownFile } from '../../files/files.ts';
import { visibleIds } from '../../query/reader.ts';
import { type Person, peopleOf } from '../people.ts';
import { mustSee, type RecordPlace } from '../recordPlace.ts';
import { attachMany, mostOfRecord, traceAttachments } from './attachMany.ts';

export interface Attachment {
  readonly id: string;
  readonly file: { readonly id: string; readonly name: string; readonly size: number; readonly type: string };
  readonly addedBy: Person | null;
  readonly addedAt: string;
}

export interface AttachmentRow {
  readonly id: string;
  readonly file_id: string;
  readonly name: string;
  readonly size: string;
  readonly type: string;
  readonly added_by_id: string | null;
  readonly added_at: string;
}

export async function attachmentsOf(ctx: Context, place: RecordPlace): Promise<Attachment[]> {
  await mustSee(ctx, place);
  return shownOf(
    ctx,
    await rowsWhere(
      ctx,
      sql`a.object = ${place.object.name} and a.record_id = ${place.id} and a.deleted_at is null`,
    ),
  );
}

export function rowsWhere(ctx: Context, condition: ReturnType<typeof sql>): Promise<AttachmentRow[]> {
  const { schema } = ctx.workspace;
  return ctx.db.rows<AttachmentRow>(sql`
    select a.id, a.file_id, f.name, f.size, f.type, a.added_by_id, a.added_at
    from ${qualified(schema, 'attachments')} a join ${qualified(schema, 'files')} f on f.id = a.file_id
    where ${condition} order by a.added_at desc, a.id desc limit ${mostOfRecord}`);
}

export async function shownOf(ctx: Context, rows: readonly AttachmentRow[]): Promise<Attachment[]> {
  const people = await peopleOf(
    ctx,
    rows.map((row) => row.added_by_id),
  );
  return rows.map((row) => ({
    id: row.id,
    file: { id: row.file_id, name: row.name, size: Number(row.size), type: row.type },
    addedBy: row.added_by_id === null ? null : (people.get(row.added_by_id) ?? null),
    addedAt: isoOfTimestamp(row.added_at),
  }));
}

/** `file` is one of the caller's own that hangs nowhere yet. */
export function attach(outside: Context, place: RecordPlace, file: string): Promise<Attachment> {
  return inTransaction(outside, async (ctx) => {
    await mustSee(ctx, place);
    const [made = ''] = await attachMany(ctx, [{ place, file: await ownFile(ctx, file) }], null);
    if (typeof made !== 'string') throw made;
    return (await shownOf(ctx, await rowsWhere(ctx, sql`a.id = ${made}`)))[0]!;
  });
}

/** `removed` false brings it back; its content stays until the record is removed for good. */
export function detach(outside: Context, place: RecordPlace, id: string, removed: boolean): Promise<void> {
  return inTransaction(outside, async (ctx) => {
    await mustChange(ctx, place);
    const [row] = await ctx.db.rows<{ file_id: string }>(sql`
      update ${qualified(ctx.workspace.schema, 'attachments')}
      set deleted_at = ${removed ? isoNow(ctx.clock) : null}
      where id = ${id} and object = ${place.object.name} and record_id = ${place.id}
        and (deleted_at is null) = ${removed} returning file_id`);
    if (row === undefined) throw new Problem('not_found', { params: { id } });
    const verb = removed ? 'delete' : 'restore';
    const held = await heldFile(ctx, row.file_id);
    await traceAttachments(ctx, [{ verb, attachment: id, place, file: held }], null);
  });
}

/** Whether the actor may read a file because it hangs on a record; null where it hangs on none. */
export async function attachmentHold(ctx: Context, file: string): Promise<boolean | null> {
  const [row] = await ctx.db.rows<{ object: string; record_id: string; deleted: boolean }>(sql`
    select object, record_id, deleted_at is not null as deleted
    from ${qualified(ctx.workspace.schema, 'attachments')} where file_id = ${file}`);
  if (row === undefined) return null;
  const object = ctx.registry.objects.get(row.object);
  if (row.deleted || !object || ctx.actor.rights.rows(row.object, 'read') === null) return false;
  return (await visibleIds(ctx, object, [row.record_id], 'read')).has(row.record_id);
}

async function mustChange(ctx: Context, place: RecordPlace): Promise<void> {
  await mustSee(ctx, place);
  const may =
    ctx.actor.rights.rows(place.object.name, 'update') !== null &&
    (await visibleIds(ctx, place.object, [place.id], 'update')).has(place.id);
  if (!may) throw new Problem('forbidden');
}
