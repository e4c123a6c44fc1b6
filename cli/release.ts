/** `guanxi release`: lets a restored installation send and work again. */
import { releaseWorkspace } from '../server/http/releaseWorkspace.ts';
import type { Command } from './command.ts';
import { withInstallation } from './installation.ts';
import { say } from './terminal.ts';

export const release: Command = {
  name: 'release',
  usage: '',
  summary: {
    en: 'Ends the pause of a restored installation: mail, webhooks and jobs go on.',
    zh: '解除恢复后的暂停状态：邮件、Webhook 与任务继续运行。',
  },
  options: {},
  positionals: [0, 0],
  async run() {
    await withInstallation(async ({ config, databases, log }) => {
      const { withoutServer } = await import('../main.ts');
      const env = withoutServer(config, databases, log);
      const released: string[] = [];
      for (const workspace of await env.workspaces()) {
        const ctx = await env.contextOf(workspace, null);
        if (ctx !== null && (await releaseWorkspace(ctx))) released.push(workspace.name);
      }
      const names = released.join(', ');
      if (names === '') say({ en: 'Nothing was paused.', zh: '没有处于暂停状态的工作区。' });
      else say({ en: `Released: ${names}`, zh: `已解除暂停：${names}` });
    });
  },
};
