/** Takes a change back as far as nobody uses what it made: an object without records, options that no record has. */
import type { FieldDocument } from '../../../shared/config/field.ts';
import type { ConfigKey } from '../../../shared/config/store.ts';
import { inTransaction } from '../../base/context.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { applyChange } from './applyChange.ts';
import { getChange } from './store.ts';
import { undoChange } from './undoChange.ts';
import { filledRows, rowsWithOptions } from './valueCounts.ts';

/** Answers the documents that stay, because somebody uses them or has changed them since. */
export function takeBackUnused(ctx: Context, id: string): Promise<readonly ConfigKey[]> {
  return inTransaction(ctx, async (inside) => {
    if (await takeBack(inside, id)) return [];
    const { items } = await getChange(inside, id);
    return items.map(({ kind, name }) => ({ kind, name }));
  });
}

async function takeBack(ctx: Context, id: string): Promise<boolean> {
  const { items, undoneBy } = await getChange(ctx, id);
  if (undoneBy !== null) return true;
  for (const { kind, name, before } of items) {
    if (kind === 'object' && before === null && (await hasRecords(ctx, name))) return false;
  }
  const isHeld = await closeHeld(ctx, items);
  if (isHeld) return false;
  const { problems } = await undoChange(ctx, id, { dryRun: true });
  if (problems.length > 0) return false;
  await undoChange(ctx, id);
  return true;
}

/** Records in the bin do not count: they go with the object, and are back with it. */
async function hasRecords(ctx: Context, name: string): Promise<boolean> {
  const object = ctx.registry.objects.get(name);
  if (!object) return false;
  const rows = await ctx.db.rows(
    sql`select from ${qualified(ctx.workspace.schema, object.table)} where deleted_at is null limit 1`,
  );
  return rows.length > 0;
}

type Items = Awaited<ReturnType<typeof getChange>>['items'];

/**
 * Records in the bin still have options and values of the migration, so these stay to be read; what no record outside of
 * the bin has is offered to nobody any more, or put away. False: no record has any.
 */
async function closeHeld(ctx: Context, items: Items): Promise<boolean> {
  let held = false;
  const goes = new Set(
    items.flatMap((one) => (one.kind === 'object' && one.before === null ? one.name : [])),
  );
  for (const { kind, name, before, after } of items) {
    const [objectName = '', fieldName = ''] = name.split('.');
    const object = ctx.registry.objects.get(objectName);
    const field = object?.fields.get(fieldName);
    const known = new Set(optionsOf(before).map(({ value }) => value));
    const made = before === null && kind === 'field' ? [] : optionsOf(after);
    const added = made.map(({ value }) => value).filter((value) => !known.has(value));
    if (!object || !field) continue;
    // Fields of an object that goes itself go with it.
    const isOwn = kind === 'field' && before === null && !goes.has(objectName);
    if (isOwn && (await putAway(ctx, object, field, after))) held = true;
    const all = await rowsWithOptions(ctx, object, field, added);
    if (all.size === 0) continue;
    held = true;
    const alive = await rowsWithOptions(ctx, object, field, [...all.keys()], { alive: true });
    const closed = new Set([...all.keys()].filter((value) => !alive.has(value)));
    const options = (field.options ?? []).map((option) =>
      closed.has(option.value) ? { ...option, active: false } : option,
    );
    const data = { ...ctx.registry.documents.get(kind as 'field' | 'fieldSettings', name), options };
    await applyChange(ctx, [{ kind, name, data }], { summary: { kind: 'undo' } });
  }
  return held;
}

/** A field whose values lie in the bin only is seen by nobody until they are back. False: it may go. */
async function putAway(ctx: Context, object: ObjectType, field: Field, after: unknown): Promise<boolean> {
  if ((await filledRows(ctx, object, field)) === 0) return false;
  if ((await filledRows(ctx, object, field, { alive: true })) > 0) return true;
  const name = `${object.name}.${field.name}`;
  const data = { ...(after as FieldDocument), retired: true };
  await applyChange(ctx, [{ kind: 'field', name, data }], { summary: { kind: 'undo' } });
  return true;
}

interface OptionLike {
  readonly value: string;
}

function optionsOf(data: unknown): readonly OptionLike[] {
  const { options } = (data ?? {}) as { options?: readonly OptionLike[] };
  return options ?? [];
}
