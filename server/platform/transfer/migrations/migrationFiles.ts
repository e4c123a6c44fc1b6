/** Files of a migration: brought one by one, as an archive of many, or as a workbook with a sheet for each object. */
import { isDeepStrictEqual } from 'node:util';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { sealingRing } from '../../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { addFile, type FileInfo } from '../../files/files.ts';
import { sealedStore } from '../../files/sealedStore.ts';
import { asProblem, largestImport } from '../imports.ts';
import { listArchive, readArchive } from '../readArchive.ts';
import { readShape } from '../readFile.ts';
import type { FileShape } from '../reading/readRequest.ts';
import type { ImportRules } from '../rules.ts';
import { openPart, sealPart } from '../sealedPart.ts';
import type { RecognisedFile } from '../sources/recognisedFile.ts';
import { recogniseFiles } from '../sources/recogniseFiles.ts';
import {
  changeable,
  getMigration,
  lockMigration,
  mustBe,
  type Recognised,
  stateOf,
} from './migrationStore.ts';
import { placeOfObject } from './orderOfFiles.ts';

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
  const brought = await asProblem(unpack(ctx, sealed, info));
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
    await recogniseAgain(inside, id);
  });
}

async function fileCount(ctx: Context, id: string): Promise<number> {
  const [row] = await ctx.db.rows<{ count: string }>(sql`
    select count(*) as count from ${qualified(ctx.workspace.schema, 'imports')} where migration_id = ${id}::uuid`);
  return Number(row!.count);
}

/** The files of an archive, the sheets of a workbook, or the file itself. */
async function unpack(ctx: Context, sealed: FileStore, file: FileInfo): Promise<Brought[]> {
  const read = (one: FileInfo) => sealed.read(one.storedAs);
  const entries = await listArchive(read(file), file.size);
  if (entries === null) return sheetsOf(sealed, file);
  const open = entries.filter((entry) => entry.left === null);
  if (open.length > mostFiles) throw new Problem('limit_exceeded', { params: { limit: mostFiles } });
  const brought: Brought[] = [];
  for await (const { entry, content } of readArchive(read(file), file.size)) {
    const one = await addFile(ctx, sealed, { name: entry.name, content, limit: largestImport });
    brought.push(...(await sheetsOf(sealed, one)));
  }
  if (brought.length > 0) return brought;
  const text = {
    en: 'The archive holds no file that can be imported: CSV, XLSX, vCard.',
    zh: '压缩包中没有可导入的文件（CSV、XLSX、vCard）。',
  };
  throw new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'file', code: 'invalid_value', text }],
  });
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

interface Known {
  id: string;
  file_name: string;
  shape: unknown;
  rules: ImportRules | null;
  recognised: unknown;
}

type Proposal = Recognised & { readonly proposed: ImportRules };

/** Rules that somebody made are kept; those that were only proposed follow what is known by now. */
export async function recogniseAgain(ctx: Context, id: string): Promise<void> {
  const imports = qualified(ctx.workspace.schema, 'imports');
  const rows = await ctx.db.rows<Known>(sql`
    select id, file_name, shape, rules, recognised from ${imports}
    where migration_id = ${id}::uuid order by created_at, id`);
  const files = rows.map((row) => ({
    ...row,
    shape: openPart<FileShape>(row.shape, row.id),
    before: row.recognised === null ? null : openPart<Proposal>(row.recognised, row.id),
  }));
  const recognised = recogniseFiles(
    ctx,
    files.map(({ file_name, shape }) => ({ fileName: file_name, shape })),
  );
  for (const [at, file] of recognised.entries()) {
    const { id: importId, rules, before } = files[at]!;
    const isTouched = before !== null && !isDeepStrictEqual(rules, before.proposed);
    const part = sealPart(recognisedPart(file, before), importId);
    await ctx.db.run(sql`
      update ${imports} set recognised = to_jsonb(${part}::text), updated_at = now()
      where id = ${importId}::uuid`);
    if (isTouched) continue;
    const order = file.order || placeOfObject(ctx.registry, file.object);
    await ctx.db.run(sql`
      update ${imports} set rules = ${JSON.stringify(file.rules)}::jsonb, object = ${file.rules.object},
        load_order = ${order}, file_use = ${file.object === null ? (file.instead ?? 'wait') : 'import'}
      where id = ${importId}::uuid`);
  }
  const source = recognised.find((file) => file.source !== null)?.source ?? null;
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'data_migrations')}
    set source = coalesce(source, ${source}), dry_run_id = null, updated_at = now() where id = ${id}::uuid`);
}

function recognisedPart(file: RecognisedFile, before: Proposal | null): Proposal {
  const { kind, certainty, making, names, note, values, left, questions, rules } = file;
  const same = before !== null && isDeepStrictEqual(before.questions, questions);
  const answers = same ? before.answers : {};
  // An object that somebody wished for stays wished for.
  const wished =
    making.length === 0 && before ? { making: before.making, names: before.names } : { making, names };
  return {
    ...{ kind, certainty, ...wished, note, values, left, questions, answers },
    proposed: rules as ImportRules,
  };
}

export async function removeMigrationFile(ctx: Context, id: string, importId: string): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    mustBe(await stateOf(inside, await lockMigration(inside, id)), changeable);
    const touched = await inside.db.run(sql`
      delete from ${qualified(inside.workspace.schema, 'imports')}
      where id = ${importId}::uuid and migration_id = ${id}::uuid`);
    if (touched === 0) throw new Problem('not_found');
  });
}
