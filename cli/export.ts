/** `guanxi export`: the records of an object, as a list would show them, into a file. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../server/base/problem.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { Context } from '../server/platform/context.ts';
import { matchingIds } from '../server/platform/query/exportRows.ts';
import { auditExport } from '../server/platform/transfer/export/exportAudit.ts';
import { exportContent } from '../server/platform/transfer/export/exportContent.ts';
import { exportOrder } from '../server/platform/transfer/export/exportOrder.ts';
import { planExport } from '../server/platform/transfer/export/exportPlan.ts';
import { type ExportFormat, exportFormats } from '../shared/exports.ts';
import type { Command, CommandArguments } from './command.ts';
import { contextAs } from './contextAs.ts';
import { withInstallation } from './installation.ts';
import { note, terminalLanguage } from './terminal.ts';

export const exportRecords: Command = {
  name: 'export',
  usage:
    'OBJECT --to FILE [--fields A,B] [--filter JSON] [--search WORDS] [--sort -A,B] [--view ID] [--format csv|xlsx|ndjson] [--separator comma|semicolon|tab] [--encoding utf-8|gb18030] [--raw] [--ids] [--as EMAIL] [--workspace SLUG]',
  summary: {
    en: 'Exports the records of an object (accounts, contacts …) to a file. --as: with the rights of that user.',
    zh: '将某一对象（accounts、contacts 等）的记录导出为文件。--as：以该用户的权限导出。',
  },
  options: {
    to: { type: 'string' },
    fields: { type: 'string' },
    filter: { type: 'string' },
    search: { type: 'string' },
    sort: { type: 'string' },
    view: { type: 'string' },
    format: { type: 'string' },
    separator: { type: 'string' },
    encoding: { type: 'string' },
    raw: { type: 'boolean' },
    ids: { type: 'boolean' },
    as: { type: 'string' },
    workspace: { type: 'string' },
  },
  positionals: [1, 1],
  async run(given) {
    const to = textOf(given, 'to');
    if (to === undefined)
      throw new StartRefusal({ en: 'Name the file with --to.', zh: '请用 --to 指定文件。' });
    const order = orderOf(given, to);
    await withInstallation(async ({ config, databases, log }) => {
      const { withoutServer } = await import('../main.ts');
      const env = withoutServer(config, databases, log);
      const ctx = await contextAs(env, { workspace: textOf(given, 'workspace'), email: textOf(given, 'as') });
      const object = ctx.registry.byPlural(given.positionals[0]!);
      if (!object) {
        const all = [...ctx.registry.objects.values()].map((one) => one.plural).join(', ');
        throw new StartRefusal({
          en: `There is no object “${given.positionals[0]}”; there are ${all}.`,
          zh: `没有对象“${given.positionals[0]}”，现有：${all}。`,
        });
      }
      try {
        await writeFile(ctx, await planExport(ctx, object, order), to);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        throw new StartRefusal(error.detail ?? { en: error.code, zh: error.code });
      }
    });
  },
};

function textOf({ values }: CommandArguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;

/** What the terminal says, in the shape that the API takes. */
function orderOf(given: CommandArguments, to: string) {
  const separator = textOf(given, 'separator') ?? 'comma';
  const ending = exportFormats.find((format) => to.toLowerCase().endsWith(`.${format}`));
  const fields = textOf(given, 'fields');
  const filter = textOf(given, 'filter');
  const read = exportOrder.safeParse({
    format: textOf(given, 'format') ?? ending ?? ('csv' satisfies ExportFormat),
    separator: Object.hasOwn(separators, separator) ? separators[separator as 'comma'] : separator,
    encoding: textOf(given, 'encoding') ?? 'utf-8',
    values: given.values.raw === true ? 'raw' : 'labels',
    lookupIds: given.values.ids === true,
    search: textOf(given, 'search'),
    sort: textOf(given, 'sort'),
    view: textOf(given, 'view'),
    ...(fields === undefined ? {} : { fields: fields.split(',') }),
    ...(filter === undefined ? {} : { filter: parsed(filter) }),
  });
  if (read.success) return read.data;
  const reason = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new StartRefusal({ en: `This cannot be exported: ${reason}`, zh: `无法导出：${reason}` });
}

function parsed(filter: string): unknown {
  try {
    return JSON.parse(filter);
  } catch {
    throw new StartRefusal({ en: '--filter is not JSON.', zh: '--filter 不是有效的 JSON。' });
  }
}

async function writeFile(
  ctx: Context,
  plan: Awaited<ReturnType<typeof planExport>>,
  to: string,
): Promise<void> {
  const ids = await matchingIds(ctx, plan.object, plan.query);
  await auditExport(ctx, plan, ids.length);
  let [rows, said] = [0, 0];
  const content = exportContent(ctx, plan, ids, {
    context: () => Promise.resolve(ctx),
    async told(written) {
      rows = written;
      if (written - said < 100_000) return;
      said = written;
      note(`${written} / ${ids.length}`);
    },
  });
  // Not over a file that is there: an export is never worth somebody's data.
  await pipeline(Readable.from(content), createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  note(terminalLanguage === 'zh' ? `已导出 ${rows} 行：${to}` : `${rows} rows: ${to}`);
}
