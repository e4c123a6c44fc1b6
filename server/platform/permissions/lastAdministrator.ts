/** A workspace always keeps someone who can sign in and administer it. */
import type { RecordData } from '../../../shared/query.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

interface Row {
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly before: Readonly<RecordData> | null;
  readonly after: Readonly<RecordData>;
}

function administers(user: Readonly<RecordData> | null): boolean {
  return (
    user?.status === 'active' &&
    (user.deletedAt ?? null) === null &&
    Array.isArray(user.roles) &&
    user.roles.includes('administrator')
  );
}

/**
 * Asked after the users were written, and while the workspace's row is locked by the raised rights version: of two
 * administrators who take each other's role at once, the second sees what the first did.
 */
export async function keepAdministrator(ctx: Context, users: readonly Row[]): Promise<void> {
  const lost = users.filter(
    ({ op, before, after }) => administers(before) && (op === 'delete' || !administers(after)),
  );
  if (lost.length === 0) return;
  const left = await ctx.db.rows(sql`
    select from ${qualified(ctx.workspace.schema, 'users')}
    where status = 'active' and roles @> array['administrator'] and deleted_at is null limit 1`);
  if (left.length > 0) return;
  const text = {
    en: 'This is the last active administrator. Give an active user the role “Administrator” first.',
    zh: '这是最后一位在用的管理员，请先将“管理员”角色授予其他在用用户。',
  };
  const field = lost.some(({ after }) => after.status !== 'active') ? 'status' : 'roles';
  throw new Problem('invalid_value', { detail: text, errors: [{ field, code: 'invalid_value', text }] });
}
