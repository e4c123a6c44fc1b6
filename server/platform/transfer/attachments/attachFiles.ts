/** The step of a migration that brings files to records, when all records are there: table by table, batch by batch. */
import type { Context } from '../../context.ts';
import { sealingRing } from '../../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { heldFile } from '../../files/files.ts';
import { sealedStore } from '../../files/sealedStore.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../../records/changeSets.ts';
import { chooseRows, fileRow } from '../chooseRows.ts';
import { arrivalsOf } from '../migrations/arrivals.ts';
import type { FileWork } from '../migrations/fileWork.ts';
import type { AttachmentPart, MigrationPlan, PlannedFile } from '../migrations/migrationPlan.ts';
import type { MigrationHandle, MigrationPosition } from '../migrations/migrationPosition.ts';
import type { Migration, MigrationPart } from '../migrations/migrationStore.ts';
import type { TrialMemory } from '../migrations/trialMemory.ts';
import { leftOutBy } from '../pendingRow.ts';
import type { PlannedRows } from '../planRows.ts';
import { readRows } from '../readFile.ts';
import type { Row } from '../reading/readRequest.ts';
import { wishesOf } from './columnWishes.ts';
import { against, type FileWish } from './fileWish.ts';
import { checkWishes, copiesFor, foreseeHanging, hangFiles } from './hangFiles.ts';
import { dropLinks, keepLinks } from './keptLinks.ts';
import { findMoments } from './momentsOfWishes.ts';
import { PathIndex } from './pathIndex.ts';
import { findRecords } from './recordsOfWishes.ts';
import { type KnownFile, spooledFiles } from './spooledFiles.ts';
import { type Document, TableReader } from './tableWishes.ts';

/** Rows of one transaction: each may bring a file, and one of them copies of files. */
const rowsAtOnce = 200;

interface Work {
  readonly part: MigrationPart;
  wishes(ctx: Context, batch: readonly Row[]): Promise<FileWish[]>;
}

export interface AttachRun {
  readonly store: FileStore;
  readonly one: Migration;
  readonly handle: MigrationHandle;
  readonly plan: MigrationPlan;
  readonly changeSet: string;
  /** Null: it is no trial. */
  readonly memory: TrialMemory | null;
  readonly work: FileWork;
  /** Where the run is, if it went so far before. */
  readonly position: MigrationPosition | null;
}

/** False when the run was told to stop. */
export async function attachFiles(run: AttachRun): Promise<boolean> {
  const { handle, one, plan, position } = run;
  const ctx = await handle.context();
  const isNew = position?.step !== 'files';
  if (isNew)
    await ctx.database.transaction((db) =>
      dropLinks(ctx, db, one.id, { but: run.memory ? one.runId : one.dryRunId }),
    );
  const works = await worksOf(ctx, run, new PathIndex(await spooledFiles(ctx, one.id)));
  const reached = isNew ? 0 : works.findIndex(({ part }) => part.importId === position.importId);
  for (const [at, work] of works.entries()) {
    if (at < reached) continue;
    const after = !isNew && at === reached ? position.row : 0;
    const content = await contentOf(ctx, run.store, work.part);
    for await (const batch of readRows(content, work.part.shape, after, rowsAtOnce)) {
      if (handle.shouldStop()) return false;
      const now = await handle.context();
      // Objects that a trial would make are foreseen.
      await bring(run.memory ? { ...now, registry: plan.ctx.registry } : now, run, work, batch);
    }
  }
  return !handle.shouldStop();
}

async function contentOf(ctx: Context, store: FileStore, { fileId }: MigrationPart) {
  const { storedAs } = await heldFile(ctx, fileId);
  return sealedStore(store, sealingRing).read(storedAs);
}

