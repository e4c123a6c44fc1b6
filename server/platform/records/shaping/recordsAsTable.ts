/** Records as they will be, as a table that the reader's conditions are asked of before anything is written. */
import type { RecordData } from '../../../../shared/query.ts';
import { type Fragment, sql } from '../../../base/sql.ts';
import type { WriteEnv } from '../../fields/fieldStorage.ts';
import { customColumn } from '../../fields/place.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { fillColumns, ownColumns, recordColumn, recordValue, shapeOf } from '../rowShape.ts';

/** With the columns of the object's table, and `row_no`: the place of each record in the list. */
export function recordsAsTable(
  object: ObjectType,
  records: readonly Readonly<RecordData>[],
  env: WriteEnv,
): Fragment {
  const { fields } = shapeOf(object);
  const columns = [
    ...ownColumns(fields),
    { name: 'row_no', type: 'int' },
    { name: customColumn, type: 'jsonb' },
  ];
  const rows = records.map((record, at) => {
    const row: Record<string, unknown> = { row_no: at };
    fillColumns(row, fields, record, env);
    return row;
  });
  const values = columns.map((each) => sql`${recordValue(each)} as ${sql.id(each.name)}`);
  return sql`(select ${sql.join(values)} from json_to_recordset(${JSON.stringify(rows)}::json)
    as v (${sql.join(columns.map(recordColumn))}))`;
}
