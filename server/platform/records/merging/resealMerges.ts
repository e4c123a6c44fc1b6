/** Sensitive values that merges keep for their undoing, sealed anew with the key of now. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { plainOf } from '../../fields/sealed/sealedField.ts';
import { keyIdOf, seal } from '../../fields/sealed/sealedText.ts';
import { sealingKeyId } from '../../fields/sealed/sealingKeys.ts';
import type { SealedColumn } from '../sealing/sealedColumns.ts';
import type { FieldChange, FieldChanges } from './mergedValues.ts';

/** Of one object, in the transaction at hand; safe to repeat. Answers how many merges were written. */
export async function resealMerges(ctx: Context, columns: readonly SealedColumn[]): Promise<number> {
  const merges = qualified(ctx.workspace.schema, 'merges');
  const rows = await ctx.db.rows<{ id: string; survivor_id: string; changes: FieldChanges }>(sql`
    select id, survivor_id, changes from ${merges}
    where object = ${columns[0]!.object} and changes ?| ${columns.map(({ field }) => field)}::text[]
    order by id for update`);
  let done = 0;
  for (const { id, survivor_id: recordId, changes } of rows) {
    const anew: Record<string, FieldChange> = { ...changes };
    let changed = false;
    for (const { field, mark } of columns) {
      const change = changes[field];
      if (!change) continue;
      const at = { workspaceId: ctx.workspace.id, mark, recordId };
      const side = (value: unknown): unknown => {
        if (typeof value !== 'string' || keyIdOf(value) === sealingKeyId()) return value;
        const plain = plainOf(value, at);
        if (plain === null) return value;
        changed = true;
        return seal(plain, at);
      };
      anew[field] = { before: side(change.before), after: side(change.after) };
    }
    if (!changed) continue;
    done += 1;
    await ctx.db.run(
      sql`update ${merges} set changes = ${JSON.stringify(anew)}::jsonb where id = ${id}::uuid`,
    );
  }
  return done;
}
