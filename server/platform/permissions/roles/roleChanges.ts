/** What was changed of roles, newest first, each with both sides. */

import type { Label } from '../../../../shared/labels.ts';
import type { RoleRights } from '../../../../shared/rights.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';

export interface RoleChange {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly label: string | null } | null;
  readonly before: { readonly label: Label; readonly rights: RoleRights } | null;
  readonly after: { readonly label: Label; readonly rights: RoleRights } | null;
  readonly undoneBy: string | null;
}

interface Row extends Omit<RoleChange, 'actor'> {
  readonly no: string;
  readonly actor_id: string | null;
  readonly actor_name: string | null;
}

const changesOfOnePage = 50;

export async function roleChanges(
  ctx: Context,
  asked: { readonly role?: string | undefined; readonly cursor?: string | undefined },
): Promise<{ data: RoleChange[]; nextCursor: string | null }> {
  if (asked.cursor !== undefined && !/^\d{1,18}$/.test(asked.cursor)) throw badCursor();
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<Row>(sql`
    select c.id, c.no, c.role_id as role, c.name, c.actor_id, u.name as actor_name, c.before, c.after,
      c.undone_by as "undoneBy", to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from ${qualified(schema, 'role_changes')} c left join ${qualified(schema, 'users')} u on u.id = c.actor_id
    where (${asked.role ?? null}::uuid is null or c.role_id = ${asked.role ?? null}::uuid)
      and (${asked.cursor ?? null}::bigint is null or c.no < ${asked.cursor ?? null}::bigint)
    order by c.no desc limit ${changesOfOnePage + 1}`);
  const page = rows.slice(0, changesOfOnePage);
  return {
    data: page.map(({ no: _, actor_id, actor_name, ...change }) => ({
      ...change,
      actor: actor_id === null ? null : { id: actor_id, label: actor_name },
    })),
    nextCursor: rows.length > changesOfOnePage ? page.at(-1)!.no : null,
  };
}

function badCursor(): Problem {
  const text = {
    en: 'The cursor is not one that this list gave; begin without it.',
    zh: '游标无效，请从第一页开始。',
  };
  return new Problem('invalid_request', {
    params: { reason: text.en },
    detail: text,
    errors: [{ field: 'cursor', code: 'invalid_request', text }],
  });
}
