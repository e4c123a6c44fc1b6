/** Eraser: values in the trail of other records and of requests that name the people. The lines stay, and prove themselves. */
import { qualified, sql } from '../../../base/sql.ts';
import { resealedProof } from '../../audit/resealed.ts';
import type { Context } from '../../context.ts';
import { type Eraser, nothingErased } from './erasers.ts';
import type { Erasing } from './erasing.ts';

const linesOfPart = 200;

interface Line {
  readonly at: string;
  readonly seq: string;
  readonly payload_hash: Buffer;
  readonly before: unknown;
  readonly after: unknown;
}

/** Lines about the people's own records are emptied together with these. */
function ownLines({ subjects, hanging }: Erasing) {
  const own = [...subjects, ...hanging];
  return sql`not exists (select from unnest(${own.map(({ object }) => object)}::text[], ${own.map(({ id }) => id)}::uuid[])
    as o (object, id) where o.object = a.object and o.id = a.record_id)`;
}

function named(ctx: Context, erasing: Erasing) {
  const { schema } = ctx.workspace;
  const { pattern } = erasing.needles;
  return sql`from ${qualified(schema, 'audit_values')} v
    join ${qualified(schema, 'audit')} a on a.at = v.at and a.seq = v.seq
    where (v.before::text ~* ${pattern} or v.after::text ~* ${pattern})
      and a.payload_hash is not null and ${ownLines(erasing)}`;
}

export const eraseHistory: Eraser = {
  name: 'history',
  label: { en: 'Values in the history of other things', zh: '其他内容的历史取值' },
  tables: ['audit', 'audit_values', 'audit_seals', 'audit_archives', 'audit_read_batches'],
  byOwner: true,

  async count(ctx, erasing) {
    if (erasing.needles.pattern === null) return 0;
    const [row] = await ctx.db.rows<{ count: number }>(
      sql`select count(*)::int as count ${named(ctx, erasing)}`,
    );
    return row?.count ?? 0;
  },

  /** `from`: time and number of the last line that was looked at. */
  async erase(ctx, erasing, from) {
    if (erasing.needles.pattern === null) return nothingErased;
    const [at, seq] = from === null ? ['-infinity', '0'] : (JSON.parse(from) as [string, string]);
    const lines = await ctx.db.rows<Line & Record<string, unknown>>(sql`
      select v.at, v.seq, a.payload_hash, v.before, v.after ${named(ctx, erasing)}
        and (v.at, v.seq) > (${at}::timestamptz, ${seq}::bigint)
      order by v.at, v.seq limit ${linesOfPart}`);
    for (const line of lines) {
      const before = erasing.needles.redactAll(line.before);
      const after = erasing.needles.redactAll(line.after);
      await ctx.db.run(sql`
        update ${qualified(ctx.workspace.schema, 'audit_values')} set
          before = ${before === null ? null : JSON.stringify(before)}::jsonb,
          after = ${after === null ? null : JSON.stringify(after)}::jsonb,
          proof = ${resealedProof(line.payload_hash, before, after)}
        where at = ${line.at}::timestamptz and seq = ${line.seq}::bigint`);
    }
    const last = lines.at(-1);
    const more = lines.length === linesOfPart && last !== undefined;
    return { count: lines.length, next: more ? JSON.stringify([last.at, last.seq]) : null };
  },
};
