/** Records that are called after others, as a person's role after its company: merges that change the one name change the other. */
import { and, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../changeSets.ts';
import { linksTo, pointsTo } from '../links.ts';
import { rowsOfOneStatement } from '../operations.ts';
import { repoint } from './repoint.ts';

/** Whether nobody but a trait names the records. */
export function isNamedByTrait({ titleField, declaration }: ObjectType): boolean {
  const fills = declaration.traits?.some(({ step }) => step === 'fill') ?? false;
  return fills && titleField.type === 'text' && Boolean(titleField.readOnly) && !titleField.computed;
}

/** The record is called otherwise now: so is what is called after it. */
export async function renameAfter(
  ctx: Context,
  object: ObjectType,
  id: string,
  changeSet: ChangeSet,
): Promise<void> {
  for (const { child, field } of linksTo(ctx.registry, object)) {
    if (!isNamedByTrait(child)) continue;
    for (let last: string | null = null; ; ) {
      const after = last === null ? sql`true` : sql`t.id > ${last}::uuid`;
      const rows: { id: string }[] = await ctx.db.rows<{ id: string }>(sql`
        select t.id from ${qualified(ctx.workspace.schema, child.table)} t
        where ${and([pointsTo(object, field, [id]).condition, sql`t.deleted_at is null`, after])}
        order by t.id limit ${rowsOfOneStatement}`);
      const ids = rows.map((row) => row.id);
      await repoint(ctx, child, field, ids, { object, id }, changeSet);
      if (ids.length < rowsOfOneStatement) break;
      last = ids.at(-1) ?? null;
    }
  }
}
