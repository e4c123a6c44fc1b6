/** `guanxi user reset-password`: a link for someone who is locked out, made by whoever holds the machine. */
import { systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { sql } from '../server/base/sql.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import { foldEmail } from '../server/platform/identity/email.ts';
import { identityByEmail } from '../server/platform/identity/identities.ts';
import { createPasswordLink } from '../server/platform/identity/passwordLinks.ts';
import { logSecurity } from '../server/platform/identity/securityLog.ts';
import type { Command } from './command.ts';
import { withInstallation } from './installation.ts';
import { say } from './terminal.ts';

export const userResetPassword: Command = {
  name: 'user reset-password',
  usage: 'EMAIL',
  summary: {
    en: 'Makes a link with which the user sets a new password within 30 minutes.',
    zh: '生成一个链接，用户可在 30 分钟内通过它设置新密码。',
  },
  options: {},
  positionals: [1, 1],
  async run({ positionals }) {
    const email = foldEmail(positionals[0]!);
    await withInstallation(async ({ config, databases }) => {
      const env = { db: databases.app, clock: systemClock, ids: systemIds };
      const identity = await identityByEmail(env, email);
      const [member] = await databases.app.rows<{ workspace_id: string; user_id: string }>(sql`
        select workspace_id, user_id from core.members
        where identity_id = ${identity?.id ?? null}::uuid and active order by used_at desc nulls last limit 1`);
      if (!identity || !member) {
        throw new StartRefusal({
          en: `Nobody signs in with ${email}. Check the spelling, or invite the user in the settings.`,
          zh: `没有以 ${email} 登录的用户。请检查拼写，或在设置中邀请该用户。`,
        });
      }
      const { workspace_id: workspaceId, user_id: userId } = member;
      const link = await createPasswordLink(env, { kind: 'reset', workspaceId, userId, email }, null);
      await logSecurity(env, 'linkMade', {
        identityId: identity.id,
        workspaceId,
        userId,
        facts: { kind: 'reset', by: 'command' },
      });
      const base = config.baseUrl ?? `http://localhost:${config.port}`;
      say(`${base}/reset#${link.token}`);
    });
  },
};
