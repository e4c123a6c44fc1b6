/** Pages of the audit trail, newest first, as far as the reader may know what they name. */
import type { AuditLine } from '../../../../shared/audit/auditLine.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { type AuditQuery, auditCondition } from './auditQuery.ts';
import { linesOf } from './linesOf.ts';
import { type AuditRow, auditColumns } from './rows.ts';

export const auditLimits = { default: 50, most: 500 } as const;

export async function searchAudit(
  ctx: Context,
  query: AuditQuery,
): Promise<{ readonly data: AuditLine[]; readonly nextCursor: string | null }> {
  const limit = query.limit ?? auditLimits.default;
  const { schema } = ctx.workspace;
  // Values are fetched for the page alone: the search itself stays inside one index.
  const rows = await ctx.db.rows<AuditRow & Record<string, unknown>>(sql`
    with page as (
      select * from ${qualified(schema, 'audit')} a where ${auditCondition(ctx, query)}
      order by a.at desc, a.seq desc limit ${limit + 1}
    )
    select ${auditColumns} from page a
    left join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq and a.version is null
    order by a.at desc, a.seq desc`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { data: await linesOf(ctx, page), nextCursor: rows.length > limit && last ? last.id : null };
}
