/** `guanxi dump`: everything in one file that needs no key, to move to another PostgreSQL. */
import { appVersion } from '../server/base/appVersion.ts';
import { writeArchive } from '../server/base/backup/writeArchive.ts';
import { archiveSaid, tellProgress } from './archiveWords.ts';
import type { Command } from './command.ts';
import { withInstallation } from './installation.ts';
import { say } from './terminal.ts';

export const dump: Command = {
  name: 'dump',
  usage: 'FILE',
  summary: {
    en: 'Writes everything into one file that is NOT encrypted; loads into any later version and PostgreSQL.',
    zh: '将全部数据写入一个未加密的文件；可载入之后的任何版本及 PostgreSQL。',
  },
  options: {},
  positionals: [1, 1],
  async run({ positionals }) {
    const file = String(positionals[0]);
    await withInstallation(async ({ databases, filesDir }) => {
      const target = { file, ring: null, appVersion, now: Date.now(), progress: tellProgress };
      const facts = await writeArchive({ database: databases.app, filesDir }, target);
      say(archiveSaid(facts, file));
    });
  },
};
