/** The arrival report: every file is read once more, beside the records that it became. */
import { ValueError } from '../../../../../shared/errors.ts';
import type { AttachmentFigures } from '../../../../../shared/migrationAttachments.ts';
import type { MigrationReport, ReportFile } from '../../../../../shared/migrationReport.ts';
import { isoNow } from '../../../../base/clock.ts';
import { qualified, sql } from '../../../../base/sql.ts';
import type { Context } from '../../../context.ts';
import { sealingRing } from '../../../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../../../files/fileStore.ts';
import { heldFile } from '../../../files/files.ts';
import { sealedStore } from '../../../files/sealedStore.ts';
import { allArrived, attachmentFigures } from '../../attachments/attachmentFigures.ts';
import { chooseRows } from '../../chooseRows.ts';
import { type PartOfFile, type PlannedRows, planRows, wholeFile } from '../../planRows.ts';
import { readRows } from '../../readFile.ts';
import type { Row } from '../../reading/readRequest.ts';
import { openPart, sealPart } from '../../sealedPart.ts';
import type { FileWork } from '../fileWork.ts';
import type { MigrationPlan, PlannedFile } from '../migrationPlan.ts';
import type { MigrationHandle, MigrationPosition } from '../migrationPosition.ts';
import { getMigration, type Migration, type MigrationPart, partsOf } from '../migrationStore.ts';
import { partOfFile } from '../partsOfFile.ts';
import { FileReport, type SeenArrival } from './fileReport.ts';
import { reasonsOf } from './reasons.ts';

const rowsAtOnce = 2000;
const position: MigrationPosition = { step: 'report', importId: null, row: 0 };

/** False when the run was told to stop: it begins the report anew then, for nothing of it was kept. */
export async function makeReport(
  store: FileStore,
  one: Migration,
  handle: MigrationHandle,
  plan: MigrationPlan,
  work: FileWork,
): Promise<boolean> {
  const made = new Map<string, ReportFile>();
  for (const file of plan.files) {
    const ctx = await handle.context();
    const report = new FileReport(ctx, file);
    const { storedAs } = await heldFile(ctx, file.part.fileId);
    const content = sealedStore(store, sealingRing).read(storedAs);
    for await (const batch of readRows(content, file.part.shape, 0, rowsAtOnce)) {
      if (handle.shouldStop()) return false;
      const now = await handle.context();
      const rows = chooseRows(file.plan.rows, batch);
      await report.add(now, rows, await seenArrivals(now, file, rows));
      await now.database.transaction((db) => work.sayDone(db, batch.length, position));
    }
    made.set(file.part.importId, report.result(await reasonsOf(ctx, file.part.importId, handle.id)));
  }
  const ctx = await handle.context();
  const parts = await partsOf(ctx, one.id);
  for (const part of parts) {
    if (!made.has(part.importId))
      made.set(part.importId, unbrought(part, await countRows(ctx, store, part, parts)));
  }
  const attachments = await attachmentFigures(ctx, one.id, handle.id);
  const report = reportOf(ctx, await getMigration(ctx, one.id), parts, made, attachments);
  await ctx.database.transaction(async (db) => {
    await db.run(sql`
      update ${qualified(ctx.workspace.schema, 'data_migrations')}
      set report = to_jsonb(${sealPart(report, one.id)}::text) where id = ${one.id}::uuid`);
    await work.sayDone(db, 0, position);
  });
  return true;
}

async function seenArrivals(
  ctx: Context,
  { part }: PlannedFile,
  batch: readonly Row[],
): Promise<Map<number, SeenArrival>> {
  const [first, last] = [batch[0]?.[0] ?? 0, batch.at(-1)?.[0] ?? 0];
  const rowsOf = qualified(ctx.workspace.schema, 'import_rows');
  const rows = await ctx.db.rows<{
    row_number: string;
    record_id: string;
    deed: SeenArrival['deed'];
    shared: boolean;
  }>(sql`
    select row_number, record_id, deed, exists (select from ${rowsOf} o where o.import_id = r.import_id
      and o.record_id = r.record_id and o.row_number > r.row_number and o.deed <> 'skipped') as shared
    from ${rowsOf} r where import_id = ${part.importId}::uuid and row_number between ${first} and ${last}`);
  return new Map(
    rows.map(({ row_number, record_id, deed, shared }) => {
      const row = Number(row_number);
      return [row, { row, id: record_id, deed, isShared: shared }];
    }),
  );
}

