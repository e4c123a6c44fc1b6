/** Who administers a workspace that a command makes: whom it names, or the administrator of the first one. */
import { sql } from '../server/base/sql.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { Installation } from './installation.ts';

export async function administratorOf(
  { databases }: Installation,
  email: string | boolean | undefined,
): Promise<{ name: string; email: string }> {
  if (typeof email === 'string') {
    if (!/^\S+@\S+$/.test(email)) {
      throw new StartRefusal({ en: '--admin must be an e-mail address.', zh: '--admin 必须是邮箱地址。' });
    }
    const [known] = await databases.app.rows<{ name: string }>(
      sql`select name from core.identities where email = lower(${email})`,
    );
    return { name: known?.name ?? email.split('@')[0] ?? email, email };
  }
  const [first] = await databases.app.rows<{ schema: string; id: string }>(
    sql`select schema_name as schema, id from core.workspaces order by created_at, slug limit 1`,
  );
  const [found] =
    first === undefined
      ? []
      : await databases.app.rows<{ name: string; email: string }>(sql`
          select i.name, i.email from core.members m join core.identities i on i.id = m.identity_id
          join ${sql.id(first.schema, 'users')} u on u.id = m.user_id
          where m.workspace_id = ${first.id} and m.active and u.roles @> array['administrator']
          order by u.created_at, u.id limit 1`);
  if (found !== undefined) return found;
  throw new StartRefusal({
    en: 'Nobody administers this installation yet; name somebody with --admin EMAIL.',
    zh: '系统尚无管理员，请用 --admin EMAIL 指定。',
  });
}
