/** Where a user gets his mail: only who can sign in, at the address that he signs in with. */
import { sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';

export async function addressOfUser(
  ctx: Pick<Context, 'db' | 'workspace'>,
  userId: string,
): Promise<{ address: string; name: string } | null> {
  const [row] = await ctx.db.rows<{ email: string; name: string }>(sql`
    select i.email, i.name from core.members m join core.identities i on i.id = m.identity_id
    where m.workspace_id = ${ctx.workspace.id} and m.user_id = ${userId} and m.active`);
  return row ? { address: row.email, name: row.name } : null;
}
