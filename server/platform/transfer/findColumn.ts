/** A column of a file by its header, as rules name it. */
import { ValueError } from '../../../shared/errors.ts';
import { fold } from '../../../shared/fold.ts';
import type { ColumnShape, FileShape } from './reading/readRequest.ts';

/** Throws ValueError that says which columns there are. */
export function findColumn(column: string, shape: FileShape): ColumnShape {
  const wanted = fold(column.trim());
  const found = shape.columns.find((one) => fold(one.header) === wanted);
  if (!found) {
    throw new ValueError({
      en: `The file has no column “${column}”; it has ${shape.columns.map((one) => one.header).join(', ')}.`,
      zh: `文件中没有“${column}”列，现有：${shape.columns.map((one) => one.header).join('、')}。`,
    });
  }
  return found;
}
