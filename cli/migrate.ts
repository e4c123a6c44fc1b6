/** `guanxi migrate`: many files as one piece of work, through the same engine as the page. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inTransaction } from '../server/base/context.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { Context } from '../server/platform/context.ts';
import { diskStore } from '../server/platform/files/diskStore.ts';
import type { FileStore } from '../server/platform/files/fileStore.ts';
import { startWorker } from '../server/platform/jobs/worker.ts';
import { outcomeWords } from '../server/platform/transfer/attachments/outcomeWords.ts';
import { changeMigration, createMigration } from '../server/platform/transfer/migrations/changeMigration.ts';
import { addMigrationFile } from '../server/platform/transfer/migrations/migrationFiles.ts';
import { migrationInfo } from '../server/platform/transfer/migrations/migrationInfo.ts';
import { getMigration, partsOf } from '../server/platform/transfer/migrations/migrationStore.ts';
import { keptReport } from '../server/platform/transfer/migrations/report/makeReport.ts';
import { reportWorkbook } from '../server/platform/transfer/migrations/report/reportWorkbook.ts';
import { parseRuleSet } from '../server/platform/transfer/migrations/ruleSets.ts';
import { startMigration } from '../server/platform/transfer/migrations/startMigration.ts';
import { takeRules } from '../server/platform/transfer/migrations/takeRules.ts';
import {
  type AttachmentFigures,
  attachmentOutcomes,
  type MigrationAttachments,
} from '../shared/migrationAttachments.ts';
import type { MigrationReport } from '../shared/migrationReport.ts';
import type { MigrationInfo } from '../shared/migrations.ts';
import type { Command } from './command.ts';
import { contextAs } from './contextAs.ts';
import { finishedRun } from './finishedRun.ts';
import { withInstallation } from './installation.ts';
import { agree, note, say, terminalLanguage } from './terminal.ts';

interface Wishes {
  readonly source: string | undefined;
  readonly rules: string | undefined;
  readonly report: string | undefined;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

export const migrate: Command = {
  name: 'migrate',
  usage:
    '[--source S] [--rules SET.yaml] [--dry-run] [--yes] [--report OUT.xlsx] [--as EMAIL] [--workspace SLUG] FILES…',
  summary: {
    en: 'Brings the files of another CRM as one migration: CSV, workbooks, ZIP with their attachments. Tries it first and asks, unless --yes.',
    zh: '将其他 CRM 导出的文件（CSV、工作簿、含附件的 ZIP）作为一次迁移导入；未加 --yes 时，先试运行并询问。',
  },
  options: {
    source: { type: 'string' },
    rules: { type: 'string' },
    report: { type: 'string' },
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
    as: { type: 'string' },
    workspace: { type: 'string' },
  },
  positionals: [1, 200],
  async run({ values, positionals }) {
    const given = (name: string) => (values[name] === undefined ? undefined : String(values[name]));
    const missing = [...positionals, given('rules') ?? positionals[0]!].find((file) => !existsSync(file));
    if (missing !== undefined)
      throw new StartRefusal({ en: `There is no file ${missing}.`, zh: `文件 ${missing} 不存在。` });
    const wishes: Wishes = {
      source: given('source'),
      rules: given('rules'),
      report: given('report'),
      dryRun: values['dry-run'] === true,
      yes: values.yes === true,
    };
    await withInstallation(async ({ config, databases, filesDir, log }) => {
      const { withoutServer } = await import('../main.ts');
      const env = withoutServer(config, databases, log);
      const ctx = await contextAs(env, { workspace: given('workspace'), email: given('as') });
      const worker = startWorker(env, { directUrl: databases.directUrl, concurrency: 1, ticks: [] });
      try {
        await bringAll(ctx, diskStore(filesDir), positionals, wishes);
      } finally {
        await worker.stop();
      }
    });
  },
};

async function bringAll(
  ctx: Context,
  store: FileStore,
  files: readonly string[],
  wishes: Wishes,
): Promise<void> {
  const id = await createMigration(ctx, path.basename(files[0]!));
  for (const file of files) {
    const name = path.basename(file);
    note(name);
    await addMigrationFile(ctx, store, id, { name, content: createReadStream(file) });
  }
  if (wishes.source !== undefined) await changeMigration(ctx, id, { source: wishes.source });
  if (wishes.rules !== undefined) {
    const rules = parseRuleSet(await readFile(wishes.rules, 'utf8'));
    await inTransaction(ctx, async (inside) => takeRules(inside, id, await partsOf(inside, id), rules));
  }
  const info = await migrationInfo(ctx, await getMigration(ctx, id));
  say(filesOf(info));
  if (info.attachments !== null) say(attachmentsOf(info.attachments));
  const faults = info.files.flatMap((file) =>
    file.faults.map(({ field, message }) => `${file.fileName}: ${field}: ${message}`),
  );
  if (faults.length > 0) {
    const lines = faults.join('\n');
    throw new StartRefusal({
      en: `Something stands against it; say it in a rule set (--rules):\n${lines}`,
      zh: `尚有问题，请在规则集（--rules）中说明：\n${lines}`,
    });
  }
  if (wishes.dryRun || !wishes.yes) {
    await finishedRun(ctx, info.name, await startMigration(ctx, id, true));
    const tried = await migrationInfo(ctx, await getMigration(ctx, id));
    say(figuresOf(tried, 'tried'));
    sayAttachments(tried.attachments?.tried ?? null);
    if (wishes.dryRun || !(await agree({ en: 'Run the migration?', zh: '开始迁移？' }))) return;
  }
  await finishedRun(ctx, info.name, await startMigration(ctx, id, false));
  const done = await migrationInfo(ctx, await getMigration(ctx, id));
  say(figuresOf(done, 'result'));
  sayAttachments(done.attachments?.result ?? null);
  const report = await keptReport(ctx, id);
  if (report !== null) say(verdictOf(report));
  if (wishes.report !== undefined) {
    const { content } = await reportWorkbook(ctx, id);
    await pipeline(Readable.from(content), createWriteStream(wishes.report));
  }
}

function filesOf({ source, files }: MigrationInfo): string {
  const system = source ?? (terminalLanguage === 'zh' ? '未识别来源' : 'no known source');
  const lines = files.map(
    ({ fileName, sheet, kind, object, use, rows }) =>
      `  ${fileName}${sheet === null ? '' : ` [${sheet}]`}: ${kind ?? '?'} → ${object ?? use} (${rows})`,
  );
  return [system, ...lines].join('\n');
}

function figuresOf({ files }: MigrationInfo, which: 'tried' | 'result'): string {
  return files
    .flatMap(({ fileName, [which]: figures }) => {
      if (figures === null) return [];
      const { created, updated, unchanged, skipped, leftOut, refused, unmet } = figures;
      const words =
        terminalLanguage === 'zh'
          ? `${fileName}：新建 ${created}，更新 ${updated}，未变 ${unchanged}，跳过 ${skipped}，按规则未导入 ${leftOut}，拒绝 ${refused}`
          : `${fileName}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${skipped} skipped, ${leftOut} left out, ${refused} refused`;
      return [words, ...unmet.slice(0, 10).map((one) => `  ${one.column}: “${one.value}” × ${one.count}`)];
    })
    .join('\n');
}

function attachmentsOf({ files, bytes, notTaken }: MigrationAttachments): string {
  return terminalLanguage === 'zh'
    ? `压缩包中的文件：${files} 个，${bytes} 字节，未接收 ${notTaken} 个`
    : `Files of the archives: ${files}, ${bytes} bytes, ${notTaken} not taken`;
}

function sayAttachments(figures: AttachmentFigures | null): void {
  if (figures === null) return;
  const { count, outcomes, unnamed } = figures;
  const told = attachmentOutcomes
    .filter((name) => outcomes[name] > 0)
    .map((name) => [name, outcomes[name]] as const);
  const all = [...told, ...(unnamed > 0 ? [['unnamed', unnamed] as const] : [])];
  const lines = all.map(([name, times]) => `  ${outcomeWords[name][terminalLanguage]}: ${times}`);
  const head = terminalLanguage === 'zh' ? '附件' : 'Attachments';
  say([`${head}: ${count.ours} / ${count.source}`, ...lines].join('\n'));
}

function verdictOf({ complete, files }: MigrationReport): string {
  const unequal = files.filter(({ count, sums }) => !(count.equal && sums.every(({ equal }) => equal)));
  if (complete)
    return terminalLanguage === 'zh' ? '全部导入，数字一致。' : 'Everything arrived; all figures are equal.';
  const names = unequal.map(({ fileName }) => fileName).join(', ');
  return terminalLanguage === 'zh'
    ? `并非全部导入，请查看报告${names ? `：${names}` : ''}。`
    : `Not everything arrived; see the report${names ? `: ${names}` : ''}.`;
}
