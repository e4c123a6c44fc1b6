/** Files that people bring in: a row each, content in the store, the uploader's alone until a record holds them. */
import { buffer } from 'node:stream/consumers';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { FileStore, StoredFile } from './fileStore.ts';
import { checkMalware } from './malware.ts';
import { nameFits } from './nameFits.ts';
import { type PictureSize, pictureHead, pictureSize } from './pictureSize.ts';

export interface FileInfo {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  readonly sha256: Buffer;
  readonly storedAs: string;
  readonly createdById: string | null;
  /** Of a picture whose size could be read. */
  readonly width: number | null;
  readonly height: number | null;
  /** Key and type of the small picture beside it. */
  readonly previewAs: string | null;
  readonly previewType: string | null;
}

/** A picture of more pixels would take a reader's whole memory. */
const mostPixels = 50_000_000;

const largestPreview = 262_144;
const previewSide = 512;

const longestName = 255;

/** The last part of whatever path the sender gave, without what no screen can show. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = [...last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()].slice(0, longestName).join('');
  return clean === '' || clean === '.' || clean === '..' ? 'file' : clean;
}

export interface BroughtFile extends FileOrigin {
  readonly content: AsyncIterable<Uint8Array>;
  /** Bytes. */
  readonly limit: number;
}

export interface FileOrigin {
  readonly name: string;
  /** Made by us of our own records: nobody brought it, so nothing scans it. */
  readonly ours?: boolean;
  /** Reached only by what it was made for, such as an export: by its id it is nobody's, not even of who asked for it. */
  readonly unowned?: true;
}

/** Takes a file in; when it is refused or the row cannot be written, the content is removed again. */
export async function addFile(ctx: Context, store: FileStore, file: BroughtFile): Promise<FileInfo> {
  return addStored(ctx, store, await store.put(file.content, file.limit), file);
}

/** The row of content that the store has. */
export async function addStored(
  ctx: Context,
  store: FileStore,
  stored: StoredFile,
  file: FileOrigin,
): Promise<FileInfo> {
  const name = cleanName(file.name);
  try {
    if (!file.ours) await checkMalware(ctx, store, name, stored);
    const size = await checkPicture(store, name, stored);
    const info: FileInfo = {
      ...{ id: ctx.ids.next(), name, createdById: file.unowned ? null : ctx.actor.userId, ...stored },
      ...{ width: size?.width ?? null, height: size?.height ?? null, previewAs: null, previewType: null },
    };
    await ctx.db.run(sql`
      insert into ${qualified(ctx.workspace.schema, 'files')}
        (id, name, size, type, sha256, stored_as, created_by_id, width, height)
      values (${info.id}, ${info.name}, ${info.size}, ${info.type}, ${info.sha256}, ${info.storedAs},
        ${info.createdById}, ${info.width}, ${info.height})`);
    return info;
  } catch (error) {
    await store.remove(stored.storedAs);
    throw error;
  }
}

async function checkPicture(store: FileStore, name: string, stored: StoredFile): Promise<PictureSize | null> {
  if (!nameFits(name, stored.type)) {
    throw new Problem('invalid_value', {
      detail: {
        en: `“${name}” is not what its ending says; its content is ${stored.type}. Give it the right ending or choose another file.`,
        zh: `“${name}”的内容（${stored.type}）与扩展名不符，请更正扩展名或选择其他文件。`,
      },
    });
  }
  if (!stored.type.startsWith('image/')) return null;
  const end = Math.min(stored.size, pictureHead) - 1;
  const head = await buffer(store.read(stored.storedAs, { start: 0, end }));
  const size = pictureSize(head, stored.type);
  if (size !== null && size.width * size.height > mostPixels) {
    throw new Problem('limit_exceeded', {
      params: { limit: `${mostPixels / 1_000_000} MP` },
      detail: {
        en: `The picture has ${size.width} × ${size.height} pixels; at most ${mostPixels / 1_000_000} million are allowed.`,
        zh: `图片为 ${size.width} × ${size.height} 像素，最多允许 ${mostPixels / 10_000} 万像素。`,
      },
    });
  }
  return size;
}

/** Puts the small picture beside a file that its uploader has just brought; it replaces one that is there. */
export async function addPreview(
  ctx: Context,
  store: FileStore,
  id: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = await ownFile(ctx, id);
  const stored = await store.put(content, largestPreview);
  const files = qualified(ctx.workspace.schema, 'files');
  try {
    await checkMalware(ctx, store, file.name, stored);
    const size = pictureSize(
      await buffer(store.read(stored.storedAs, { start: 0, end: Math.max(0, stored.size - 1) })),
      stored.type,
    );
    if (size === null || size.width > previewSide || size.height > previewSide || file.previewAs !== null) {
      throw new Problem('invalid_value', {
        detail: {
          en: `A preview is a picture of at most ${previewSide} × ${previewSide} pixels, and is given once.`,
          zh: `预览图最大为 ${previewSide} × ${previewSide} 像素，且只能设置一次。`,
        },
      });
    }
    await ctx.db.run(
      sql`update ${files} set preview_as = ${stored.storedAs}, preview_type = ${stored.type} where id = ${id}::uuid`,
    );
  } catch (error) {
    await store.remove(stored.storedAs);
    throw error;
  }
}

/** One's own file. What holds a file (an import, later a record's field) has its own right to it: see `heldFile`. */
export async function ownFile(ctx: Context, id: string): Promise<FileInfo> {
  const file = await heldFile(ctx, id);
  if (ctx.actor.kind !== 'system' && file.createdById !== ctx.actor.userId) throw new Problem('not_found');
  return file;
}

/** Without a question about rights: for a caller that has asked them of the holder. */
export async function heldFile(ctx: Pick<Context, 'db' | 'workspace'>, id: string): Promise<FileInfo> {
  const [row] = await ctx.db.rows<{
    id: string;
    name: string;
    size: string;
    type: string;
    sha256: Buffer;
    stored_as: string;
    created_by_id: string | null;
    width: number | null;
    height: number | null;
    preview_as: string | null;
    preview_type: string | null;
  }>(sql`select id, name, size, type, sha256, stored_as, created_by_id, width, height, preview_as, preview_type
    from ${qualified(ctx.workspace.schema, 'files')} where id = ${id}::uuid`);
  if (row === undefined) throw new Problem('not_found');
  return {
    id: row.id,
    name: row.name,
    size: Number(row.size),
    type: row.type,
    sha256: row.sha256,
    storedAs: row.stored_as,
    createdById: row.created_by_id,
    width: row.width,
    height: row.height,
    previewAs: row.preview_as,
    previewType: row.preview_type,
  };
}
