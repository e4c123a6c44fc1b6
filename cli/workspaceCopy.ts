/** `guanxi workspace copy`: a sandbox with the same rights, configuration and counts, in which nobody can be recognised. */
import { appVersion } from '../server/base/appVersion.ts';
import { systemIds } from '../server/base/ids.ts';
import { clearUnfinished } from '../server/base/unfinishedSchemas.ts';
import { migrations } from '../server/migrations/all.ts';
import { reindex } from '../server/platform/search/reindex.ts';
import { copyWorkspace } from '../server/platform/transfer/sandbox/copyWorkspace.ts';
import type { Command } from './command.ts';
import { withInstallation } from './installation.ts';
import { note, say } from './terminal.ts';
import { workspaceNamed } from './workspaceWords.ts';

const noteEveryMs = 5_000;

export const workspaceCopy: Command = {
  name: 'workspace copy',
  usage: 'SLUG NEW [--name NAME] [--everyone]',
  summary: {
    en: 'Copies a workspace as a paused sandbox with masked people; its administrators may open it, or everyone.',
    zh: '将工作区复制为已暂停且个人信息已脱敏的沙盒；默认仅管理员可打开，--everyone 则所有人可打开。',
  },
  options: { name: { type: 'string' }, everyone: { type: 'boolean', default: false } },
  positionals: [2, 2],
  async run({ values, positionals }) {
    const [slug, copySlug] = positionals.map(String) as [string, string];
    await withInstallation(async ({ config, databases, log }) => {
      const { filesOf, withoutServer } = await import('../main.ts');
      const env = withoutServer(config, databases, log);
      await clearUnfinished(databases.owner);
      const source = await workspaceNamed(env, slug);
      const ctx = await env.contextOf(source, null);
      if (ctx === null) throw new Error('the product itself always has a context');
      let noted = Date.now();
      const made = await copyWorkspace(
        ctx,
        {
          slug: copySlug,
          name: typeof values.name === 'string' ? values.name : `${source.name} · ${copySlug}`,
          members: values.everyone === true ? 'all' : 'administrators',
        },
        {
          owner: databases.owner,
          options: { migrations, appVersion, appRole: databases.appRole },
          files: filesOf(config),
          reindex,
          holder: `command:${systemIds.next()}`,
          passed: async (rows, total) => {
            if (Date.now() - noted < noteEveryMs) return;
            noted = Date.now();
            note({ en: `${rows} of about ${total} rows`, zh: `${rows} / 约 ${total} 行` });
          },
        },
      );
      say({
        en: `Copied ${slug} to ${made.slug}. It is paused: guanxi release ${made.slug}, once it may send mail and run jobs.`,
        zh: `已将 ${slug} 复制为 ${made.slug}，目前处于暂停状态；允许其发信和运行任务时执行 guanxi release ${made.slug}。`,
      });
    });
  },
};
