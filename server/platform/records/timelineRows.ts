/** What a written row leaves on timelines: references and field names only, never values. */

import type { Reference } from '../../../shared/fields/values.ts';
import { column, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { columnPlace } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { referenceOf } from './checkLookups.ts';
import { grouped } from './grouped.ts';
import type { WrittenRow } from './steps.ts';

export const timelineKinds = ['created', 'changed', 'stage', 'owner', 'deleted', 'restored'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineRow {
  readonly id: string;
  readonly object: string;
  readonly recordId: string;
  readonly at: string;
  readonly kind: TimelineKind;
  readonly about: Reference | null;
  readonly actorId: string | null;
  readonly changeSet: string | null;
  readonly fields: readonly string[];
}

/** What of a row the timeline tells; the writer and the rebuilding from history both have it. */
export type ToldRow = Pick<WrittenRow, 'id' | 'op' | 'after' | 'before' | 'changed'>;

export interface Told {
  readonly row: ToldRow;
  readonly at: string;
  readonly actorId: string | null;
  readonly changeSet: string | null;
}

/** What happened, most telling first; several things at once are several lines. */
function kindsOf(object: ObjectType, { op, changed }: ToldRow): TimelineKind[] {
  if (op === 'create') return ['created'];
  if (op === 'delete') return ['deleted'];
  if (op === 'restore') return ['restored'];
  const kinds: TimelineKind[] = [];
  const path = object.declaration.pathField;
  if (path !== undefined && changed.has(path)) kinds.push('stage');
  if (changed.has('owner')) kinds.push('owner');
  const rest = [...changed].filter(
    (name) => name !== path && name !== 'owner' && !object.fields.get(name)?.computed,
  );
  // Values that follow from a move (closed, won, department) are part of the move.
  const told =
    kinds.length > 0
      ? rest.filter((name) => !object.fields.get(name)?.readOnly && name !== 'department')
      : rest;
  if (told.length > 0) kinds.push('changed');
  return kinds;
}

function fieldsOf(object: ObjectType, kind: TimelineKind, changed: ReadonlySet<string>): string[] {
  if (kind === 'stage') return [object.declaration.pathField!];
  if (kind === 'owner') return ['owner'];
  if (kind !== 'changed') return [];
  return [...changed].filter((name) => !object.fields.get(name)?.computed).sort();
}

/** Records that show the life of `row`: those that it names, and the accounts of those. */
function named(object: ObjectType, row: ToldRow): Reference[] {
  return (object.declaration.timelineOf ?? []).flatMap((name) => {
    const reference = referenceOf(object.fields.get(name)!, row.after[name]);
    return reference === null ? [] : [reference];
  });
}

export async function timelineRowsOf(
  ctx: Context,
  object: ObjectType,
  told: readonly Told[],
): Promise<TimelineRow[]> {
  const accounts = await accountsOf(
    ctx,
    told.flatMap(({ row }) => named(object, row)),
  );
  const when = object.declaration.timelineAt;
  const rows: TimelineRow[] = [];
  for (const { row, at, actorId, changeSet } of told) {
    const about = { object: object.name, id: row.id };
    const shown = new Map<string, Reference>();
    for (const reference of named(object, row)) {
      const account = accounts.get(`${reference.object} ${reference.id}`);
      for (const each of account === undefined
        ? [reference]
        : [reference, { object: 'account', id: account }]) {
        if (each.id !== row.id) shown.set(each.id, each);
      }
    }
    const moved =
      (object.declaration.timelineOf ?? []).some((name) => row.changed.has(name)) && row.op === 'update';
    const happened = ((when === undefined ? null : row.after[when]) as string | null) ?? at;
    const line = (place: Reference, kind: TimelineKind, own: boolean): TimelineRow => ({
      id: ctx.ids.next(),
      object: place.object,
      recordId: place.id,
      at: kind === 'created' ? happened : at,
      kind,
      about: own ? null : about,
      actorId,
      changeSet,
      fields: fieldsOf(object, kind, row.changed),
    });
    const kinds = kindsOf(object, row);
    for (const kind of kinds) {
      rows.push(line(about, kind, true));
      // Plain edits of a deal do not fill its account's timeline.
      if (kind !== 'changed') for (const place of shown.values()) rows.push(line(place, kind, false));
    }
    const redated = when !== undefined && row.op === 'update' && row.changed.has(when);
    if (moved || redated) for (const place of shown.values()) rows.push(line(place, 'created', false));
  }
  return rows;
}

/** Rows whose lines elsewhere are written anew: what they are about, or when it was, has changed. */
export function isRetold(object: ObjectType, { op, changed }: ToldRow): boolean {
  const { timelineOf = [], timelineAt } = object.declaration;
  return (
    op === 'update' && [...timelineOf, ...(timelineAt ? [timelineAt] : [])].some((name) => changed.has(name))
  );
}

async function accountsOf(ctx: Context, references: readonly Reference[]): Promise<Map<string, string>> {
  const accounts = new Map<string, string>();
  for (const [name, group] of grouped(references, (reference) => reference.object)) {
    const object = ctx.registry.object(name);
    const field = object.fields.get('account');
    if (field?.type !== 'lookup') continue;
    const pointer = columnPlace(field, 't', storageOf(field.type).columns(field)[0]!);
    const rows = await ctx.db.rows<{ id: string; account: string }>(
      sql`select t.id, ${pointer} as account from ${qualified(ctx.workspace.schema, object.table)} t
        where t.id = any(${[...new Set(group.map(({ id }) => id))]}::uuid[]) and ${pointer} is not null`,
    );
    for (const row of rows) accounts.set(`${name} ${row.id}`, row.account);
  }
  return accounts;
}

/** A member of the writer's one statement. */
export function timelineInsert(ctx: Context, rows: readonly TimelineRow[]): Fragment {
  return sql`timeline_rows as (
    insert into ${qualified(ctx.workspace.schema, 'timeline')}
      (id, object, record_id, at, kind, about_object, about_id, actor_id, change_set_id, fields)
    select id, object, record_id, at, kind, about_object, about_id, actor_id, change_set_id, string_to_array(fields, ',')
    from unnest(
      ${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => row.object)}::text[],
      ${rows.map((row) => row.recordId)}::uuid[],
      ${rows.map((row) => row.at)}::timestamptz[],
      ${rows.map((row) => row.kind)}::text[],
      ${rows.map((row) => row.about?.object ?? null)}::text[],
      ${rows.map((row) => row.about?.id ?? null)}::uuid[],
      ${rows.map((row) => row.actorId)}::uuid[],
      ${rows.map((row) => row.changeSet)}::uuid[],
      ${rows.map((row) => row.fields.join(','))}::text[]
    ) as r (id, object, record_id, at, kind, about_object, about_id, actor_id, change_set_id, fields)
  )`;
}

/** Takes back where rows were first told, before they are told anew. */
export function timelineRetelling(ctx: Context, object: ObjectType, ids: readonly string[]): Fragment {
  return sql`timeline_retold as (
    delete from ${qualified(ctx.workspace.schema, 'timeline')}
    where about_object = ${object.name} and about_id = any(${ids}::uuid[]) and kind = 'created'
  )`;
}
