/** Saved views: declared ones of the object, one's own, and those that others shared. */
import type { Label } from '../../../shared/labels.ts';
import type { ViewDefinition, ViewMeta } from '../../../shared/metadata.ts';
import { isoNow } from '../../base/clock.ts';
import { Problem } from '../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { isQueueView, objectsOfOwnQueues, readyViews } from '../../platform/query/queueView.ts';
import { viewIsVisible } from '../../platform/query/views.ts';
import { dropDefaultsOf, ownDefaults } from './viewDefaults.ts';
import { seenDefinition } from './viewDefinition.ts';

export interface ViewRow {
  readonly id: string;
  readonly object: string;
  readonly label: Label;
  readonly owner_id: string;
  readonly shared: boolean;
  /** Null: when shared, for everyone. */
  readonly roles: readonly string[] | null;
  readonly definition: ViewDefinition;
  readonly position: number;
  readonly version: number;
}

export function views(ctx: Context): Fragment {
  return qualified(ctx.workspace.schema, 'views');
}

const columns = sql`id, object, label, owner_id, shared, roles, definition, position, version`;

/** Of one object, or of all. */
export async function storedViews(ctx: Context, object?: string): Promise<ViewRow[]> {
  const of = object === undefined ? sql`true` : sql`object = ${object}`;
  return ctx.db.rows<ViewRow>(
    sql`select ${columns} from ${views(ctx)} where ${of} and ${viewIsVisible(ctx)} order by position, created_at, id`,
  );
}

export async function storedView(ctx: Context, id: string): Promise<ViewRow> {
  const [row] = await ctx.db.rows<ViewRow>(
    sql`select ${columns} from ${views(ctx)} where id = ${id} and ${viewIsVisible(ctx)}`,
  );
  if (!row) throw new Problem('not_found');
  return row;
}

/** A view as the caller may have it: only columns that he may read; null when it asks by what he may not. */
export function viewMeta(ctx: Context, object: ObjectType, row: ViewRow, opened?: string): ViewMeta | null {
  const definition = seenDefinition(ctx, object, row.definition);
  if (!definition) return null;
  return {
    id: row.id,
    object: row.object,
    label: row.label,
    definition,
    system: false,
    shared: row.shared,
    roles: row.shared ? row.roles : null,
    isDefault: row.id === opened,
    own: row.owner_id === ctx.actor.userId,
    position: row.position,
    version: row.version,
  };
}

function declaredViews(
  ctx: Context,
  object: ObjectType,
  opened: string | undefined,
  queued: ReadonlySet<string>,
): ViewMeta[] {
  const shown = readyViews(object).filter((view) => !isQueueView(object, view) || queued.has(object.name));
  return shown.flatMap(({ id, label, ...declared }, position) => {
    const definition = seenDefinition(ctx, object, declared);
    if (!definition) return [];
    const facts = { system: true, shared: true, roles: null, isDefault: id === opened, own: false };
    return [{ id, object: object.name, label, definition, ...facts, position, version: 1 }];
  });
}

/** Declared ones first, then stored ones in their order. */
export async function viewsOf(
  ctx: Context,
  object: ObjectType,
  known: {
    readonly stored?: readonly ViewRow[];
    /** Views that the caller's role opens first, by object. */
    readonly defaults?: ReadonlyMap<string, string>;
    /** Objects that the caller's queues take. */
    readonly queued?: ReadonlySet<string>;
  } = {},
): Promise<ViewMeta[]> {
  const rows = known.stored ?? (await storedViews(ctx, object.name));
  const opened = (known.defaults ?? (await ownDefaults(ctx))).get(object.name);
  return [
    ...declaredViews(ctx, object, opened, known.queued ?? (await objectsOfOwnQueues(ctx))),
    ...rows.flatMap((row) => viewMeta(ctx, object, row, opened) ?? []),
  ];
}

export interface NewView {
  readonly id?: string | undefined;
  readonly label: Label;
  readonly shared: boolean;
  readonly roles?: readonly string[] | null | undefined;
  readonly definition: ViewDefinition;
  readonly position: number;
}

export async function insertView(ctx: Context, object: ObjectType, view: NewView): Promise<ViewRow> {
  const now = isoNow(ctx.clock);
  const id = view.id ?? ctx.ids.next();
  const made = await ctx.db.run(sql`
    insert into ${views(ctx)} (id, object, label, owner_id, shared, roles, definition, position, created_at, updated_at)
    values (${id}, ${object.name}, ${JSON.stringify(view.label)}::jsonb, ${ctx.actor.userId}, ${view.shared}, ${view.roles ?? null}::text[],
      ${JSON.stringify(view.definition)}::jsonb, ${view.position}, ${now}, ${now})
    on conflict (id) do nothing`);
  if (made === 0) throw new Problem('not_unique');
  return storedView(ctx, id);
}

/** Throws `version_conflict` when someone changed the view since `version`. */
export async function updateView(
  ctx: Context,
  row: ViewRow,
  change: Partial<Omit<NewView, 'id'>>,
  version: number | undefined,
): Promise<ViewRow> {
  const expected = version === undefined ? sql`true` : sql`version = ${version}::int`;
  const [changed] = await ctx.db.rows<ViewRow>(sql`
    update ${views(ctx)} set
      label = coalesce(${change.label ? JSON.stringify(change.label) : null}::jsonb, label),
      shared = coalesce(${change.shared ?? null}::boolean, shared),
      roles = ${change.roles === undefined ? sql`roles` : sql`${change.roles}::text[]`},
      definition = coalesce(${change.definition ? JSON.stringify(change.definition) : null}::jsonb, definition),
      position = coalesce(${change.position ?? null}::int, position),
      version = version + 1, updated_at = ${isoNow(ctx.clock)}
    where id = ${row.id} and ${expected} returning ${columns}`);
  if (!changed)
    throw new Problem('version_conflict', { extra: { current: (await storedView(ctx, row.id)).version } });
  // Not read again: who makes another's shared view private does not see it any more.
  return changed;
}

export async function deleteView(ctx: Context, id: string): Promise<void> {
  await ctx.db.run(sql`delete from ${views(ctx)} where id = ${id}`);
  await dropDefaultsOf(ctx, id);
}
