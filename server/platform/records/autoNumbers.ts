/** Step: running numbers of new records, taken from the field's sequence: nobody waits, and a refused write leaves a gap. */
import { compile, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { sequenceOf } from '../metadata/tables.ts';
import type { Draft } from './draft.ts';

export async function assignAutoNumbers(
  ctx: Context,
  object: ObjectType,
  created: readonly Draft[],
): Promise<void> {
  if (created.length === 0) return;
  for (const field of object.fields.values()) {
    const sequence = sequenceOf(object, field);
    if (sequence === null) continue;
    const next = sql`select nextval(format('%I.%I', ${ctx.workspace.schema}::text, ${sequence}::text)::regclass)
      from generate_series(1, ${created.length}::int)`;
    const rows = await ctx.db.arrays(compile(next, 'auto_numbers'));
    created.forEach((draft, at) => {
      draft.after[field.name] = Number(rows[at]![0]);
      draft.changed.add(field.name);
    });
  }
}
