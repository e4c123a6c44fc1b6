/** Files that the rows of a table of records name, by the rules for its columns. */
import { ValueError } from '../../../../shared/errors.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { findColumn } from '../findColumn.ts';
import type { FileShape, Row } from '../reading/readRequest.ts';
import type { FileRule } from '../rules.ts';
import { type FileWish, wishFor } from './fileWish.ts';
import { namesIn, type PathIndex } from './pathIndex.ts';
import type { KnownFile } from './spooledFiles.ts';

export const toAttachments = 'attachments';

export interface PlannedFileColumn {
  readonly index: number;
  readonly nameIndex: number | null;
  readonly folders: readonly string[];
  /** Null: the record's attachments. */
  readonly field: Field | null;
}

/** Throws ValueError. */
export function planFileColumn(object: ObjectType, rule: FileRule, shape: FileShape): PlannedFileColumn {
  const { index } = findColumn(rule.column, shape);
  const nameIndex = rule.nameColumn === undefined ? null : findColumn(rule.nameColumn, shape).index;
  const field = rule.to === toAttachments ? null : (object.fields.get(rule.to) ?? null);
  const isHolder = field === null || field.type === 'file' || field.type === 'image';
  if (!isHolder || (field === null && rule.to !== toAttachments)) {
    throw new ValueError({
      en: `“${rule.to}” holds no files: name “attachments”, or a field of files or a picture.`,
      zh: `“${rule.to}”不能保存文件，请填写 attachments，或文件、图片类型的字段。`,
    });
  }
  return { index, nameIndex, folders: rule.folders ?? [], field };
}

/** In the order of the columns. */
export function wishesOf(
  [row, cells, fault]: Row,
  columns: readonly PlannedFileColumn[],
  index: PathIndex<KnownFile>,
): FileWish[] {
  if (fault) return [];
  const wishes: FileWish[] = [];
  for (const { index: at, nameIndex, folders, field } of columns) {
    const said = nameIndex === null ? '' : (cells[nameIndex] ?? '').trim();
    if (nameIndex !== null && said === '') continue;
    const names = namesIn(cells[at] ?? '', (name) => index.find(name, folders) !== 'none');
    for (const named of names)
      wishes.push(
        wishFor({ row, place: wishes.length, named }, index.find(named, folders), said || named, field),
      );
  }
  return wishes;
}
