/** What a change set did, read from history backwards, record by record. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

interface Entry {
  readonly record_id: string;
  readonly object: string;
  readonly place: string;
  readonly seq: string;
  readonly verb: 'create' | 'update' | 'delete' | 'restore';
  readonly version: number;
  readonly before: Readonly<Record<string, unknown>> | null;
}

/**
 * What is taken back at a time. `again`: what a change set wrote to records that it had made or brought back before, such
 * as references of an import to rows below; then `first`, all that it made, the last made first, for nothing points to
 * what came later any more. `last`: of a change set that did not do so, what was written last first; then `back`, the
 * references that it loosened before it deleted the records, for all of them are there again.
 */
export type UndoStage = 'again' | 'first' | 'last' | 'back';

/** All that a change set did to one record. */
export interface Deed {
  readonly object: string;
  readonly id: string;
  /** Seq of its first or last entry, as the stage goes by: what the work is resumed by. */
  readonly place: string;
  /** How often it was written. */
  readonly entries: number;
  /** Versions that the change set gave it. */
  readonly firstVersion: number;
  readonly lastVersion: number;
  /** Nobody else wrote in between. */
  readonly unbroken: boolean;
  /** Whether the record was there, not deleted, before the change set. */
  readonly wasAlive: boolean;
  /** Values before the change set of the fields that it changed. */
  readonly before: Readonly<Record<string, unknown>>;
  /** Fields that it changed before it deleted the record. */
  readonly loosened: ReadonlySet<string>;
}

const more = sql`count(*) > 1 and count(*) filter (where verb = 'update') = count(*) - 1`;
/** Records by what a change set did to them, of those that it wrote more than once. */
const twice = {
  again: sql`${more} and count(*) filter (where verb in ('create', 'restore')) = 1`,
  back: sql`${more} and count(*) filter (where verb = 'delete') = 1`,
};

/** Records of a change set, backwards; `below` is the `place` that the former part ended with. */
export async function deedsOf(
  ctx: Context,
  changeSet: string,
  stage: UndoStage,
  below: string | null,
  limit: number,
): Promise<Deed[]> {
  const audit = qualified(ctx.workspace.schema, 'audit');
  const values = qualified(ctx.workspace.schema, 'audit_values');
  // Lines without a version are of what lies beside records: its own steps take it back, see undoSteps.ts.
  const deeds = sql`verb in ('create', 'update', 'delete', 'restore') and version is not null`;
  // What a change set wrote is walked by its own index. What concerns one record is looked up record by record: right
  // after a large change set the planner's figures know nothing of it, and any other way would read all of it each time.
  const own = sql`change_set_id is not distinct from ${changeSet}::uuid and ${deeds}`;
  const under = below ?? '9223372036854775807';
  const part =
    stage === 'again' || stage === 'back'
      ? sql`select a.object, a.record_id, max(a.seq) as place from ${audit} a
        where a.change_set_id = ${changeSet}::uuid and a.record_id is not null and ${deeds}
        group by a.object, a.record_id
        having ${twice[stage]} and max(a.seq) < ${under}::bigint
        order by place desc limit ${limit}`
      : sql`select a.object, a.record_id, a.seq as place from ${audit} a
        cross join lateral (
          select min(l.seq) as first, max(l.seq) as last from ${audit} l
          where l.object = a.object and l.record_id = a.record_id and ${own} offset 0
        ) as ends
        where a.change_set_id = ${changeSet}::uuid and a.record_id is not null and ${deeds}
          and a.seq < ${under}::bigint and a.seq = ${stage === 'first' ? sql`ends.first` : sql`ends.last`}
        order by a.seq desc limit ${limit}`;
  const entries = await ctx.db.rows<Entry>(
    sql`with part as (${part})
      select part.record_id, part.object, part.place, e.seq, e.verb, e.version, v.before
      from part
      cross join lateral (
        select l.at, l.seq, l.verb, l.version from ${audit} l
        where l.object = part.object and l.record_id = part.record_id and ${own} offset 0
      ) as e
      left join lateral (select w.before from ${values} w where w.at = e.at and w.seq = e.seq offset 0) as v on true
      order by part.place desc, e.seq`,
  );
  const records = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.object} ${entry.record_id}`;
    const known = records.get(key);
    if (known) known.push(entry);
    else records.set(key, [entry]);
  }
  return [...records.values()].map((all) => deedOf(all, stage));
}

function deedOf(all: readonly Entry[], stage: UndoStage): Deed {
  const first = all[0]!;
  const last = all.at(-1)!;
  // The earliest value of each field stands: later entries of the same change set come before it.
  const meant = stage === 'again' ? all.slice(1) : stage === 'back' ? all.slice(0, -1) : all;
  const before = Object.assign({}, ...meant.toReversed().map((entry) => entry.before ?? {}));
  const goes = stage === 'last' && last.verb === 'delete' ? all.slice(0, -1) : [];
  const wasThere = stage === 'again' || first.verb === 'update' || first.verb === 'delete';
  return {
    object: first.object,
    id: first.record_id,
    place: first.place,
    entries: all.length,
    firstVersion: first.version,
    lastVersion: last.version,
    unbroken: last.version - first.version + 1 === all.length,
    wasAlive: wasThere,
    before,
    loosened: new Set(goes.flatMap((entry) => Object.keys(entry.before ?? {}))),
  };
}

/** Those among `ids` that the undo itself has written already. */
export async function writtenBy(
  ctx: Context,
  changeSet: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.db.rows<{ record_id: string }>(
    sql`select distinct record_id from ${qualified(ctx.workspace.schema, 'audit')}
      where change_set_id = ${changeSet}::uuid and record_id = any(${ids}::uuid[])`,
  );
  return new Set(rows.map((row) => row.record_id));
}

/** Fields that others changed since the change set first wrote the records. */
export async function changedByOthers(
  ctx: Context,
  changeSet: string,
  deeds: readonly Deed[],
): Promise<Map<string, string[]>> {
  const rows = await ctx.db.rows<{ record_id: string; fields: string[] }>(
    sql`select a.record_id, array_agg(distinct f.name) filter (where f.name is not null) as fields
      from unnest(${deeds.map((deed) => deed.object)}::text[], ${deeds.map((deed) => deed.id)}::uuid[],
        ${deeds.map((deed) => deed.firstVersion)}::int[]) as d (object, id, version)
      join ${qualified(ctx.workspace.schema, 'audit')} a
        on a.object = d.object and a.record_id = d.id and a.version > d.version
      left join lateral unnest(a.fields) as f (name) on true
      where a.change_set_id is distinct from ${changeSet}::uuid group by a.record_id`,
  );
  return new Map(rows.map((row) => [row.record_id, row.fields ?? []]));
}
