/** Files of a migration: brought one by one, as an archive of many, or as a workbook with a sheet for each object. */
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { sealingRing } from '../../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { addFile, type FileInfo } from '../../files/files.ts';
import { sealedStore } from '../../files/sealedStore.ts';
import { keepSpooled, notSpooled, type Spooled, spool } from '../attachments/spooledFiles.ts';
import { asProblem, largestImport } from '../imports.ts';
import { listArchive, readArchive } from '../readArchive.ts';
import { readShape } from '../readFile.ts';
import { photoColumn } from '../reading/cardPhotos.ts';
import type { FileShape } from '../reading/readRequest.ts';
import { readPhotos } from '../readPhotos.ts';
import { sealPart } from '../sealedPart.ts';
import { changeable, getMigration, lockMigration, mustBe, stateOf } from './migrationStore.ts';
import { isByHand } from './partsByHand.ts';
import { knownFiles, recogniseAgain, wholeFileOf } from './recogniseAgain.ts';

export const mostFiles = 200;

interface Brought {
  readonly file: FileInfo;
  readonly shape: FileShape;
}

/** Takes a file in and recognises all files of the migration anew, for they tell of each other. */
export async function addMigrationFile(
  ctx: Context,
  store: FileStore,
  id: string,
  file: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<void> {
  mustBe(await stateOf(ctx, await getMigration(ctx, id)), changeable);
  const sealed = sealedStore(store, sealingRing);
  const info = await addFile(ctx, sealed, { ...file, limit: largestImport });
  const { brought, spooled } = await asProblem(unpack(ctx, store, sealed, info));
  await inTransaction(ctx, async (inside) => {
    mustBe(await stateOf(inside, await lockMigration(inside, id)), changeable);
    const there = await fileCount(inside, id);
    if (there + brought.length > mostFiles)
      throw new Problem('limit_exceeded', { params: { limit: mostFiles } });
    for (const { file: each, shape } of brought) {
      const importId = inside.ids.next();
      await inside.db.run(sql`
        insert into ${qualified(inside.workspace.schema, 'imports')}
          (id, file_id, file_name, shape, created_by_id, migration_id)
        values (${importId}, ${each.id}, ${each.name}, to_jsonb(${sealPart(shape, importId)}::text),
          ${inside.actor.userId}, ${id}::uuid)`);
    }
    await keepSpooled(inside, id, spooled);
    await recogniseAgain(inside, id);
  });
}

async function fileCount(ctx: Context, id: string): Promise<number> {
  const [row] = await ctx.db.rows<{ count: string }>(sql`
    select count(*) as count from ${qualified(ctx.workspace.schema, 'imports')} where migration_id = ${id}::uuid`);
  return Number(row!.count);
}

interface Unpacked {
  readonly brought: readonly Brought[];
  /** What is no table: it may hang on records. */
  readonly spooled: readonly Spooled[];
}

/** The files of an archive, the sheets of a workbook, or the file itself. */
async function unpack(ctx: Context, store: FileStore, sealed: FileStore, file: FileInfo): Promise<Unpacked> {
  const read = (one: FileInfo) => sealed.read(one.storedAs);
  const entries = await listArchive(read(file), file.size);
  if (entries === null) {
    const brought = await sheetsOf(sealed, file);
    return { brought, spooled: await photosOf(ctx, store, sealed, brought) };
  }
  const tables = entries.filter(({ as, left }) => as === 'table' && left === null);
  if (tables.length > mostFiles) throw new Problem('limit_exceeded', { params: { limit: mostFiles } });
  const brought: Brought[] = [];
  const spooled = entries.filter(({ as, left }) => as === 'file' && left !== null).map(notSpooled);
  for await (const { entry, content } of readArchive(read(file), file.size)) {
    if (entry.as === 'file') {
      spooled.push(await spool(ctx, store, entry, content));
      continue;
    }
    const one = await addFile(ctx, sealed, { name: entry.name, content, limit: largestImport });
    const sheets = await sheetsOf(sealed, one);
    brought.push(...sheets);
    spooled.push(...(await photosOf(ctx, store, sealed, sheets)));
  }
  if (brought.length > 0 || spooled.length > 0) return { brought, spooled };
  const text = {
    en: 'The archive holds no file that can be imported: CSV, a workbook, JSON or vCard.',
    zh: '压缩包中没有可导入的文件（CSV、工作簿、JSON、vCard）。',
  };
  throw new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'file', code: 'invalid_value', text }],
  });
}

/** Photos within cards lie beside them, as the files of an archive lie beside its tables. */
async function photosOf(
  ctx: Context,
  store: FileStore,
  sealed: FileStore,
  brought: readonly Brought[],
): Promise<Spooled[]> {
  const spooled: Spooled[] = [];
  for (const { file, shape } of brought) {
    if (shape.format !== 'vcard' || !shape.columns.some(({ header }) => header === photoColumn)) continue;
    for await (const { entry, content } of readPhotos(sealed.read(file.storedAs), file.size))
      spooled.push(await spool(ctx, store, entry, content));
  }
  return spooled;
}

/** Sheets that nobody sees are of the program that wrote them; empty ones hold nothing. */
async function sheetsOf(sealed: FileStore, file: FileInfo): Promise<Brought[]> {
  const read = (sheet?: string) =>
    readShape(sealed.read(file.storedAs), file.size, sheet === undefined ? {} : { sheet });
  const first = await read();
  const hidden = new Set(first.hiddenSheets ?? []);
  const others = (first.sheets ?? []).filter((sheet) => sheet !== first.sheet && !hidden.has(sheet));
  const brought: Brought[] = [{ file, shape: first }];
  for (const sheet of others) {
    const shape = await read(sheet).catch(() => null);
    if (shape && shape.columns.length > 0 && shape.rowCount > 0) brought.push({ file, shape });
  }
  return brought;
}

/** A file goes with all its parts; one that somebody made of it goes alone. */
export async function removeMigrationFile(ctx: Context, id: string, importId: string): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    mustBe(await stateOf(inside, await lockMigration(inside, id)), changeable);
    const all = await knownFiles(inside, id);
    const one = all.find((known) => known.id === importId);
    if (!one) throw new Problem('not_found');
    const gone = isByHand(one.part) ? [one] : wholeFileOf(all, importId);
    const ids = gone.map((known) => known.id);
    await inside.db.run(sql`
      delete from ${qualified(inside.workspace.schema, 'imports')} where id = any(${ids}::uuid[])`);
  });
}
