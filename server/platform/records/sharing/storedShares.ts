/** Shares by hand as they are stored, and the one way in which they change: with keys, audit, timeline, events and change set. */
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { emit } from '../../events/outbox.ts';
import { isoOfTimestamp } from '../../fields/datetime.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { keysOfGrants } from '../../permissions/grants.ts';
import { raiseRightsVersion } from '../../permissions/rightsFollow.ts';
import { grantKindOf, type ShareAccess, type TargetKind } from '../../permissions/sharing/targets.ts';
import { type ChangeSet, changeSetInsert } from '../changeSets.ts';
import { rekey } from '../followKeys.ts';
import { rowsOfOneStatement } from '../operations.ts';
import { type TimelineRow, timelineInsert } from '../timelineRows.ts';
import { isLive } from './sharedKeys.ts';

/** What can be said otherwise of a share that is there. */
export interface ShareTerms {
  readonly access: ShareAccess;
  /** Value of a part of the team; null for a share that is no more than that. */
  readonly role: string | null;
  readonly note: string | null;
  /** ISO 8601. */
  readonly expiresAt: string | null;
}

export interface StoredShare extends ShareTerms {
  readonly id: string;
  readonly recordId: string;
  readonly kind: TargetKind;
  readonly ref: string;
  readonly sharedAt: string;
  readonly sharedBy: string | null;
}

/** One of them is null: the share begins, or ends. */
export interface ShareChange {
  readonly before: StoredShare | null;
  readonly after: StoredShare | null;
}

interface Row {
  readonly id: string;
  readonly record_id: string;
  readonly kind: TargetKind;
  readonly ref: string;
  readonly access: ShareAccess;
  readonly team_role: string | null;
  readonly note: string | null;
  readonly expires_at: string | null;
  readonly shared_at: string;
  readonly shared_by_id: string | null;
}

function shareOf(row: Row): StoredShare {
  return {
    id: row.id,
    recordId: row.record_id,
    kind: row.kind,
    ref: row.ref,
    access: row.access,
    role: row.team_role,
    note: row.note,
    expiresAt: row.expires_at === null ? null : isoOfTimestamp(row.expires_at),
    sharedAt: isoOfTimestamp(row.shared_at),
    sharedBy: row.shared_by_id,
  };
}

/** Shares of records that have neither ended nor run out, the oldest first. */
export async function liveShares(
  ctx: Context,
  object: ObjectType,
  recordIds: readonly string[],
): Promise<StoredShare[]> {
  const rows = await ctx.db.rows<Row>(sql`
    select id, record_id, kind, ref, access, team_role, note, expires_at, shared_at, shared_by_id
    from ${qualified(ctx.workspace.schema, 'record_shares')} s
    where s.object = ${object.name} and s.record_id = any(${[...recordIds]}::uuid[]) and ${isLive(ctx)}
    order by s.shared_at, s.id`);
  return rows.map(shareOf);
}

/** Shares that have run out and were not ended yet, by object. */
export async function expiredShares(
  ctx: Context,
  limit: number,
): Promise<{ object: string; share: StoredShare }[]> {
  const rows = await ctx.db.rows<Row & { object: string }>(sql`
    select object, id, record_id, kind, ref, access, team_role, note, expires_at, shared_at, shared_by_id
    from ${qualified(ctx.workspace.schema, 'record_shares')}
    where ended_at is null and expires_at <= ${isoNow(ctx.clock)}::timestamptz order by expires_at, id limit ${limit}`);
  return rows.map((row) => ({ object: row.object, share: shareOf(row) }));
}

