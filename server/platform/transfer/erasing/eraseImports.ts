/** Eraser: what imports kept of their files, which lies sealed: the files themselves, samples of columns, rows that were refused. */
import { Readable } from 'node:stream';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { sealingRing } from '../../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { heldFile } from '../../files/files.ts';
import { sealedStore } from '../../files/sealedStore.ts';
import type { Eraser } from '../../records/erasing/erasers.ts';
import type { Needles } from '../../records/erasing/needles.ts';
import { readRows } from '../readFile.ts';
import type { FileShape } from '../reading/readRequest.ts';
import { openPart } from '../sealedPart.ts';

interface Kept {
  readonly id: string;
  readonly file_id: string;
  readonly shape: unknown;
}

/** Stands in the store where a file was. */
const emptied = 'This file held data of an erased person. 此文件曾包含已删除个人的数据。\n';
const rowsAtOnce = 1_000;

/** `store`: where files of imports lie. */
export function eraseImports(store: FileStore): Eraser {
  return {
    name: 'imports',
    label: { en: 'Files and rows of imports', zh: '导入的文件与数据行' },
    // The other columns of an import are swept.
    tables: ['import_failures', 'import_rows'],

    async count(ctx, { needles }) {
      if (needles.pattern === null) return 0;
      let count = 0;
      for (let one = await next(ctx, null); one !== undefined; one = await next(ctx, one.id)) {
        count += (await failuresNaming(ctx, one.id, needles)).length;
      }
      return count;
    },

    /** One import at a time; `from`: the last one. */
    async erase(ctx, { needles }, from) {
      const one = needles.pattern === null ? undefined : await next(ctx, from);
      if (one === undefined) return { count: 0, next: null };
      const refused = await failuresNaming(ctx, one.id, needles);
      await ctx.db.run(sql`
        delete from ${qualified(ctx.workspace.schema, 'import_failures')} f
        using unnest(${refused.map(({ run_id }) => run_id)}::uuid[], ${refused.map(({ row_number }) => row_number)}::bigint[])
          as r (run_id, row_number)
        where f.import_id = ${one.id}::uuid and f.run_id = r.run_id and f.row_number = r.row_number`);
      const shape = openPart<FileShape>(one.shape, one.id);
      const content = (await holds(ctx, store, one, shape, needles))
        ? await emptyFile(ctx, store, one.file_id)
        : [];
      return { count: refused.length + content.length, next: one.id, content };
    },
  };
}

async function next(ctx: Context, after: string | null): Promise<Kept | undefined> {
  const [row] = await ctx.db.rows<Kept & Record<string, unknown>>(sql`
    select id, file_id, shape from ${qualified(ctx.workspace.schema, 'imports')}
    where ${after === null ? sql`true` : sql`id > ${after}::uuid`} order by id limit 1`);
  return row;
}

async function failuresNaming(ctx: Context, importId: string, needles: Needles) {
  const rows = await ctx.db.rows<{
    run_id: string;
    row_number: string;
    cells: unknown;
    errors: unknown[];
  }>(sql`
    select run_id, row_number, cells, errors from ${qualified(ctx.workspace.schema, 'import_failures')}
    where import_id = ${importId}::uuid`);
  return rows.filter(({ cells, errors }) =>
    [cells, ...errors].some((part) => {
      const plain = openPart<unknown>(part, importId);
      return needles.redactAll(plain) !== plain;
    }),
  );
}

/** A file that cannot be read any more might hold anybody. */
async function holds(
  ctx: Context,
  store: FileStore,
  { file_id: fileId }: Kept,
  shape: FileShape,
  needles: Needles,
): Promise<boolean> {
  const file = await heldFile(ctx, fileId);
  try {
    const content = sealedStore(store, sealingRing).read(file.storedAs);
    for await (const rows of readRows(content, shape, 0, rowsAtOnce))
      if (rows.some(([, cells]) => cells.some((cell) => needles.isIn(cell)))) return true;
    return false;
  } catch (error) {
    ctx.log.warn('A file of an import could not be looked through and is emptied', {
      file: fileId,
      error: String(error),
    });
    return true;
  }
}

/** Answers the key of what it held. */
export async function emptyFile(ctx: Context, store: FileStore, fileId: string): Promise<string[]> {
  const { storedAs } = await heldFile(ctx, fileId);
  const stored = await sealedStore(store, sealingRing).put(Readable.from([Buffer.from(emptied)]), 10_000);
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'files')} set stored_as = ${stored.storedAs}, size = ${stored.size},
      sha256 = ${stored.sha256}, type = ${stored.type}
    where id = ${fileId}::uuid`);
  return [storedAs];
}
