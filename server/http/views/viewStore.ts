/** Saved views: declared ones of the object, one's own, and those that others shared. */
import type { Label } from '../../../shared/labels.ts';
import type { ViewDefinition, ViewMeta } from '../../../shared/metadata.ts';
import { isoNow } from '../../base/clock.ts';
import { Problem } from '../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { askedFilter } from '../../platform/query/askedFilter.ts';
import { resolvePath } from '../../platform/query/fieldPath.ts';

export interface ViewRow {
  readonly id: string;
  readonly object: string;
  readonly label: Label;
  readonly owner_id: string;
  readonly shared: boolean;
  readonly definition: ViewDefinition;
  readonly position: number;
  readonly version: number;
}

/** Private ones of others are as if they did not exist. */
function visible(ctx: Context): Fragment {
  return sql`(shared or owner_id = ${ctx.actor.userId})`;
}

export function views(ctx: Context): Fragment {
  return qualified(ctx.workspace.schema, 'views');
}

const columns = sql`id, object, label, owner_id, shared, definition, position, version`;

/** Of one object, or of all. */
export async function storedViews(ctx: Context, object?: string): Promise<ViewRow[]> {
  const of = object === undefined ? sql`true` : sql`object = ${object}`;
  return ctx.db.rows<ViewRow>(
    sql`select ${columns} from ${views(ctx)} where ${of} and ${visible(ctx)} order by position, created_at, id`,
  );
}

export async function storedView(ctx: Context, id: string): Promise<ViewRow> {
  const [row] = await ctx.db.rows<ViewRow>(
    sql`select ${columns} from ${views(ctx)} where id = ${id} and ${visible(ctx)}`,
  );
  if (!row) throw new Problem('not_found');
  return row;
}

function readable(ctx: Context, object: ObjectType, name: string): boolean {
  try {
    resolvePath(ctx, object, name, 'read');
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** Whether the caller may ask what the view asks. */
function available(ctx: Context, object: ObjectType, definition: ViewDefinition): boolean {
  try {
    askedFilter(ctx, object, definition.filter);
    for (const part of definition.sort?.split(',') ?? [])
      resolvePath(ctx, object, part.trim().replace(/^-/, ''), 'ask');
    if (definition.groupBy !== undefined) resolvePath(ctx, object, definition.groupBy, 'ask');
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** A view as the caller may have it: only columns that he may read; null when it asks by what he may not. */
export function viewMeta(ctx: Context, object: ObjectType, row: ViewRow): ViewMeta | null {
  if (!available(ctx, object, row.definition)) return null;
  return {
    id: row.id,
    object: row.object,
    label: row.label,
    definition: {
      ...row.definition,
      fields: row.definition.fields.filter((name) => readable(ctx, object, name)),
    },
    system: false,
    shared: row.shared,
    own: row.owner_id === ctx.actor.userId,
    position: row.position,
    version: row.version,
  };
}

export function declaredViews(ctx: Context, object: ObjectType): ViewMeta[] {
  return object.declaration.views.flatMap(({ id, label, ...definition }, position) =>
    available(ctx, object, definition)
      ? {
          id,
          object: object.name,
          label,
          definition: {
            ...definition,
            fields: definition.fields.filter((name) => readable(ctx, object, name)),
          },
          system: true,
          shared: true,
          own: false,
          position,
          version: 1,
        }
      : [],
  );
}

/** Declared ones first, then stored ones in their order. */
export async function viewsOf(
  ctx: Context,
  object: ObjectType,
  stored?: readonly ViewRow[],
): Promise<ViewMeta[]> {
  const rows = stored ?? (await storedViews(ctx, object.name));
  return [...declaredViews(ctx, object), ...rows.flatMap((row) => viewMeta(ctx, object, row) ?? [])];
}

/** Throws `unknown_field` where the maker may not use what he names. */
export function checkDefinition(ctx: Context, object: ObjectType, definition: ViewDefinition): void {
  for (const name of definition.fields) resolvePath(ctx, object, name, 'read');
  for (const part of definition.sort?.split(',') ?? [])
    resolvePath(ctx, object, part.trim().replace(/^-/, ''), 'ask');
  askedFilter(ctx, object, definition.filter);
  if (definition.groupBy === undefined) return;
  const { field } = resolvePath(ctx, object, definition.groupBy, 'ask');
  if (field.type !== 'select') {
    throw new Problem('invalid_value', {
      errors: [
        {
          field: 'definition.groupBy',
          code: 'invalid_value',
          text: { en: 'A board is made by a field with options.', zh: '看板须按选项类字段分列。' },
        },
      ],
    });
  }
}

export interface NewView {
  readonly id?: string | undefined;
  readonly label: Label;
  readonly shared: boolean;
  readonly definition: ViewDefinition;
  readonly position: number;
}

export async function insertView(ctx: Context, object: ObjectType, view: NewView): Promise<ViewRow> {
  const now = isoNow(ctx.clock);
  const id = view.id ?? ctx.ids.next();
  const made = await ctx.db.run(sql`
    insert into ${views(ctx)} (id, object, label, owner_id, shared, definition, position, created_at, updated_at)
    values (${id}, ${object.name}, ${JSON.stringify(view.label)}::jsonb, ${ctx.actor.userId}, ${view.shared},
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
}
