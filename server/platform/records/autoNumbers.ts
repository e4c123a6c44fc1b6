/** Step: running numbers of new records, one statement for all of them; the counter waits for the commit. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { Draft } from './draft.ts';

export async function assignAutoNumbers(
  ctx: Context,
  object: ObjectType,
  created: readonly Draft[],
): Promise<void> {
  if (created.length === 0) return;
  for (const field of object.fields.values()) {
    if (field.type !== 'autoNumber') continue;
    const [row] = await ctx.db.rows<{ value: string }>(
      sql`insert into ${qualified(ctx.workspace.schema, 'counters')} as c (object, field, value)
        values (${object.name}, ${field.name}, ${created.length})
        on conflict (object, field) do update set value = c.value + excluded.value returning value`,
    );
    const first = Number(row!.value) - created.length + 1;
    created.forEach((draft, at) => {
      draft.after[field.name] = first + at;
      draft.changed.add(field.name);
    });
  }
}
