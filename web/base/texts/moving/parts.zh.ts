/** Chinese texts of files that are brought in parts. */
import type { parts as en } from './parts.en.ts';

export const parts: Record<keyof typeof en, string> = {
  'move.rows': '选取的行',
  'move.rows.lead': '同时满足以下条件的行。文件中的其他行由该文件的其他部分导入，或不导入。',
  'move.rows.is': '“{column}”为{words}',
  'move.rows.empty': '空',
  'move.rows.words': '“{column}”的值',
  'move.rows.column': '列',
  'move.rows.add': '只导入部分行',
  'move.rows.more': '再加一个条件',
  'move.rows.remove': '去掉条件“{column}”',
  'move.split': '部分行属于其他对象',
  'move.split.lead': '含有以下值的行将成为其他对象的记录，其余行仍按此映射导入。',
  'move.split.becomes': '成为',
  'move.split.do': '拆分',
  'move.rows.each': '“{column}”中的每个值生成一条记录',
};
