/** Step: nothing is above itself. The chain above is locked, so that two changes together cannot close a circle either. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { columnPlace } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { type Batch, type Draft, isOpen, refuse } from './draft.ts';

/** No company or department is nested deeper. */
const deepest = 100;

function upwardFields(object: ObjectType): Field[] {
  return [...object.fields.values()].filter(
    (field) =>
      !field.system &&
      field.type !== 'polymorphic' &&
      field.targets?.length === 1 &&
      field.targets[0] === object.name,
  );
}

export async function checkCycles(ctx: Context, { object, drafts }: Batch): Promise<void> {
  for (const field of upwardFields(object)) {
    const moved = drafts.filter(
      (draft) => isOpen(draft) && draft.changed.has(field.name) && draft.after[field.name] !== null,
    );
    if (moved.length > 0) await refuseCircles(ctx, object, field, moved);
  }
}

async function refuseCircles(
  ctx: Context,
  object: ObjectType,
  field: Field,
  moved: readonly Draft[],
): Promise<void> {
  const above = new Map(moved.map((draft) => [draft.id, draft.after[field.name] as string]));
  let unknown = [...above.values()].filter((id) => !above.has(id));
  for (let level = 0; unknown.length > 0 && level < deepest; level++) {
    const parents = await parentsOf(ctx, object, field, unknown);
    for (const id of unknown) above.set(id, parents.get(id) ?? '');
    unknown = [...new Set([...parents.values()])].filter((id) => !above.has(id));
  }
  for (const draft of moved) {
    if (!comesBack(draft.id, above)) continue;
    refuse(draft, field, 'invalid_value', {
      en: `${field.label.en} would put the record above itself; choose one that is not below it.`,
      zh: `“${field.label.zh}”会使记录成为自己的上级，请选择不在其下级中的记录。`,
    });
  }
}

function comesBack(id: string, above: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>();
  for (let at = above.get(id); at; at = above.get(at)) {
    if (at === id) return true;
    if (passed.has(at)) return false;
    passed.add(at);
  }
  return false;
}

async function parentsOf(
  ctx: Context,
  object: ObjectType,
  field: Field,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const pointer = columnPlace(field, 't', storageOf(field.type).columns(field)[0]!);
  const rows = await ctx.db.rows<{ id: string; parent: string | null }>(
    sql`select t.id, ${pointer} as parent from ${qualified(ctx.workspace.schema, object.table)} t
      where t.id = any(${[...new Set(ids)]}::uuid[]) order by t.id for no key update`,
  );
  return new Map(rows.flatMap((row) => (row.parent === null ? [] : [[row.id, row.parent] as const])));
}
