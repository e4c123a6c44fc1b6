/** `guanxi restore`: a backup into an empty installation. */
import { readFileSync } from 'node:fs';
import { replaceKeyRing } from '../server/base/keyFolder.ts';
import { type KeyRing, readKeyRing } from '../server/base/keys.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { Command } from './command.ts';
import { restoreHere } from './restoreHere.ts';
import { agree, say } from './terminal.ts';

export const restore: Command = {
  name: 'restore',
  usage: 'FILE --keys FILE [--yes]',
  summary: {
    en: 'Reads a whole backup, then puts it into an empty installation, which stays paused until released.',
    zh: '先完整校验备份，再恢复到空系统；恢复后处于暂停状态，直至管理员解除。',
  },
  options: { keys: { type: 'string' }, yes: { type: 'boolean' } },
  positionals: [1, 1],
  async run({ values, positionals }) {
    const ring = keysFrom(values.keys);
    const question = {
      en: 'Restore into this installation?',
      zh: '确定恢复到此系统吗？',
    };
    if (values.yes !== true && !(await agree(question))) {
      throw new StartRefusal({
        en: 'Nothing was done; say --yes to go on.',
        zh: '未执行任何操作；请加 --yes 确认。',
      });
    }
    await restoreHere(String(positionals[0]), ring, (dataDir) => replaceKeyRing(dataDir, ring));
    say({
      en: 'Mail, webhooks and jobs are paused. “guanxi release” lets them go on.',
      zh: '邮件、Webhook 与任务已暂停，执行 “guanxi release” 后继续。',
    });
  },
};

function keysFrom(file: string | boolean | undefined): KeyRing {
  if (typeof file !== 'string') {
    throw new StartRefusal({
      en: 'Give the file that “guanxi keys export” made on the installation of the backup: --keys FILE',
      zh: '请指定在备份所属系统上由 “guanxi keys export” 生成的文件：--keys FILE',
    });
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new StartRefusal({ en: `The key file ${file} cannot be read.`, zh: `无法读取密钥文件 ${file}。` });
  }
  return readKeyRing(text, file);
}
