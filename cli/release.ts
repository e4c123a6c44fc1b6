/** `guanxi release`: lets a restored installation, or a workspace that was copied, send and work again. */
import { releaseWorkspace } from '../server/http/releaseWorkspace.ts';
import type { Command } from './command.ts';
import { withInstallation } from './installation.ts';
import { say } from './terminal.ts';
import { workspaceNamed } from './workspaceWords.ts';

export const release: Command = {
  name: 'release',
  usage: '[SLUG]',
  summary: {
    en: 'Ends the pause after a restore or a copy, of all workspaces or of one: mail, webhooks and jobs go on.',
    zh: '解除恢复或复制后的暂停状态（全部或某一工作区）：邮件、Webhook 与任务继续运行。',
  },
  options: {},
  positionals: [0, 1],
  async run({ positionals: [slug] }) {
    await withInstallation(async ({ config, databases, log }) => {
      const { withoutServer } = await import('../main.ts');
      const env = withoutServer(config, databases, log);
      const released: string[] = [];
      const named = slug === undefined ? await env.workspaces() : [await workspaceNamed(env, slug)];
      for (const workspace of named) {
        const ctx = await env.contextOf(workspace, null);
        if (ctx !== null && (await releaseWorkspace(ctx))) released.push(workspace.name);
      }
      const names = released.join(', ');
      if (names === '') say({ en: 'Nothing was paused.', zh: '没有处于暂停状态的工作区。' });
      else say({ en: `Released: ${names}`, zh: `已解除暂停：${names}` });
    });
  },
};
