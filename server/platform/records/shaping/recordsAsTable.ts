/** Records as they will be, as a table that the reader's conditions are asked of before anything is written. */
import type { RecordData } from '../../../../shared/query.ts';
import { type Fragment, sql } from '../../../base/sql.ts';
import type { WriteEnv } from '../../fields/fieldStorage.ts';
import { customColumn, isCustom, toCustom } from '../../fields/place.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { type FieldShape, fillColumns, recordColumn, recordValue, shapeOf } from '../rowShape.ts';

/** With the columns of the object's table, and `row_no`: the place of each record in the list. */
export function recordsAsTable(
  object: ObjectType,
  records: readonly Readonly<RecordData>[],
  env: WriteEnv,
): Fragment {
  const { fields } = shapeOf(object);
  const declared = fields.filter(({ field }) => !isCustom(field));
  const custom = fields.filter(({ field }) => isCustom(field));
  const columns = [
    ...declared.flatMap((each) => each.columns),
    { name: 'row_no', type: 'int' },
    { name: customColumn, type: 'jsonb' },
  ];
  const rows = records.map((record, at) => {
    const row: Record<string, unknown> = {
      row_no: at,
      custom: JSON.stringify(customValues(custom, record, env)),
    };
    fillColumns(row, declared, record, env);
    return row;
  });
  const values = columns.map((each) => sql`${recordValue(each)} as ${sql.id(each.name)}`);
  return sql`(select ${sql.join(values)} from json_to_recordset(${JSON.stringify(rows)}::json)
    as v (${sql.join(columns.map(recordColumn))}))`;
}

function customValues(
  fields: readonly FieldShape[],
  record: Readonly<RecordData>,
  env: WriteEnv,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  fillColumns(values, fields, record, env);
  for (const { columns } of fields) {
    for (const { name, type } of columns) {
      if (Object.hasOwn(values, name)) values[name] = toCustom(type, values[name]);
    }
  }
  return values;
}