/** Rows of a file, or of its part, of which nothing was brought. */
async function countRows(
  ctx: Context,
  store: FileStore,
  part: MigrationPart,
  parts: readonly MigrationPart[],
): Promise<number> {
  const ofFile = partOfFile(part, parts);
  if (ofFile === wholeFile && !part.rules?.only && !part.rules?.each) return part.shape.rowCount;
  const plan = rowsOf(part, ofFile);
  if (plan === null) return part.shape.rowCount;
  const { storedAs } = await heldFile(ctx, part.fileId);
  const content = sealedStore(store, sealingRing).read(storedAs);
  let count = 0;
  for await (const batch of readRows(content, part.shape, 0, rowsAtOnce))
    count += chooseRows(plan, batch).length;
  return count;
}

/** Null: its rules are for another file. */
function rowsOf({ rules, shape }: MigrationPart, ofFile: PartOfFile): PlannedRows | null {
  try {
    return planRows(rules ?? {}, shape, ofFile);
  } catch (error) {
    if (error instanceof ValueError) return null;
    throw error;
  }
}

/** A file of which nothing was brought. */
function unbrought(part: MigrationPart, rowCount: number): ReportFile {
  const { sheet } = part.shape;
  const nothing = { source: '0', ours: '0', equal: true };
  return {
    importId: part.importId,
    fileName: part.fileName,
    sheet: sheet ?? null,
    kind: part.recognised.kind,
    object: part.rules?.object ?? null,
    use: part.use,
    read: rowCount,
    created: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    leftOut: part.use === 'leaveOut' ? rowCount : 0,
    refused: 0,
    waiting: part.use === 'wait' ? rowCount : 0,
    count: nothing,
    shared: 0,
    sums: [],
    groups: [],
    samples: [],
    reasons: [],
  };
}

function reportOf(
  ctx: Context,
  one: Migration,
  parts: readonly MigrationPart[],
  made: ReadonlyMap<string, ReportFile>,
  attachments: AttachmentFigures | null,
): MigrationReport {
  const files = parts.flatMap((part) => made.get(part.importId) ?? []);
  const sum = (of: (file: ReportFile) => number) => files.reduce((total, file) => total + of(file), 0);
  const madeFor: Record<string, number> = {};
  for (const { result } of parts) {
    for (const [object, count] of Object.entries(result?.madeFor ?? {}))
      madeFor[object] = (madeFor[object] ?? 0) + count;
  }
  return {
    at: isoNow(ctx.clock),
    source: one.source,
    complete: files.every(isComplete) && allArrived(attachments),
    files,
    attachments,
    totals: {
      read: sum(({ read }) => read),
      created: sum(({ created }) => created),
      updated: sum(({ updated }) => updated),
      unchanged: sum(({ unchanged }) => unchanged),
      skipped: sum(({ skipped }) => skipped),
      leftOut: sum(({ leftOut }) => leftOut),
      refused: sum(({ refused }) => refused),
      waiting: sum(({ waiting }) => waiting),
    },
    madeFor,
    configured: one.configured,
  };
}

function isComplete({ refused, count, sums, groups, reasons }: ReportFile): boolean {
  return (
    refused === 0 &&
    reasons.length === 0 &&
    count.equal &&
    sums.every(({ equal }) => equal) &&
    groups.every(({ rows }) => rows.every((row) => row.count.equal && row.sums.every(({ equal }) => equal)))
  );
}

/** The report that was kept; null before the first run is through. */
export async function keptReport(ctx: Context, id: string): Promise<MigrationReport | null> {
  await getMigration(ctx, id);
  const [row] = await ctx.db.rows<{ report: unknown }>(sql`
    select report from ${qualified(ctx.workspace.schema, 'data_migrations')} where id = ${id}::uuid`);
  return row?.report ? openPart<MigrationReport>(row.report, id) : null;
}
