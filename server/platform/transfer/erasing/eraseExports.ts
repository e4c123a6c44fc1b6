/** Eraser: files of exports that wait for their owners, and what runs were asked and answered. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Eraser } from '../../records/erasing/erasers.ts';
import type { Erasing } from '../../records/erasing/erasing.ts';
import { exportKind } from '../export/exportRun.ts';

const ended = sql`r.state in ('done', 'failed', 'cancelled')`;
const runsOfPart = 200;

interface Row {
  readonly id: string;
  readonly input: unknown;
  readonly position: unknown;
  readonly result: unknown;
  readonly error: unknown;
}

/** Files that an export left for its owner; they would go by themselves within a day, and nobody knows who stands in them. */
function waitingFiles(ctx: Context) {
  return sql`core.runs r join ${qualified(ctx.workspace.schema, 'files')} f on f.id::text = r.result ->> 'file'
    where r.workspace_id = ${ctx.workspace.id}::uuid and r.kind = ${exportKind}`;
}

function namingRuns(ctx: Context, pattern: string) {
  return sql`core.runs r where r.workspace_id = ${ctx.workspace.id}::uuid and ${ended} and (r.input::text ~* ${pattern}
    or r.position::text ~* ${pattern} or r.result::text ~* ${pattern} or r.error::text ~* ${pattern})`;
}

export const eraseExports: Eraser = {
  name: 'exports',
  label: { en: 'Export files and jobs', zh: '导出文件与后台任务' },
  tables: [],

  async count(ctx, { needles }) {
    const [files] = await ctx.db.rows<{ count: number }>(
      sql`select count(*)::int as count from ${waitingFiles(ctx)}`,
    );
    if (needles.pattern === null) return files?.count ?? 0;
    const [runs] = await ctx.db.rows<{ count: number }>(
      sql`select count(*)::int as count from ${namingRuns(ctx, needles.pattern)}`,
    );
    return (files?.count ?? 0) + (runs?.count ?? 0);
  },

  async erase(ctx, erasing) {
    const files = await ctx.db.rows<{ id: string }>(sql`select f.id from ${waitingFiles(ctx)}`);
    const gone = await ctx.db.rows<{ stored_as: string }>(sql`
      delete from ${qualified(ctx.workspace.schema, 'files')}
      where id = any(${files.map(({ id }) => id)}::uuid[]) returning stored_as`);
    const { found, changed } = await redactRuns(ctx, erasing);
    const again = found === runsOfPart && changed > 0;
    return {
      count: gone.length + changed,
      next: again ? 'again' : null,
      content: gone.map((row) => row.stored_as),
    };
  },
};

async function redactRuns(ctx: Context, { needles }: Erasing): Promise<{ found: number; changed: number }> {
  if (needles.pattern === null) return { found: 0, changed: 0 };
  const rows = await ctx.db.rows<Row & Record<string, unknown>>(sql`
    select r.id, r.input, r.position, r.result, r.error from ${namingRuns(ctx, needles.pattern)}
    order by r.id limit ${runsOfPart}`);
  let changed = 0;
  for (const { id, ...parts } of rows) {
    const clean = needles.redactAll(parts) as typeof parts;
    if (clean === parts) continue;
    const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
    changed += await ctx.db.run(sql`
      update core.runs set input = ${json(clean.input)}::jsonb, position = ${json(clean.position)}::jsonb,
        result = ${json(clean.result)}::jsonb, error = ${json(clean.error)}::jsonb
      where id = ${id}::uuid`);
  }
  return { found: rows.length, changed };
}
