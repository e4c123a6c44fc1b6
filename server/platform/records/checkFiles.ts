/** Step: files that a record is to hold must be there, be the caller's to give, and be what the field takes. */
import type { FileValue } from '../../../shared/fields/files.ts';
import { imageTypes } from '../../../shared/fields/image.ts';
import type { Label } from '../../../shared/labels.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { type FileUse, usesOf } from '../files/fileUses.ts';
import { isAccepted } from '../files/nameFits.ts';
import type { Field } from '../metadata/registry.ts';
import { type Batch, type Draft, isOpen, refuse } from './draft.ts';
import { readableUses } from './fileAccess.ts';

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly size: string;
  readonly type: string;
  readonly width: number | null;
  readonly created_by_id: string | null;
}

function holdsFiles(field: Field): boolean {
  return field.type === 'file' || field.type === 'image';
}

/** Name, size and type of a value are ours: whatever the caller sent, they are filled in here. */
export async function checkFiles(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const fields = [...object.fields.values()].filter(holdsFiles);
  const given = drafts.filter(isOpen).flatMap((draft) =>
    fields.flatMap((field) => {
      const files = draft.input[field.name] as readonly FileValue[] | null | undefined;
      return files && files.length > 0 ? [{ draft, field, files }] : [];
    }),
  );
  if (given.length === 0) return;
  const ids = [...new Set(given.flatMap(({ files }) => files.map(({ id }) => id)))];
  const rows = await ctx.db.rows<FileRow>(
    sql`select id, name, size, type, width, created_by_id from ${qualified(ctx.workspace.schema, 'files')}
      where id = any(${ids}::uuid[]) for key share`,
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const uses = await usesOf(ctx, ids);
  const seen = new Set((await readableUses(ctx, uses)).map((use) => use.fileId));
  for (const { draft, field, files } of given) {
    const own = uses.filter((use) => use.object === object.name && use.field === field.name);
    draft.input[field.name] = files.map((file) => {
      const row = known.get(file.id);
      const may = row !== undefined && mayGive(ctx, row, draft, own, uses, seen);
      const wrong = may ? wrongWith(row, field) : absent;
      if (wrong) refuse(draft, field, 'invalid_value', wrong);
      return row ? { id: row.id, name: row.name, size: Number(row.size), type: row.type } : file;
    });
  }
}

/** It is the caller's own upload, or this field held it before, or a record that he sees holds it. */
function mayGive(
  ctx: Context,
  row: FileRow,
  draft: Draft,
  own: readonly FileUse[],
  uses: readonly FileUse[],
  seen: ReadonlySet<string>,
): boolean {
  if (ctx.actor.kind === 'system' || seen.has(row.id)) return true;
  if (own.some((use) => use.fileId === row.id && use.recordId === draft.id)) return true;
  return row.created_by_id === ctx.actor.userId && !uses.some((use) => use.fileId === row.id);
}

const absent: Label = {
  en: 'There is no such file, or it is not yours to give: bring it by POST /files first.',
  zh: '文件不存在，或您无权使用：请先通过 POST /files 上传。',
};

function wrongWith(row: FileRow, field: Field): Label | null {
  if (field.type === 'image' && (!imageTypes.has(row.type) || row.width === null)) {
    return {
      en: `“${row.name}” is not a picture that can be shown: choose a PNG, JPEG, GIF or WebP file.`,
      zh: `“${row.name}”不是可显示的图片，请选择 PNG、JPEG、GIF 或 WebP 文件。`,
    };
  }
  if (field.accept && !isAccepted(row.type, field.accept)) {
    return {
      en: `“${row.name}” is ${row.type}; this field takes ${field.accept.join(', ')}.`,
      zh: `“${row.name}”的类型为 ${row.type}，此字段只接受 ${field.accept.join('、')}。`,
    };
  }
  if (field.maxSize !== undefined && Number(row.size) > field.maxSize) {
    const most = Math.floor(field.maxSize / 1024);
    return {
      en: `“${row.name}” is larger than ${most} KB.`,
      zh: `“${row.name}”超过 ${most} KB。`,
    };
  }
  return null;
}
