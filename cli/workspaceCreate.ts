/** `guanxi workspace create`: a further company in the same installation. */
import { inTransaction } from '../server/base/context.ts';
import { systemIds } from '../server/base/ids.ts';
import { sql } from '../server/base/sql.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import { clearUnfinished } from '../server/base/unfinishedSchemas.ts';
import { checkNewSlug } from '../server/base/workspaceSlug.ts';
import { createWorkspace } from '../server/base/workspaces.ts';
import { addAdministrator } from '../server/http/addAdministrator.ts';
import { countryCode, currencyCode, languageCode, timeZoneName } from '../server/http/commonInput.ts';
import { identityById } from '../server/platform/identity/identities.ts';
import { createPasswordLink } from '../server/platform/identity/passwordLinks.ts';
import { administratorOf } from './administratorOf.ts';
import type { Command } from './command.ts';
import { type Installation, withInstallation } from './installation.ts';
import { say } from './terminal.ts';

export const workspaceCreate: Command = {
  name: 'workspace create',
  usage:
    'SLUG --name NAME [--admin EMAIL] [--language zh|en] [--currency CNY] [--country CN] [--timezone Asia/Shanghai]',
  summary: {
    en: 'Makes an empty workspace. Its administrator is the one of the first workspace, or whom --admin names.',
    zh: '新建空工作区。管理员默认为首个工作区的管理员，或由 --admin 指定。',
  },
  options: {
    name: { type: 'string' },
    admin: { type: 'string' },
    language: { type: 'string', default: 'zh' },
    currency: { type: 'string', default: 'CNY' },
    country: { type: 'string', default: 'CN' },
    timezone: { type: 'string', default: 'Asia/Shanghai' },
  },
  positionals: [1, 1],
  async run({ values, positionals }) {
    const slug = String(positionals[0]);
    const name = String(values.name ?? '').trim();
    if (name === '' || name.length > 120) {
      throw new StartRefusal({
        en: '--name is needed: what people call the company, at most 120 characters.',
        zh: '需要 --name：公司的名称，最多 120 个字符。',
      });
    }
    const settings = {
      language: read('language', languageCode.safeParse(values.language)),
      currency: read('currency', currencyCode.safeParse(values.currency)),
      country: read('country', countryCode.safeParse(values.country)),
      timeZone: read('timezone', timeZoneName.safeParse(values.timezone)),
    };
    await withInstallation(async (here) => {
      const { databases } = here;
      await refuseEmpty(here);
      await clearUnfinished(databases.owner);
      await checkNewSlug(databases.app, slug);
      const administrator = await administratorOf(here, values.admin);
      const { migrations } = await import('../server/migrations/all.ts');
      const { appVersion } = await import('../server/base/appVersion.ts');
      const { withoutServer } = await import('../main.ts');
      const made = await createWorkspace(
        databases.owner,
        { id: systemIds.next(), slug, name, ...settings },
        { migrations, appVersion, appRole: databases.appRole, now: Date.now() },
      );
      const env = withoutServer(here.config, databases, here.log);
      const ctx = await env.contextOf(made, null);
      if (ctx === null) throw new Error('the product itself always has a context');
      const { userId, identityId } = await inTransaction(ctx, (inside) =>
        addAdministrator(inside, administrator, 'setup'),
      );
      say({
        en: `Made the workspace ${slug}; ${administrator.email} administers it.`,
        zh: `已新建工作区 ${slug}，由 ${administrator.email} 管理。`,
      });
      const identity = await identityById(ctx, identityId);
      if (identity?.passwordHash !== null) return;
      const link = await createPasswordLink(
        ctx,
        { kind: 'invitation', workspaceId: made.id, userId, email: identity.email },
        null,
      );
      say(`${here.config.baseUrl ?? `http://localhost:${here.config.port}`}/invitation#${link.token}`);
    });
  },
};

function read<Value>(option: string, found: { success: boolean; data?: Value }): Value {
  if (found.success) return found.data as Value;
  throw new StartRefusal({
    en: `--${option} is not a value that is known, such as zh, CNY, CN or Asia/Shanghai.`,
    zh: `--${option} 不是可识别的值，例如 zh、CNY、CN 或 Asia/Shanghai。`,
  });
}

async function refuseEmpty({ databases }: Installation): Promise<void> {
  const [there] = await databases.app.rows<{ there: boolean }>(
    sql`select to_regclass('core.unfinished_schemas') is not null as there`,
  );
  if (there?.there) return;
  throw new StartRefusal({
    en: 'Start this version of Guanxi once and make the administrator; then make further workspaces.',
    zh: '请先用此版本启动一次关系并创建管理员，再新建其他工作区。',
  });
}
