/** What is wrong with a row that could not be cut into its cells without doubt: in words, with its row and column. */
import type { Label } from '../../../../shared/labels.ts';
import type { JsonFault } from './jsonColumns.ts';
import type { JsonCutFault } from './jsonCutter.ts';
import type { CutFault } from './rowCutter.ts';

const quoteFaults: Readonly<Record<CutFault, Label>> = {
  openQuote: {
    en: 'a quotation mark opens a cell and none closes it',
    zh: '单元格开头的引号没有闭合',
  },
  strayQuote: {
    en: 'quotation marks inside a cell leave open where it ends; write each of them twice',
    zh: '单元格内的引号使其边界不明确，请将引号写成两个',
  },
  tooLong: { en: 'its line is longer than a row can be', zh: '此行过长' },
};

function inRow(row: number, what: Label): Label {
  return { en: `Row ${row}: ${what.en}.`, zh: `第 ${row} 行：${what.zh}。` };
}

export function quoteFault(row: number, fault: CutFault): Label {
  return inRow(row, quoteFaults[fault]);
}

const jsonFaults: Readonly<Record<JsonFault | JsonCutFault | 'damaged', Label>> = {
  broken: { en: 'it is no valid JSON', zh: '不是有效的 JSON' },
  noObject: { en: 'it is no object with named members', zh: '不是带有名称成员的对象' },
  tooDeep: { en: 'its members are nested too deep', zh: '嵌套层数过深' },
  tooLong: { en: 'it is longer than a record can be', zh: '此记录过长' },
  unended: { en: 'the file ends before the record or its list does', zh: '文件在记录或列表结束之前就结束了' },
  damaged: {
    en: "it holds bytes that are no characters of the file's encoding",
    zh: '含有无法按文件编码识别的字节',
  },
};

export function jsonFault(row: number, fault: keyof typeof jsonFaults): Label {
  return inRow(row, jsonFaults[fault]);
}

/** @param width cells that a row should have. */
export function widthFault(row: number, cells: readonly string[], width: number): Label {
  const at = cells.length > width ? `: “${cells[width]!.trim().slice(0, 40)}”` : '';
  return inRow(row, {
    en: `it has ${cells.length} cells where the others have ${width}${at}; a delimiter is missing or too many`,
    zh: `有 ${cells.length} 个单元格，其他行为 ${width} 个${at}；缺少或多出了分隔符`,
  });
}

/** @param column of the first cell that is damaged, from 0. */
export function damagedFault(row: number, column: number): Label {
  return inRow(row, {
    en: `the cell in column ${column + 1} holds bytes that are no characters of the file's encoding`,
    zh: `第 ${column + 1} 列的单元格含有无法按文件编码识别的字节`,
  });
}
