/** What a change set did, read from history backwards, record by record. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

interface Entry {
  readonly record_id: string;
  readonly object: string;
  readonly seq: string;
  readonly verb: 'create' | 'update' | 'delete' | 'restore';
  readonly version: number;
  readonly before: Readonly<Record<string, unknown>> | null;
}

/** All that a change set did to one record. */
export interface Deed {
  readonly object: string;
  readonly id: string;
  /** Seq of its last entry: what the work is resumed by. */
  readonly last: string;
  /** Versions that the change set gave it. */
  readonly firstVersion: number;
  readonly lastVersion: number;
  /** Nobody else wrote in between. */
  readonly unbroken: boolean;
  /** Whether the record was there, not deleted, before the change set. */
  readonly wasAlive: boolean;
  /** Values before the change set of the fields that it changed. */
  readonly before: Readonly<Record<string, unknown>>;
}

/** Records of a change set, the last written first; `below` is the `last` that the former part ended with. */
export async function deedsOf(
  ctx: Context,
  changeSet: string,
  below: string | null,
  limit: number,
): Promise<Deed[]> {
  const audit = qualified(ctx.workspace.schema, 'audit');
  const values = qualified(ctx.workspace.schema, 'audit_values');
  const deeds = sql`verb in ('create', 'update', 'delete', 'restore')`;
  // What a change set wrote is walked by its own index. What concerns one record is looked up record by record: right
  // after a large change set the planner's figures know nothing of it, and any other way would read all of it each time.
  const own = sql`change_set_id is not distinct from ${changeSet}::uuid and ${deeds}`;
  const entries = await ctx.db.rows<Entry>(
    sql`with part as (
        select a.object, a.record_id, a.seq as last from ${audit} a
        cross join lateral (
          select max(l.seq) as seq from ${audit} l where l.object = a.object and l.record_id = a.record_id and ${own} offset 0
        ) as newest
        where a.change_set_id = ${changeSet}::uuid and a.record_id is not null and ${deeds}
          and a.seq < coalesce(${below}::bigint, 9223372036854775807) and newest.seq = a.seq
        order by a.seq desc limit ${limit}
      )
      select part.record_id, part.object, e.seq, e.verb, e.version, v.before
      from part
      cross join lateral (
        select l.at, l.seq, l.verb, l.version from ${audit} l
        where l.object = part.object and l.record_id = part.record_id and ${own} offset 0
      ) as e
      left join lateral (select w.before from ${values} w where w.at = e.at and w.seq = e.seq offset 0) as v on true
      order by part.last desc, e.seq`,
  );
  const records = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.object} ${entry.record_id}`;
    const known = records.get(key);
    if (known) known.push(entry);
    else records.set(key, [entry]);
  }
  return [...records.values()].map(deedOf);
}

function deedOf(entries: readonly Entry[]): Deed {
  const first = entries[0]!;
  const last = entries.at(-1)!;
  // The earliest value of each field stands: later entries of the same change set come before it.
  const before = Object.assign({}, ...entries.toReversed().map((entry) => entry.before ?? {}));
  return {
    object: first.object,
    id: first.record_id,
    last: last.seq,
    firstVersion: first.version,
    lastVersion: last.version,
    unbroken: last.version - first.version + 1 === entries.length,
    wasAlive: first.verb === 'update' || first.verb === 'delete',
    before,
  };
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
