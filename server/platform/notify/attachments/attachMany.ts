/** Files hung on records in one statement: for one by hand, and for a migration whose undo takes them off again. */
import { isoNow } from '../../../base/clock.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { emit } from '../../events/outbox.ts';
import type { FileInfo } from '../../files/files.ts';
import { visibleIds } from '../../query/reader.ts';
import { type ChangeSet, changeSetInsert } from '../../records/changeSets.ts';
import { notFound } from '../../records/draft.ts';
import { grouped } from '../../records/grouped.ts';
import type { Moment } from '../../records/operations.ts';
import { type TimelineRow, timelineInsert } from '../../records/timelineRows.ts';
import type { RecordPlace } from '../recordPlace.ts';

/** More files on one record are a folder elsewhere. */
export const mostOfRecord = 1000;

export interface AttachWish {
  readonly place: RecordPlace;
  readonly file: Pick<FileInfo, 'id' | 'name' | 'size' | 'sha256'>;
  /** When and by whom it was attached elsewhere; null or absent: now, by the actor. */
  readonly moment?: Moment | null;
}

export type AttachTrace = {
  readonly verb: 'create' | 'delete' | 'restore';
  readonly attachment: string;
} & AttachWish;

/**
 * In the transaction at hand. Answers for each wish the id of the attachment, or why there is none.
 * @param changeSet by whose undo they go again; null: each is a change of its own
 */
export async function attachMany(
  ctx: Context,
  wishes: readonly AttachWish[],
  changeSet: ChangeSet | null,
): Promise<readonly (string | Problem)[]> {
  const { may, seen } = await reachOf(ctx, wishes);
  const held = await countsOf(ctx, wishes);
  const answers = wishes.map((wish): Problem | string => {
    const key = keyOf(wish.place);
    if (!seen.has(key)) return notFound(wish.place.id);
    if (!may.has(key)) return new Problem('forbidden');
    const count = held.get(key) ?? 0;
    if (count >= mostOfRecord) return new Problem('limit_exceeded', { params: { limit: mostOfRecord } });
    held.set(key, count + 1);
    return ctx.ids.next();
  });
  const open = wishes.flatMap((wish, at) => {
    const answer = answers[at]!;
    return typeof answer === 'string' ? [{ ...wish, attachment: answer, verb: 'create' as const }] : [];
  });
  const made = await insert(ctx, open);
  const done = open.filter(({ attachment }) => made.has(attachment));
  await traceAttachments(ctx, done, changeSet);
  return answers.map((answer) => (typeof answer !== 'string' || made.has(answer) ? answer : alreadyHeld()));
}

const keyOf = ({ object, id }: RecordPlace): string => `${object.name} ${id}`;

/** The records that the actor may see, and those of them that he may change. */
async function reachOf(
  ctx: Context,
  wishes: readonly AttachWish[],
): Promise<{ readonly seen: ReadonlySet<string>; readonly may: ReadonlySet<string> }> {
  const [seen, may] = [new Set<string>(), new Set<string>()];
  for (const [object, group] of grouped(wishes, ({ place }) => place.object)) {
    const ids = [...new Set(group.map(({ place }) => place.id))];
    for (const [verb, reach] of [
      ['read', seen],
      ['update', may],
    ] as const) {
      if (ctx.actor.rights.rows(object.name, verb) === null) continue;
      for (const id of await visibleIds(ctx, object, ids, verb)) reach.add(keyOf({ object, id }));
    }
  }
  return { seen, may };
}

async function countsOf(ctx: Context, wishes: readonly AttachWish[]): Promise<Map<string, number>> {
  const rows = await ctx.db.rows<{ object: string; record_id: string; count: number }>(sql`
    select object, record_id, count(*)::int as count from ${qualified(ctx.workspace.schema, 'attachments')}
    where deleted_at is null and (object, record_id) in (select * from unnest(
      ${wishes.map(({ place }) => place.object.name)}::text[], ${wishes.map(({ place }) => place.id)}::uuid[]))
    group by object, record_id`);
  return new Map(rows.map((row) => [`${row.object} ${row.record_id}`, row.count]));
}

/** A file hangs on one record: answers the attachments that were made. */
async function insert(
  ctx: Context,
  open: readonly (AttachWish & { readonly attachment: string })[],
): Promise<Set<string>> {
  if (open.length === 0) return new Set();
  const rows = await ctx.db.rows<{ id: string }>(sql`
    insert into ${qualified(ctx.workspace.schema, 'attachments')} (id, object, record_id, file_id, added_by_id, added_at)
    select id, object, record_id, file_id, added_by_id, added_at from unnest(
      ${open.map(({ attachment }) => attachment)}::uuid[], ${open.map(({ place }) => place.object.name)}::text[],
      ${open.map(({ place }) => place.id)}::uuid[], ${open.map(({ file }) => file.id)}::uuid[],
      ${open.map(({ moment }) => (moment ? moment.by : ctx.actor.userId))}::uuid[],
      ${open.map(({ moment }) => moment?.at ?? isoNow(ctx.clock))}::timestamptz[]
    ) as n (id, object, record_id, file_id, added_by_id, added_at)
    on conflict (file_id) do nothing returning id`);
  return new Set(rows.map(({ id }) => id));
}

/** Who hung what on which record, or took it off: on the trail, on the timeline where it is new, and to those who follow. */
export async function traceAttachments(
  ctx: Context,
  traces: readonly AttachTrace[],
  changeSet: ChangeSet | null,
): Promise<void> {
  if (traces.length === 0) return;
  const changeSetId = changeSet?.id ?? null;
  const at = isoNow(ctx.clock);
  const lines = traces
    .filter(({ verb }) => verb === 'create')
    .map(
      ({ place, attachment, moment }): TimelineRow => ({
        id: ctx.ids.next(),
        object: place.object.name,
        recordId: place.id,
        at: moment?.at ?? at,
        kind: 'created',
        about: { object: 'attachment', id: attachment },
        actorId: moment ? moment.by : ctx.actor.userId,
        changeSet: changeSetId,
        fields: [],
      }),
    );
  if (lines.length > 0) await ctx.db.run(sql`with ${timelineInsert(ctx, lines)} select 1`);
  if (changeSet !== null) {
    await ctx.db.run(sql`with ${changeSetInsert(ctx, changeSet, traces.length)} select 1`);
    changeSet.rows += traces.length;
  }
  await record(
    ctx,
    traces.map(({ verb, attachment, place, file: { name, size, sha256 } }) => {
      const side = { record: `${place.object.name} ${place.id}`, name, size, sha256: sha256.toString('hex') };
      const sides = verb === 'delete' ? { before: side, after: null } : { before: null, after: side };
      return {
        verb,
        object: 'attachment',
        recordId: attachment,
        changeSet: changeSetId,
        fields: ['file'],
        ...sides,
      };
    }),
  );
  await emit(
    ctx,
    traces.map(({ verb, attachment, place }) => ({
      name: `${place.object.name}.attached`,
      object: place.object.name,
      recordId: place.id,
      changeSet: changeSetId,
      payload: { attachment, verb },
    })),
  );
}

function alreadyHeld(): Problem {
  const text = {
    en: 'This file hangs on a record already; upload it once more for another one.',
    zh: '该文件已附加到某条记录，如需附加到其他记录请再次上传。',
  };
  return new Problem('not_unique', { errors: [{ field: 'file', code: 'not_unique', text }] });
}
