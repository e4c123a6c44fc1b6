/** `guanxi workspace list`: the workspaces of the installation. */
import { sql } from '../server/base/sql.ts';
import type { Command } from './command.ts';
import { withInstallation } from './installation.ts';
import { say, terminalLanguage } from './terminal.ts';

export const workspaceList: Command = {
  name: 'workspace list',
  usage: '',
  summary: {
    en: 'Lists the workspaces: short name, name, people, state.',
    zh: '列出工作区：短名、名称、人数与状态。',
  },
  options: {},
  positionals: [0, 0],
  async run() {
    await withInstallation(async ({ databases }) => {
      const rows = await databases.app.rows<{
        slug: string;
        name: string;
        people: number;
        paused: boolean;
        copied_from: string | null;
      }>(sql`
        select w.slug, w.name, w.paused, w.copied_from,
          (select count(*)::int from core.members m where m.workspace_id = w.id and m.active) as people
        from core.workspaces w order by w.created_at, w.slug`);
      const words = {
        en: { paused: 'paused', copy: (from: string) => `copy of ${from}` },
        zh: { paused: '已暂停', copy: (from: string) => `复制自 ${from}` },
      }[terminalLanguage];
      for (const { slug, name, people, paused, copied_from: from } of rows) {
        const state = [paused ? words.paused : null, from === null ? null : words.copy(from)];
        say([slug, name, people, ...state.filter((word) => word !== null)].join('\t'));
      }
    });
  },
};