/** Others wait who share, or write, the same records. */
export async function lockRecords(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<void> {
  await ctx.db.rows(
    sql`select 1 from ${qualified(ctx.workspace.schema, object.table)}
      where id = any(${[...ids]}::uuid[]) order by id for no key update`,
  );
}

/** In the transaction at hand, on records that are locked. */
export async function changeShares(
  ctx: Context,
  object: ObjectType,
  changes: readonly ShareChange[],
  changeSet: ChangeSet,
): Promise<void> {
  if (changes.length === 0) return;
  const ended = changes.flatMap(({ before, after }) => (after === null && before ? [before] : []));
  const standing = changes.flatMap(({ after }) => (after ? [after] : []));
  await endShares(
    ctx,
    ended.map(({ id }) => id),
  );
  await keepShares(ctx, object, standing);
  const ids = [...new Set([...ended, ...standing].map(({ recordId }) => recordId))];
  for (let from = 0; from < ids.length; from += rowsOfOneStatement)
    await rekey(ctx, object, ids.slice(from, from + rowsOfOneStatement));
  await tellChanges(ctx, object, changes, changeSet);
}

/** Without what follows from it, for records of objects that are gone. */
export async function endShares(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'record_shares')}
    set ended_at = ${isoNow(ctx.clock)}, ended_by_id = ${ctx.actor.userId} where id = any(${[...ids]}::uuid[])`);
}

/** New ones, changed ones, and those that come back. */
async function keepShares(ctx: Context, object: ObjectType, shares: readonly StoredShare[]): Promise<void> {
  if (shares.length === 0) return;
  const { made } = await keysOfGrants(
    ctx,
    shares.map(({ kind, ref }) => ({ kind: grantKindOf[kind], ref })),
  );
  // Keys are counted among a person's rights once per version; one that is there already is among them.
  if (made) await raiseRightsVersion(ctx);
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'record_shares')}
      (id, object, record_id, kind, ref, access, team_role, note, expires_at, shared_at, shared_by_id)
    select id, ${object.name}, record_id, kind, ref, access, team_role, note, expires_at, shared_at, shared_by_id
    from unnest(
      ${shares.map(({ id }) => id)}::uuid[],
      ${shares.map(({ recordId }) => recordId)}::uuid[],
      ${shares.map(({ kind }) => kind)}::text[],
      ${shares.map(({ ref }) => ref)}::uuid[],
      ${shares.map(({ access }) => access)}::text[],
      ${shares.map(({ role }) => role)}::text[],
      ${shares.map(({ note }) => note)}::text[],
      ${shares.map(({ expiresAt }) => expiresAt)}::timestamptz[],
      ${shares.map(({ sharedAt }) => sharedAt)}::timestamptz[],
      ${shares.map(({ sharedBy }) => sharedBy)}::uuid[]
    ) as n (id, record_id, kind, ref, access, team_role, note, expires_at, shared_at, shared_by_id)
    on conflict (id) do update set access = excluded.access, team_role = excluded.team_role, note = excluded.note,
      expires_at = excluded.expires_at, ended_at = null, ended_by_id = null`);
}

async function tellChanges(
  ctx: Context,
  object: ObjectType,
  changes: readonly ShareChange[],
  changeSet: ChangeSet,
): Promise<void> {
  const at = isoNow(ctx.clock);
  await record(
    ctx,
    changes.map(({ before, after }) => ({
      verb: after === null ? ('shareEnded' as const) : ('shared' as const),
      object: object.name,
      recordId: (after ?? before)!.recordId,
      changeSet: changeSet.id,
      before: before && factsOf(before),
      after: after && factsOf(after),
    })),
  );
  const lines = changes
    .filter(({ before, after }) => (before === null) !== (after === null))
    .map(
      ({ before, after }): TimelineRow => ({
        id: ctx.ids.next(),
        object: object.name,
        recordId: (after ?? before)!.recordId,
        at,
        kind: after === null ? 'deleted' : 'created',
        about: { object: shareContentName, id: (after ?? before)!.id },
        actorId: ctx.actor.userId,
        changeSet: changeSet.id,
        fields: [],
      }),
    );
  await ctx.db.run(
    sql`with ${changeSetInsert(ctx, changeSet, changes.length)}, ${timelineInsert(ctx, lines)} select 1`,
  );
  changeSet.rows += changes.length;
  const begun = changes.flatMap(({ before, after }) => (before === null && after ? [after] : []));
  await emit(
    ctx,
    [...new Set(begun.map(({ recordId }) => recordId))].map((recordId) => ({
      name: `${object.name}.shared`,
      object: object.name,
      recordId,
      changeSet: changeSet.id,
      payload: {
        with: begun
          .filter((each) => each.recordId === recordId)
          .map(({ kind, ref, access }) => ({ kind, id: ref, access })),
      },
    })),
  );
}

/** Stands in `about_object` of timeline lines that tell of a share. */
export const shareContentName = 'share';

/** As the audit keeps it, and as undo finds it again. */
function factsOf(share: StoredShare): Readonly<Record<string, unknown>> {
  return { ...share };
}
