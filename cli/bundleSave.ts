/** `guanxi bundle save`: everything of a company as one ZIP archive that anybody can read. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { bundleTools } from '../server/http/joinLeaving.ts';
import { atOneMoment } from '../server/platform/transfer/leaving/bundleRun.ts';
import { writeBundle } from '../server/platform/transfer/leaving/writeBundle.ts';
import type { Command } from './command.ts';
import { contextAs } from './contextAs.ts';
import { withInstallation } from './installation.ts';
import { note, say } from './terminal.ts';

const noteEveryMs = 5_000;

export const bundleSave: Command = {
  name: 'bundle save',
  usage: 'FILE.zip [--workspace SLUG] [--sensitive]',
  summary: {
    en: 'Writes all objects, relations, history, files and configuration of a workspace into a ZIP. --sensitive: with sensitive values, in the plain.',
    zh: '将工作区的全部对象、关联、历史、文件与配置写入一个 ZIP。--sensitive：包含明文的敏感值。',
  },
  options: { workspace: { type: 'string' }, sensitive: { type: 'boolean', default: false } },
  positionals: [1, 1],
  async run({ values, positionals }) {
    const file = String(positionals[0]);
    await withInstallation(async ({ config, databases, log }) => {
      const { filesOf, withoutServer } = await import('../main.ts');
      const env = withoutServer(config, databases, log);
      const ctx = await contextAs(env, {
        workspace: values.workspace === undefined ? undefined : String(values.workspace),
        email: undefined,
      });
      let [noted, rows] = [Date.now(), 0];
      const passed = async (now: number) => {
        rows = now;
        if (Date.now() - noted < noteEveryMs) return;
        noted = Date.now();
        note({ en: `${now} rows`, zh: `${now} 行` });
      };
      const part = `${file}.part`;
      try {
        await atOneMoment(ctx, (snapshot) =>
          pipeline(
            writeBundle(
              ctx,
              snapshot,
              { sensitive: values.sensitive === true },
              { ...bundleTools(filesOf(config)), passed },
            ),
            // On the disk before it gets its name.
            createWriteStream(part, { mode: 0o600, flush: true }),
          ),
        );
        await rename(part, file);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      say({ en: `Saved ${file}: ${rows} rows.`, zh: `已保存 ${file}：${rows} 行。` });
    });
  },
};
