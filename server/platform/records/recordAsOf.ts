/** A record as it was at a moment: its values of now, with every later change taken back, under the field rights of now. */
import type { RecordData } from '../../../shared/query.ts';
import { Problem } from '../../base/problem.ts';
import { or, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { isoOfTimestamp } from '../fields/datetime.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { unknownField } from '../query/refusals.ts';
import { inBin, visible } from '../query/rowRights.ts';
import { notFound } from './draft.ts';
import { shapeOf, valuesOf } from './rowShape.ts';
import { isShown, shownValues } from './shownValues.ts';
import { momentAfter } from './timeBounds.ts';
import { userNames } from './userNames.ts';

/** What was known of the record at that moment. */
export interface AsOf {
  /** The moment that was asked for. */
  readonly at: string;
  readonly version: number;
  /** When and by whom it became what it was then. */
  readonly changedAt: string;
  readonly changedBy: { readonly id: string | null; readonly label: string | null };
  /** It lay in the recycle bin. */
  readonly deleted: boolean;
  /** Fields whose value of that time is not kept: computed by the system, or erased by law. */
  readonly unknown: readonly string[];
}

interface LastChange {
  readonly version: number;
  readonly verb: string;
  readonly at: string;
  readonly actor_id: string | null;
}

/**
 * @param at a day (its end in the actor's time zone) or a moment
 * @param fields names of own fields; all by default
 */
export async function recordAsOf(
  ctx: Context,
  object: ObjectType,
  id: string,
  at: string,
  fields?: readonly string[],
): Promise<RecordData & { readonly asOf: AsOf }> {
  const asked = askedNames(ctx, object, fields);
  const values = await valuesNow(ctx, object, id);
  if (values === null) throw notFound(id);
  const until = momentAfter(ctx, at);
  const last = await lastChange(ctx, object, id, until);
  if (!last) throw notYet(isShown(ctx, object, 'createdAt') ? (values.createdAt as string | null) : null);
  const later = await changedLater(ctx, object, id, last.version);
  const unknown = new Set(
    [...object.fields.values()].filter((field) => field.computed).map(({ name }) => name),
  );
  for (const { field, known, before } of later) {
    if (!object.fields.has(field)) continue;
    if (known) values[field] = before;
    else unknown.add(field);
  }
  Object.assign(values, {
    version: last.version,
    updatedAt: isoOfTimestamp(last.at),
    updatedBy: last.actor_id,
  });
  const names = asked.filter((name) => !unknown.has(name));
  const [shown] = await shownValues(ctx, object, id, [
    Object.fromEntries(names.map((name) => [name, values[name] ?? null])),
  ]);
  const people = await userNames(ctx, [last.actor_id]);
  return {
    ...shown,
    asOf: {
      at: new Date(Date.parse(until) - 1).toISOString(),
      version: last.version,
      changedAt: isoOfTimestamp(last.at),
      changedBy: { id: last.actor_id, label: people.get(last.actor_id ?? '') ?? null },
      deleted: last.verb === 'delete',
      unknown: asked.filter((name) => unknown.has(name)),
    },
  };
}

function askedNames(ctx: Context, object: ObjectType, fields: readonly string[] | undefined): string[] {
  const all = [...object.fields.keys()].filter((name) => isShown(ctx, object, name));
  if (fields === undefined) return all;
  const named = fields.flatMap((name) => {
    if (name === '*') return all;
    if (!isShown(ctx, object, name)) throw unknownField(name);
    return [name];
  });
  return [...new Set(['id', 'version', ...named])];
}

/** Canonical values; null when the actor may meet the record neither on the pages nor in the recycle bin. */
async function valuesNow(ctx: Context, object: ObjectType, id: string): Promise<RecordData | null> {
  const shape = shapeOf(object);
  const [row] = await ctx.db.arrays(
    sql`select ${sql.join([...shape.select])} from ${qualified(ctx.workspace.schema, object.table)} as t
      where t.id = ${id}::uuid and ${or([visible(ctx, object.name, 't'), inBin(ctx, object.name, 't')])}`,
  );
  return row === undefined ? null : valuesOf(shape, row);
}

/**
 * Versions decide, not times: a line carries the time at which its transaction began, so one that began earlier may
 * have written later. What is shown is a state that the record really had.
 */
async function lastChange(ctx: Context, object: ObjectType, id: string, until: string) {
  const [row] = await ctx.db.rows<LastChange>(
    sql`select a.version, a.verb, a.at, a.actor_id from ${qualified(ctx.workspace.schema, 'audit')} a
      where a.object = ${object.name} and a.record_id = ${id}::uuid and a.version is not null
        and a.at < ${until}::timestamptz
      order by a.version desc limit 1`,
  );
  return row;
}

/** By field, the value before its first change after `version`; not known where the values of that change were erased. */
function changedLater(ctx: Context, object: ObjectType, id: string, version: number) {
  const { schema } = ctx.workspace;
  return ctx.db.rows<{ field: string; known: boolean; before: unknown }>(
    sql`select distinct on (f.name) f.name as field, coalesce(v.before ? f.name, false) as known, v.before -> f.name as before
      from ${qualified(schema, 'audit')} a cross join unnest(a.fields) as f (name)
      left join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
      where a.object = ${object.name} and a.record_id = ${id}::uuid and a.version > ${version}
      order by f.name, a.version`,
  );
}

function notYet(createdAt: string | null): Problem {
  return new Problem('not_found', {
    detail: {
      en: `There was no such record yet at that moment${createdAt ? `; it was created at ${createdAt}` : ''}.`,
      zh: `该时刻此记录尚不存在${createdAt ? `，它创建于 ${createdAt}` : ''}。`,
    },
  });
}
