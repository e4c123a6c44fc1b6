/** Values that formulas read behind lookups: loaded for all rows at once, their records locked until the commit. */
import type { RecordData } from '../../../../shared/query.ts';
import { column, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { storageOf } from '../../fields/storages.ts';
import { type InputPath, pathName } from '../../metadata/computed/formulaPaths.ts';
import type { PlannedFormula } from '../../metadata/computed/plan.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';

/** What a formula is given of a row. */
export type ValuesOf = (row: Readonly<RecordData>) => ReadonlyMap<string, unknown>;

type Loaded = ReadonlyMap<string, ReadonlyMap<string, RecordData>>;

export async function valuesAround(
  ctx: Context,
  formulas: readonly PlannedFormula[],
  rows: readonly Readonly<RecordData>[],
): Promise<ValuesOf> {
  const paths = [
    ...new Map(
      formulas.flatMap(({ formula }) => formula.paths).map((path) => [pathName(path), path]),
    ).values(),
  ];
  const near = await loadLevel(ctx, paths, 0, (path) => rows.map((row) => row[path.steps[0]!.field.name]));
  const far = await loadLevel(ctx, paths, 1, (path) => {
    const records = near.get(path.steps[0]!.object);
    return rows.map((row) => records?.get(idIn(row, path, 0))?.[path.steps[1]!.field.name]);
  });
  return (row) => new Map(paths.map((path) => [pathName(path), valueAt(row, path, near, far)]));
}

function idIn(row: Readonly<RecordData> | undefined, path: InputPath, step: number): string {
  const id: unknown = row?.[path.steps[step]!.field.name];
  return typeof id === 'string' ? id : '';
}

function valueAt(row: Readonly<RecordData>, path: InputPath, near: Loaded, far: Loaded): unknown {
  let at: Readonly<RecordData> | undefined = row;
  for (const [level, step] of path.steps.entries()) {
    at = (level === 0 ? near : far).get(step.object)?.get(idIn(at, path, level));
  }
  return at?.[path.field.name] ?? null;
}

async function loadLevel(
  ctx: Context,
  paths: readonly InputPath[],
  level: number,
  idsOf: (path: InputPath) => readonly unknown[],
): Promise<Loaded> {
  const wanted = new Map<string, { readonly ids: Set<string>; readonly fields: Map<string, Field> }>();
  for (const path of paths.filter(({ steps }) => steps.length > level)) {
    const name = path.steps[level]!.object;
    const entry = wanted.get(name) ?? { ids: new Set<string>(), fields: new Map<string, Field>() };
    wanted.set(name, entry);
    for (const id of idsOf(path)) if (typeof id === 'string') entry.ids.add(id);
    const field = path.steps[level + 1]?.field ?? path.field;
    entry.fields.set(field.name, field);
  }
  const loaded = new Map<string, ReadonlyMap<string, RecordData>>();
  for (const [name, { ids, fields }] of wanted) {
    loaded.set(name, await load(ctx, ctx.registry.object(name), [...ids], [...fields.values()]));
  }
  return loaded;
}

/**
 * Locked like a record that is changed, so that nobody changes it between this look and the commit; the same lock that
 * a roll-up over this list takes, so that two writers never hold a weaker one and wait for each other.
 */
async function load(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  fields: readonly Field[],
): Promise<Map<string, RecordData>> {
  if (ids.length === 0) return new Map();
  const selects = fields.map((field) => storageOf(field.type).select(field, 't'));
  const rows = await ctx.db.arrays(sql`
    select ${sql.join([column('t', 'id'), ...selects.flat()])}
    from ${qualified(ctx.workspace.schema, object.table)} t
    where t.id = any(${ids}::uuid[]) and t.deleted_at is null order by t.id for no key update`);
  return new Map(
    rows.map(([id, ...values]) => {
      let from = 0;
      const record: RecordData = { id };
      for (const [at, field] of fields.entries()) {
        const width = selects[at]!.length;
        record[field.name] = storageOf(field.type).readCanonical(values.slice(from, from + width), field);
        from += width;
      }
      return [id as string, record];
    }),
  );
}
