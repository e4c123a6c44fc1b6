/** One custom field of many records, written as it is: for changes of the field itself, which are no changes of records. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { writeEnvOf } from './moneyRates.ts';
import { customMembers, fillColumns, mergedCustom, recordColumn, shapeOf } from './rowShape.ts';

const rowsOfOneStatement = 2_000;

/** @param gone members of `custom` that the values had before, under another type */
export async function setCustomValues(
  ctx: Context,
  object: ObjectType,
  field: Field,
  values: readonly { readonly id: string; readonly value: unknown }[],
  gone: readonly string[],
): Promise<void> {
  const shape = [shapeOf(object).byName.get(field.name)!];
  const env = await writeEnvOf(
    ctx,
    object,
    values.map(({ value }) => ({ after: { [field.name]: value } })),
  );
  const columns = [{ name: 'id', type: 'uuid' }, ...customMembers];
  for (let from = 0; from < values.length; from += rowsOfOneStatement) {
    const rows = values.slice(from, from + rowsOfOneStatement).map(({ id, value }) => {
      const row: Record<string, unknown> = { id };
      fillColumns(row, shape, { [field.name]: value }, env);
      return { ...row, custom_gone: gone };
    });
    await ctx.db.run(sql`
      update ${qualified(ctx.workspace.schema, object.table)} t set ${mergedCustom()}
      from json_to_recordset(${JSON.stringify(rows)}::json) as v (${sql.join(columns.map(recordColumn))})
      where t.id = v.id`);
  }
}
