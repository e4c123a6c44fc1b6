/** Rows whose values go while they stay: written past history and events, with everything that is made of them. */
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { emit } from '../../events/outbox.ts';
import { customColumn, isCustom } from '../../fields/place.ts';
import { storageOf } from '../../fields/storages.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { fillFormulas } from '../computing/fillFormulas.ts';
import { type Draft, newDraft } from '../draft.ts';
import { findChanges } from '../findChanges.ts';
import { take } from '../loadChanged.ts';
import { loadRows } from '../loadRows.ts';
import { writeEnvOf } from '../moneyRates.ts';
import { updateRows } from '../rowStatements.ts';
import { writeSteps } from '../steps.ts';
import type { Needles } from './needles.ts';

type Values = Readonly<Record<string, unknown>>;

/** Changes rows by `change`, which answers the fields that get another value. Answers how many rows differ from before. */
export async function changeQuietly(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  change: (id: string, values: Values) => Values,
): Promise<number> {
  const stored = await loadRows(ctx, object, ids, 'change');
  const deleted = await deletionTimes(ctx, object, ids);
  const drafts = [...stored.values()].map((row, index) => {
    const draft = newDraft({ op: 'update', id: row.id, data: {} }, index);
    take(draft, row);
    Object.assign(draft.after, row.values, change(row.id, row.values));
    const deletedAt = deleted.get(row.id);
    if (deletedAt !== undefined) draft.after.deletedAt = deletedAt;
    return draft;
  });
  await fillFormulas(ctx, object, drafts);
  findChanges({ object, drafts, allow: new Set() });
  const changed = drafts.filter((draft) => draft.changed.size > 0);
  if (changed.length === 0) return 0;
  for (const draft of changed) stamp(ctx, draft);
  const env = await writeEnvOf(ctx, object, changed);
  await ctx.db.run(sql`with ${updateRows(ctx, object, changed, env)} select 1`);
  // What lies in the recycle bin is found by no search.
  for (const draft of changed) if (draft.deletionId !== null) draft.op = 'delete';
  for (const step of writeSteps()) await step.run(ctx, object, changed);
  await emit(
    ctx,
    changed.map(({ id, version }) => ({
      name: `${object.name}.erased`,
      object: object.name,
      recordId: id,
      version,
    })),
  );
  return changed.length;
}

/** Another version, so that nobody's undo or form that is still open writes former values over it. */
function stamp(ctx: Context, draft: Draft): void {
  draft.version = draft.stored!.version + 1;
  draft.after.version = draft.version;
  draft.after.updatedAt = isoNow(ctx.clock);
  draft.after.updatedBy = ctx.actor.userId;
}

async function deletionTimes(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.db.rows<{ id: string; deleted_at: string }>(sql`
    select id, deleted_at from ${qualified(ctx.workspace.schema, object.table)}
    where id = any(${ids}::uuid[]) and deleted_at is not null`);
  return new Map(rows.map((row) => [row.id, row.deleted_at]));
}

/** Empties rows: those of people wholly, those that hang on them of everything that somebody wrote. */
export async function emptyRows(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  of: 'subjects' | 'hanging',
  needles: Needles,
): Promise<number> {
  if (ids.length === 0) return 0;
  const fields = [...object.fields.values()].filter((field) => goes(field, object, of));
  const count = await changeQuietly(ctx, object, ids, (id, values) =>
    Object.fromEntries(
      fields.map((field) => [
        field.name,
        of === 'hanging' && isMade(field, object)
          ? needles.redactAll(values[field.name] ?? null)
          : standIn(ctx, field, object, id),
      ]),
    ),
  );
  await emptyRest(ctx, object, ids);
  return count;
}

/** Written by hand, and so able to say anything. */
const written: ReadonlySet<string> = new Set([
  'text',
  'longText',
  'richText',
  'emails',
  'phones',
  'url',
  'address',
  'geo',
  'json',
  'tags',
  'file',
  'image',
]);
/** What is told of nobody once nobody is named: states, links, who looked after it, numbers of the house. */
const staying: ReadonlySet<string> = new Set([
  'id',
  'select',
  'multiSelect',
  'lookup',
  'polymorphic',
  'user',
  'autoNumber',
  'boolean',
]);

function goes(field: Field, object: ObjectType, of: 'subjects' | 'hanging'): boolean {
  if (field.computed) return false;
  if (field.system) return field.name === 'source' || field.name === 'sourceId';
  if (field === object.titleField) return field.type === 'text';
  return of === 'subjects' ? !staying.has(field.type) : written.has(field.type);
}

/** By the product itself, such as the id of what answered a request. */
function isMade(field: Field, object: ObjectType): boolean {
  return field.readOnly && field !== object.titleField;
}

function standIn(ctx: Context, field: Field, object: ObjectType, id: string): unknown {
  const mark = id.slice(-8);
  if (field === object.titleField && field.type === 'text') return erasedTitle(ctx, id);
  // What must be there, and only once, stays so without telling of anybody.
  return object.declaration.person?.identifiers?.includes(field.name)
    ? `erased-${mark}@erased.invalid`
    : null;
}

/** What an erased record is called. */
export function erasedTitle(ctx: Pick<Context, 'workspace'>, id: string): string {
  return `${ctx.workspace.language === 'zh' ? '已删除' : 'Erased'} ${id.slice(-8)}`;
}

/** Values of fields that were put away, and what a table keeps that is no field. */
async function emptyRest(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<void> {
  const table = qualified(ctx.workspace.schema, object.table);
  const known = [...object.fields.values()].filter(isCustom).flatMap(columnsOf);
  await ctx.db.run(sql`
    update ${table} as t set ${sql.id(customColumn)} = coalesce((
      select jsonb_object_agg(c.key, c.value) from jsonb_each(t.custom) c where c.key = any(${known}::text[])), '{}')
    where id = any(${ids}::uuid[]) and t.custom <> '{}'`);
  if (object.name === 'user')
    await ctx.db.run(sql`update ${table} set preferences = '{}' where id = any(${ids}::uuid[])`);
}

function columnsOf(field: Field): string[] {
  return storageOf(field.type)
    .columns(field)
    .map(({ name }) => name);
}
