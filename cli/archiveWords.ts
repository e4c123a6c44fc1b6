/** What backup, restore, dump and load say. */
import type { ArchiveFacts } from '../server/base/backup/readArchive.ts';
import type { Label } from '../shared/labels.ts';
import { note } from './terminal.ts';

const manyRows = 100_000;

/** Small tables go by in silence. */
export function tellProgress(table: string, rows: number): void {
  if (rows >= manyRows) note({ en: `${table}: ${rows} rows`, zh: `${table}：${rows} 行` });
}

/** Ends with the digests, by which two installations can be compared. */
export function archiveSaid({ manifest, header }: ArchiveFacts, file: string): Label {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const lines = manifest.tables
    .filter((table) => table.rows > 0)
    .map((table) => `  ${table.digest}  ${String(table.rows).padStart(9)}  ${table.schema}.${table.table}`)
    .join('\n');
  const count = { tables: manifest.tables.length, files: manifest.files.length };
  return {
    en: `${file}\n${header.madeAt}, version ${header.appVersion}: ${count.tables} tables, ${rows} rows, ${count.files} files, read back and equal\n${lines}`,
    zh: `${file}\n${header.madeAt}，版本 ${header.appVersion}：${count.tables} 张表，${rows} 行，${count.files} 个文件，已回读核对一致\n${lines}`,
  };
}
