/** `guanxi import`: files into the CRM by a rule file, through the same engine as the import page. */
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { Context } from '../server/platform/context.ts';
import { diskStore } from '../server/platform/files/diskStore.ts';
import type { FileStore } from '../server/platform/files/fileStore.ts';
import { startWorker } from '../server/platform/jobs/worker.ts';
import { bringImport, changeImport, startImport } from '../server/platform/transfer/imports.ts';
import { ruleFile } from '../server/platform/transfer/rules.ts';
import type { Tally } from '../server/platform/transfer/tally.ts';
import type { Command } from './command.ts';
import { contextAs } from './contextAs.ts';
import { finishedRun } from './finishedRun.ts';
import { withInstallation } from './installation.ts';
import { agree, say, terminalLanguage } from './terminal.ts';

type FileRules = z.infer<typeof ruleFile>['files'][number];

export const importFiles: Command = {
  name: 'import',
  usage: '--map RULES.yaml [--yes] [--as EMAIL] [--workspace SLUG] FILES…',
  summary: {
    en: 'Imports files by a rule file; tries each first and asks, unless --yes. --as: with the rights of that user.',
    zh: '按规则文件导入；未加 --yes 时，先试运行并逐个询问。--as：以该用户的权限导入。',
  },
  options: {
    map: { type: 'string' },
    yes: { type: 'boolean' },
    as: { type: 'string' },
    workspace: { type: 'string' },
  },
  positionals: [1, 100],
  async run({ values, positionals }) {
    if (typeof values.map !== 'string') {
      throw new StartRefusal({ en: 'Name the rule file with --map.', zh: '请用 --map 指定规则文件。' });
    }
    const work = pair(await readRules(values.map), positionals);
    await withInstallation(async ({ config, databases, filesDir, log }) => {
      const { withoutServer } = await import('../main.ts');
      const env = withoutServer(config, databases, log);
      const ctx = await contextAs(env, {
        workspace: values.workspace === undefined ? undefined : String(values.workspace),
        email: values.as === undefined ? undefined : String(values.as),
      });
      const worker = startWorker(env, { directUrl: databases.directUrl, concurrency: 1, ticks: [] });
      try {
        for (const { file, rules } of work) {
          const isDone = await importOne(ctx, diskStore(filesDir), file, rules, values.yes === true);
          if (!isDone) return;
        }
      } finally {
        await worker.stop();
      }
    });
  },
};

async function readRules(file: string): Promise<readonly FileRules[]> {
  const refuse = (reason: string): StartRefusal =>
    new StartRefusal({ en: `The rule file ${file}: ${reason}`, zh: `规则文件 ${file}：${reason}` });
  try {
    const read = ruleFile.safeParse(parse(await readFile(file, 'utf8')));
    if (read.success) return read.data.files;
    throw refuse(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  } catch (error) {
    if (error instanceof YAMLParseError) throw refuse(error.message);
    if (error instanceof Error && 'code' in error) throw refuse(error.message);
    throw error;
  }
}

/** Files in the order of the rules; a file without rules, or that is not there, is refused before anything begins. */
function pair(rules: readonly FileRules[], files: readonly string[]): { file: string; rules: FileRules }[] {
  for (const file of files) {
    const hasRules = rules.some((one) => one.file === path.basename(file));
    if (hasRules && existsSync(file)) continue;
    throw new StartRefusal(
      hasRules
        ? { en: `There is no file ${file}.`, zh: `文件 ${file} 不存在。` }
        : {
            en: `The rule file has no rules for ${path.basename(file)}.`,
            zh: `规则文件中没有 ${path.basename(file)} 的规则。`,
          },
    );
  }
  return rules.flatMap((one) => {
    const file = files.find((each) => path.basename(each) === one.file);
    return file === undefined ? [] : [{ file, rules: one }];
  });
}

/** False when the person at the terminal did not agree. */
async function importOne(
  ctx: Context,
  store: FileStore,
  file: string,
  { file: name, ...rules }: FileRules,
  yes: boolean,
): Promise<boolean> {
  const { id } = await bringImport(ctx, store, { name, content: createReadStream(file) });
  await changeImport(ctx, store, id, { rules });
  if (!yes) {
    say(resultOf(name, await finishedRun<Tally>(ctx, name, await startImport(ctx, id, true)), true));
    if (!(await agree({ en: `Import ${name}?`, zh: `导入 ${name}？` }))) return false;
  }
  say(resultOf(name, await finishedRun<Tally>(ctx, name, await startImport(ctx, id, false)), false));
  return true;
}

function resultOf(name: string, tally: Tally, trial: boolean): string {
  const { created, updated, unchanged, skipped, refused, unmet } = tally;
  const words =
    terminalLanguage === 'zh'
      ? `${name}${trial ? '（试运行）' : ''}：新建 ${created}，更新 ${updated}，未变 ${unchanged}，跳过 ${skipped}，拒绝 ${refused}`
      : `${name}${trial ? ' (trial)' : ''}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${skipped} skipped, ${refused} refused`;
  const missing = unmet.slice(0, 20).map((one) => `  ${one.column}: “${one.value}” × ${one.count}`);
  return [words, ...missing].join('\n');
}