async function worksOf(ctx: Context, run: AttachRun, index: PathIndex<KnownFile>): Promise<readonly Work[]> {
  const { plan, one, memory } = run;
  const documents = new Map<string, Document>();
  for (const table of plan.tables)
    if (table.attaches.file.length > 0) await readDocuments(ctx, run, table, index, documents);
  // Where a table says the records of documents, those that name the documents say nothing of records.
  const isSaid = plan.tables.some(({ attaches }) => attaches.document !== null && attaches.file.length === 0);
  const linking = plan.tables.filter(
    ({ attaches }) =>
      attaches.record !== null && !(isSaid && attaches.document !== null && attaches.file.length > 0),
  );
  const brought = [...new Set(plan.files.map((file): ObjectType => file.plan.object))];
  const asked = { source: one.source, brought, memory };
  return [
    ...linking.map((part): Work => {
      const reader = new TableReader(part.attaches, part.shape, index);
      return {
        part,
        async wishes(now, batch) {
          const wishes = batch.flatMap((row) => reader.wishOf(row, documents) ?? []);
          await findRecords(now, wishes, asked);
          return wishes;
        },
      };
    }),
    ...plan.files
      .filter((file) => file.plan.files.length > 0)
      .map(
        (file): Work => ({
          part: file.part,
          wishes: (now, batch) => ofRecords(now, run, file, batch, index),
        }),
      ),
  ];
}

async function readDocuments(
  ctx: Context,
  { store, handle }: AttachRun,
  table: AttachmentPart,
  index: PathIndex<KnownFile>,
  documents: Map<string, Document>,
): Promise<void> {
  if (table.attaches.document === null) return;
  const reader = new TableReader(table.attaches, table.shape, index);
  for await (const batch of readRows(await contentOf(ctx, store, table), table.shape, 0, 2000)) {
    if (handle.shouldStop()) return;
    for (const row of batch) {
      const [id = ''] = reader.documentOf(row, undefined) ?? [];
      const named = reader.documentOf(row, documents.get(id));
      if (named) documents.set(...named);
    }
  }
}

/** Files of a row come to the record that it became, or met. */
async function ofRecords(
  ctx: Context,
  { memory }: AttachRun,
  file: PlannedFile,
  batch: readonly Row[],
  index: PathIndex<KnownFile>,
): Promise<FileWish[]> {
  const rows = chooseRows(file.plan.rows, batch);
  const arrived = memory ? null : await arrivalsOf(ctx, file.part.importId, rows);
  const refused = memory?.refusedOf(file);
  const wished = rows.flatMap((row) => {
    const wishes = wishesOf(row, file.plan.files, index);
    const isLeftOut = leftOutBy(file.plan, row) !== null;
    for (const wish of wishes) {
      const arrival = arrived?.get(row[0]);
      const isForeseen = arrived === null && refused?.has(row[0]) === false;
      const id = arrival?.id ?? (isForeseen ? '' : null);
      wish.record = id === null ? null : { object: file.plan.object, id };
      if (isLeftOut) against(wish, 'leftOut');
      else if (wish.record === null && wish.outcome === null) against(wish, 'noRecord');
    }
    return wishes;
  });
  return byFileRow(file.plan.rows, wished);
}

/** A row that made several records names its files once for each of them: each time at a place of its own. */
function byFileRow(plan: PlannedRows, wishes: readonly FileWish[]): FileWish[] {
  const places = new Map<number, number>();
  return wishes.map((wish) => {
    const row = fileRow(plan, wish.row);
    const place = places.get(row) ?? 0;
    places.set(row, place + 1);
    return { ...wish, row, place };
  });
}

async function bring(
  ctx: Context,
  run: AttachRun,
  { part, wishes: wishesFor }: Work,
  batch: readonly Row[],
): Promise<void> {
  const { one, handle, work, store, memory } = run;
  const wishes = await wishesFor(ctx, batch);
  await checkWishes(ctx, wishes);
  if (memory) await foreseeHanging(ctx, wishes);
  else await findMoments(ctx, wishes, one.source);
  const copies = memory ? new Map() : await copiesFor(ctx, store, wishes);
  const kept = wishes.map((wish) => ({ ...wish }));
  await ctx.database.transaction(async (db) => {
    // The transaction may be tried again.
    for (const [at, wish] of wishes.entries()) Object.assign(wish, kept[at]);
    const inside = { ...ctx, db };
    const changeSet: ChangeSet = {
      id: run.changeSet,
      kind: 'import',
      summary: { migration: one.id, fileName: one.name },
      undoes: null,
      rows: 0,
    };
    if (!memory) await hangFiles(inside, wishes, copies, changeSet);
    await keepLinks(inside, db, part.importId, handle.id, wishes);
    const isWritten = !memory && wishes.some(({ outcome }) => outcome === 'attached');
    const position: MigrationPosition = { step: 'files', importId: part.importId, row: batch.at(-1)![0] };
    await work.sayDone(db, batch.length, memory ? null : position, isWritten);
  });
}
