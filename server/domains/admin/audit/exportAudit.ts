/** The result of a search in the audit trail as CSV with sentences; the export itself is a line too. */
import { Readable } from 'node:stream';
import type { AuditLine } from '../../../../shared/audit/auditLine.ts';
import { auditActor, auditSentence } from '../../../../shared/audit/auditSentence.ts';
import { record } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { csvLine } from '../../../platform/transfer/csvText.ts';
import type { AuditQuery } from './auditQuery.ts';
import { auditLimits, searchAudit } from './searchAudit.ts';

/** Lines of one file. */
export const mostExported = 100_000;

const heads = {
  en: ['Time', 'Who', 'What', 'Action', 'Object', 'Record', 'Fields', 'Records', 'Address', 'Request'],
  zh: ['时间', '操作人', '操作说明', '动作', '对象', '记录', '字段', '记录数', '网络地址', '请求编号'],
} as const;

export async function exportAudit(ctx: Context, query: AuditQuery): Promise<Readable> {
  await record(ctx, [{ verb: 'export', object: 'audit', after: { query } }]);
  // The answer outlives the request's own transaction, if it had one.
  return Readable.from(content({ ...ctx, db: ctx.database }, query));
}

async function* content(ctx: Context, query: AuditQuery): AsyncGenerator<string> {
  const { language } = ctx.actor;
  yield `\uFEFF${csvLine(heads[language])}`;
  let cursor: string | undefined;
  for (let left = mostExported; left > 0; left -= auditLimits.most) {
    const limit = Math.min(left, auditLimits.most);
    const page = await searchAudit(ctx, { ...query, limit, ...(cursor === undefined ? {} : { cursor }) });
    yield page.data.map((line) => csvLine(cellsOf(ctx, line))).join('');
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

function cellsOf(ctx: Context, line: AuditLine): string[] {
  const { language } = ctx.actor;
  const names = {
    language,
    object: (name: string) => ctx.registry.objects.get(name)?.declaration.label[language],
    field: (object: string, name: string) =>
      ctx.registry.objects.get(object)?.fields.get(name)?.label[language],
  };
  return [
    line.at,
    auditActor(line, language),
    auditSentence(line, names),
    line.verb,
    line.object ?? '',
    line.record?.id ?? '',
    line.fields.join(' '),
    line.rows === null ? '' : String(line.rows),
    line.address ?? '',
    line.requestId ?? '',
  ];
}
