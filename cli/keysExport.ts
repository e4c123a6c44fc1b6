/** `guanxi keys export`: the keys without which no backup can be opened, to be kept apart from the backups. */
import { writeFileSync } from 'node:fs';
import { markCare } from '../server/base/careMarks.ts';
import { readConfig } from '../server/base/config.ts';
import { loadKeyRing } from '../server/base/keyFolder.ts';
import { writeKeyRing } from '../server/base/keys.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { Command } from './command.ts';
import { say } from './terminal.ts';

export const keysExport: Command = {
  name: 'keys export',
  usage: 'FILE',
  summary: {
    en: 'Copies the keys that backups are sealed with; keep the copy apart from the backups.',
    zh: '导出用于加密备份的密钥；请与备份分开保管。',
  },
  options: {},
  positionals: [1, 1],
  async run({ positionals }) {
    const file = String(positionals[0]);
    const { dataDir, secretKey } = readConfig(process.env);
    const ring = loadKeyRing(dataDir, secretKey);
    try {
      writeFileSync(file, writeKeyRing(ring), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new StartRefusal({
        en: `${file} exists already; it was left as it is.`,
        zh: `${file} 已存在，未作改动。`,
      });
    }
    markCare(dataDir, { keysExportedAt: Date.now(), exportedKeyId: ring.state });
    say({ en: `${file}: key ${ring.currentId}`, zh: `${file}：密钥 ${ring.currentId}` });
  },
};
