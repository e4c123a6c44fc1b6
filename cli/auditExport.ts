/** `guanxi audit export`: the sealed lines that no file in a folder has yet, as one more file that proves itself. */
import path from 'node:path';
import { exportTrail } from '../server/platform/audit/trail/exportTrail.ts';
import type { Command } from './command.ts';
import { eachWorkspace } from './eachWorkspace.ts';
import { say } from './terminal.ts';

export const auditExport: Command = {
  name: 'audit export',
  usage: '--to DIR',
  summary: {
    en: 'Adds a file with the sealed lines of the audit trail that the folder does not have yet: who did what, without values.',
    zh: '将文件夹中尚未包含的已封签审计记录写入一个新文件：谁做了什么，不含前后值。',
  },
  options: { to: { type: 'string' } },
  positionals: [0, 0],
  async run({ values }) {
    const folder = path.resolve(typeof values.to === 'string' ? values.to : '.');
    await eachWorkspace(async ({ workspace, db }) => {
      const made = await exportTrail(db, workspace, folder);
      const { slug } = workspace;
      if (made === null) {
        say({
          en: `${slug}: everything sealed is in files already.`,
          zh: `${slug}：已封签的记录均已在文件中。`,
        });
      } else {
        say({
          en: `${slug}: seals ${made.firstNo} to ${made.lastNo} are in ${made.file}`,
          zh: `${slug}：第 ${made.firstNo} 至 ${made.lastNo} 号封签已写入 ${made.file}`,
        });
      }
    });
  },
};
