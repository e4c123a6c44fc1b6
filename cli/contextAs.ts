/** The context of a command: a workspace, and a user whose rights hold, or the product's own. */
import type { Workspace } from '../server/base/context.ts';
import type { Db } from '../server/base/database.ts';
import { qualified, sql } from '../server/base/sql.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { Context } from '../server/platform/context.ts';
import type { WorkEnvironment } from '../server/platform/workEnvironment.ts';

/** Without a workspace's name the first one; without an e-mail address with all rights. */
export async function contextAs(
  env: WorkEnvironment,
  { workspace: slug, email }: { readonly workspace: string | undefined; readonly email: string | undefined },
): Promise<Context> {
  const workspace = (await env.workspaces()).find((one) => slug === undefined || one.slug === slug);
  const userId = workspace && email !== undefined ? await userOf(env.database, workspace, email) : null;
  const ctx = workspace && (await env.contextOf(workspace, userId));
  if (ctx) return ctx;
  throw new StartRefusal({
    en: 'There is no such workspace yet; start Guanxi once and make the administrator.',
    zh: '尚无此工作区，请先启动关系并创建管理员。',
  });
}

/** The command then reaches, and is refused, what the user is. */
async function userOf(db: Db, workspace: Workspace, email: string): Promise<string> {
  const [user] = await db.rows<{ id: string }>(sql`
    select id from ${qualified(workspace.schema, 'users')}
    where core.fold(email) = core.fold(${email}) and deleted_at is null and status is distinct from 'inactive'`);
  if (user) return user.id;
  throw new StartRefusal({
    en: `Nobody active has the e-mail address ${email} in “${workspace.slug}”.`,
    zh: `工作区“${workspace.slug}”中没有邮箱为 ${email} 的在用用户。`,
  });
}
