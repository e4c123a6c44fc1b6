/** Values that the system works out, such as roll-ups: they raise neither version nor updatedAt nor history. */
import { inTransaction } from '../../base/context.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { grouped } from './grouped.ts';
import { writeEnvOf } from './moneyRates.ts';
import {
  customMembers,
  fillColumns,
  mergedCustom,
  ownColumns,
  recordColumn,
  recordValue,
  shapeOf,
} from './rowShape.ts';

export interface ComputedValues {
  readonly id: string;
  /** Canonical values by field name; all of them declared `computed`. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Rows are locked in id order, so that two writers cannot wait for each other. */
export async function setComputed(
  ctx: Context,
  object: ObjectType,
  rows: readonly ComputedValues[],
): Promise<void> {
  for (const { values } of rows) {
    for (const name of Object.keys(values)) {
      if (!object.fields.get(name)?.computed) throw new Error(`${object.name}.${name} is not computed`);
    }
  }
  await inTransaction(ctx, async (inside) => {
    for (const group of grouped(rows, ({ values }) => Object.keys(values).sort().join()).values()) {
      await setAlike(inside, object, group);
    }
  });
}

/** Rows that set the same fields. */
async function setAlike(ctx: Context, object: ObjectType, rows: readonly ComputedValues[]): Promise<void> {
  const shape = shapeOf(object);
  const fields = Object.keys(rows[0]!.values).map((name) => shape.byName.get(name)!);
  if (fields.length === 0) return;
  const columns = ownColumns(fields);
  const ofCustom = fields.some((field) => field.custom);
  const env = await writeEnvOf(
    ctx,
    object,
    rows.map(({ values }) => ({ after: values })),
  );
  const given = rows.map(({ id, values }) => {
    const row: Record<string, unknown> = { id };
    fillColumns(row, fields, values, env);
    return row;
  });
  const table = qualified(ctx.workspace.schema, object.table);
  const all = [{ name: 'id', type: 'uuid' }, ...columns, ...(ofCustom ? customMembers : [])];
  await ctx.db.run(
    sql`with v as (select * from json_to_recordset(${JSON.stringify(given)}::json) as r (${sql.join(all.map(recordColumn))})),
      locked as materialized (
        select t.id from ${table} t where t.id in (select id from v) order by t.id for no key update
      )
      update ${table} t set ${sql.join([
        ...columns.map((each) => sql`${sql.id(each.name)} = ${recordValue(each)}`),
        ...(ofCustom ? [mergedCustom()] : []),
      ])}
      from v join locked on locked.id = v.id where t.id = v.id`,
  );
}
