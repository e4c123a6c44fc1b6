/** `guanxi backup`: one sealed file of everything, while the server runs. */
import path from 'node:path';
import { appVersion } from '../server/base/appVersion.ts';
import { archiveName, writeArchive } from '../server/base/backup/writeArchive.ts';
import { markCare } from '../server/base/careMarks.ts';
import { loadKeyRing } from '../server/base/keyFolder.ts';
import { archiveSaid, tellProgress } from './archiveWords.ts';
import type { Command } from './command.ts';
import { withInstallation } from './installation.ts';
import { say } from './terminal.ts';

export const backup: Command = {
  name: 'backup',
  usage: '--to DIR',
  summary: {
    en: 'Writes one encrypted file of the database and the uploaded files; the server may run.',
    zh: '将数据库与上传的文件写入一个加密文件；服务器可保持运行。',
  },
  options: { to: { type: 'string' } },
  positionals: [0, 0],
  async run({ values }) {
    const folder = path.resolve(typeof values.to === 'string' ? values.to : '.');
    await withInstallation(async ({ config, databases, filesDir }) => {
      const now = Date.now();
      const file = path.join(folder, archiveName('backup', now));
      const ring = loadKeyRing(config.dataDir, config.secretKey);
      const target = { file, ring, appVersion, now, progress: tellProgress };
      const facts = await writeArchive({ database: databases.app, filesDir }, target);
      markCare(config.dataDir, { backupAt: now });
      say(archiveSaid(facts, file));
    });
  },
};
