/** What a person who opens a bundle reads first. */
import { isoNow } from '../../../base/clock.ts';
import type { Context } from '../../context.ts';

export function readMe(ctx: Context): string {
  const { name, slug } = ctx.workspace;
  const at = isoNow(ctx.clock);
  return `${name} (${slug}), ${at}

关系 CRM 全量数据包
- spreadsheets/   每个对象一个 CSV，可用 Excel 或其他系统打开
- data/           全部数据，每行一条 JSON；金额与时间均为文本，编号与关联保持不变
- files/          附件内容，文件名为 data/files 中的 id；原文件名见该处
- configuration/  对象、字段、布局与规则
- manifest.json   每个文件的行数、大小与 SHA-256
装入另一套关系：guanxi bundle load 数据包.zip --slug 工作区标识

Guanxi CRM: everything of a company
- spreadsheets/   a CSV for each object, for Excel and other systems
- data/           all data, one JSON row a line; amounts and times are texts, ids and references are kept
- files/          contents of files by the id of their row in data/files, which tells their names
- configuration/  objects, fields, layouts and rules
- manifest.json   rows, size and SHA-256 of each entry
Into another Guanxi: guanxi bundle load BUNDLE.zip --slug SLUG
`;
}
