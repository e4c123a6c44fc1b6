/** Values in history sealed anew, by the owner's role: the application may only add to the audit trail. */
import type { Database } from '../../../base/database.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { resealedProof } from '../../audit/resealed.ts';
import type { Context } from '../../context.ts';
import { plainOf } from '../../fields/sealed/sealedField.ts';
import { keyIdOf, seal } from '../../fields/sealed/sealedText.ts';
import { sealingKeyId } from '../../fields/sealed/sealingKeys.ts';
import type { SealedColumn } from './sealedColumns.ts';

/** A place in the audit trail. */
export interface TrailPlace {
  readonly at: string;
  readonly seq: string;
}

export interface ResealedLines {
  readonly done: number;
  readonly failed: number;
  /** Null when there is nothing more. */
  readonly after: TrailPlace | null;
}

type Values = Readonly<Record<string, unknown>>;

interface Line extends TrailPlace {
  readonly record_id: string;
  readonly payload_hash: Buffer;
  readonly before: Values | null;
  readonly after: Values | null;
}

const linesOfPart = 500;

/** Safe to repeat: what is sealed with the key of now stays as it is. A proof stands beside each line that was changed. */
export function resealHistory(
  ctx: Context,
  owner: Database,
  columns: readonly SealedColumn[],
  from: TrailPlace | null,
): Promise<ResealedLines> {
  const { schema } = ctx.workspace;
  const object = columns[0]!.object;
  const names = columns.map(({ field }) => field);
  const start = from ?? { at: '-infinity', seq: '0' };
  return owner.transaction(async (db) => {
    const lines = await db.rows<Line>(sql`
      select a.at, a.seq, a.record_id, a.payload_hash, v.before, v.after
      from ${qualified(schema, 'audit')} a
      join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
      where a.object = ${object} and a.record_id is not null and a.payload_hash is not null
        and a.verb in ('create', 'update', 'delete', 'restore')
        and a.fields && ${names}::text[] and (a.at, a.seq) > (${start.at}::timestamptz, ${start.seq}::bigint)
      order by a.at, a.seq limit ${linesOfPart}`);
    let [done, failed] = [0, 0];
    for (const line of lines) {
      const tally = { changed: 0, failed: 0 };
      const before = resealed(ctx, columns, line, line.before, tally);
      const after = resealed(ctx, columns, line, line.after, tally);
      failed += tally.failed;
      if (tally.changed === 0) continue;
      done += 1;
      await db.run(sql`
        update ${qualified(schema, 'audit_values')} set
          before = ${before === null ? null : JSON.stringify(before)}::jsonb,
          after = ${after === null ? null : JSON.stringify(after)}::jsonb,
          proof = ${resealedProof(line.payload_hash, before, after)}
        where at = ${line.at}::timestamptz and seq = ${line.seq}::bigint`);
    }
    const last = lines.at(-1);
    return {
      done,
      failed,
      after: lines.length < linesOfPart || !last ? null : { at: last.at, seq: last.seq },
    };
  });
}

function resealed(
  { workspace }: Context,
  columns: readonly SealedColumn[],
  line: Line,
  values: Values | null,
  tally: { changed: number; failed: number },
): Values | null {
  if (values === null) return null;
  const changed: Record<string, unknown> = { ...values };
  for (const { field, mark } of columns) {
    const stored = values[field];
    if (typeof stored !== 'string' || keyIdOf(stored) === sealingKeyId()) continue;
    const at = { workspaceId: workspace.id, mark, recordId: line.record_id };
    const plain = plainOf(stored, at);
    if (plain === null) tally.failed += 1;
    else {
      changed[field] = seal(plain, at);
      tally.changed += 1;
    }
  }
  return changed;
}
