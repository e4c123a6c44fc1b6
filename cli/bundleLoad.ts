/** `guanxi bundle load`: a workspace from a bundle that was made here or elsewhere. */
import { systemIds } from '../server/base/ids.ts';
import { clearUnfinished } from '../server/base/unfinishedSchemas.ts';
import { loadTools } from '../server/http/joinLeaving.ts';
import { letIn } from '../server/http/letIn.ts';
import { loadBundle } from '../server/platform/transfer/leaving/loadBundle.ts';
import { openBundle } from '../server/platform/transfer/leaving/readBundle.ts';
import { administratorOf } from './administratorOf.ts';
import type { Command } from './command.ts';
import { contextAs } from './contextAs.ts';
import { withInstallation } from './installation.ts';
import { note, say } from './terminal.ts';

const noteEveryMs = 5_000;

export const bundleLoad: Command = {
  name: 'bundle load',
  usage: 'FILE.zip --slug SLUG [--name NAME] [--admin EMAIL]',
  summary: {
    en: 'Makes a paused workspace from a bundle. Its administrator is the one of the first workspace, or whom --admin names.',
    zh: '由数据包新建一个已暂停的工作区。管理员默认为首个工作区的管理员，或由 --admin 指定。',
  },
  options: { slug: { type: 'string' }, name: { type: 'string' }, admin: { type: 'string' } },
  positionals: [1, 1],
  async run({ values, positionals }) {
    const slug = String(values.slug ?? '');
    await withInstallation(async (here) => {
      const { config, databases, log } = here;
      const { filesOf, newRegistries, withoutServer } = await import('../main.ts');
      const env = withoutServer(config, databases, log);
      await clearUnfinished(databases.owner);
      const administrator = await administratorOf(here, values.admin);
      const ctx = await contextAs(env, { workspace: undefined, email: undefined });
      const bundle = await openBundle(String(positionals[0]));
      let noted = Date.now();
      try {
        const tools = loadTools(filesOf(config), newRegistries());
        const made = await loadBundle(
          ctx,
          bundle,
          { slug, name: typeof values.name === 'string' ? values.name : bundle.facts.name },
          {
            ...tools,
            owner: databases.owner,
            options: { ...tools.options, appRole: databases.appRole },
            addAdministrator: async (inside) => {
              await letIn(inside, administrator);
            },
            holder: `command:${systemIds.next()}`,
            passed: async (rows, total) => {
              if (Date.now() - noted < noteEveryMs) return;
              noted = Date.now();
              const percent = total === 0 ? 0 : Math.floor((rows / total) * 100);
              note({ en: `${percent} %`, zh: `${percent}%` });
            },
          },
        );
        say({
          en: `Made ${made.slug}; ${administrator.email} administers it. It is paused: guanxi release ${made.slug}, once it may send mail and run jobs.`,
          zh: `已新建 ${made.slug}，由 ${administrator.email} 管理，目前处于暂停状态；允许其发信和运行任务时执行 guanxi release ${made.slug}。`,
        });
      } finally {
        bundle.close();
      }
    });
  },
};
