/** `guanxi workspace drop`: takes a workspace away for good, after a last backup. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { appVersion } from '../server/base/appVersion.ts';
import { archiveName, writeArchive } from '../server/base/backup/writeArchive.ts';
import { dropWorkspace } from '../server/base/dropWorkspace.ts';
import { systemIds } from '../server/base/ids.ts';
import { loadKeyRing } from '../server/base/keyFolder.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import { clearUnfinished } from '../server/base/unfinishedSchemas.ts';
import { tellProgress } from './archiveWords.ts';
import type { Command } from './command.ts';
import { withInstallation } from './installation.ts';
import { agree, say } from './terminal.ts';
import { workspaceNamed } from './workspaceWords.ts';

export const workspaceDrop: Command = {
  name: 'workspace drop',
  usage: 'SLUG --yes [--no-backup]',
  summary: {
    en: 'Removes a workspace with all its records, after a last backup of the installation.',
    zh: '移除工作区及其全部记录；移除前先对整个系统做最后一次备份。',
  },
  options: {
    yes: { type: 'boolean', default: false },
    'no-backup': { type: 'boolean', default: false },
  },
  positionals: [1, 1],
  async run({ values, positionals }) {
    const slug = String(positionals[0]);
    await withInstallation(async ({ config, databases, filesDir, log }) => {
      const { withoutServer } = await import('../main.ts');
      const env = withoutServer(config, databases, log);
      await clearUnfinished(databases.owner);
      const workspace = await workspaceNamed(env, slug);
      if ((await env.workspaces()).length === 1) {
        throw new StartRefusal({
          en: `${slug} is the only workspace; make another one first, or remove the whole installation.`,
          zh: `${slug} 是唯一的工作区；请先新建其他工作区，或移除整个系统。`,
        });
      }
      const question = {
        en: `Remove “${workspace.name}” (${slug}) with all its records, for good?`,
        zh: `确定永久移除“${workspace.name}”（${slug}）及其全部记录？`,
      };
      if (values.yes !== true && !(await agree(question))) {
        throw new StartRefusal({
          en: 'Nothing was removed; --yes says that you mean it.',
          zh: '未移除任何内容；请加 --yes 确认。',
        });
      }
      if (values['no-backup'] !== true) {
        const now = Date.now();
        const file = path.join(config.dataDir, 'backups', archiveName('backup', now));
        mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
        const ring = loadKeyRing(config.dataDir, config.secretKey);
        await writeArchive(
          { database: databases.app, filesDir },
          { file, ring, appVersion, now, progress: tellProgress },
        );
        say({ en: `Backup: ${file}`, zh: `备份：${file}` });
      }
      await dropWorkspace(databases, workspace, `command:${systemIds.next()}`);
      say({ en: `Removed ${slug}.`, zh: `已移除 ${slug}。` });
    });
  },
};
