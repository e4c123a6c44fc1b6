/** Files are not copied: each one of the copy is a line of text that says so, under a name that tells of nobody. */
import { Readable } from 'node:stream';
import type { Database } from '../../../base/database.ts';
import { sql } from '../../../base/sql.ts';
import type { FileStore } from '../../files/fileStore.ts';

const content = 'The contents of files are not copied into a sandbox. 沙盒中不包含文件内容。\n';

export async function emptyFiles(owner: Database, schema: string, store: FileStore): Promise<void> {
  const table = sql.id(schema, 'files');
  if ((await owner.rows(sql`select from ${table} limit 1`)).length === 0) return;
  const stored = await store.put(Readable.from([Buffer.from(content)]), 10_000);
  await owner.run(sql`
    update ${table} set stored_as = ${stored.storedAs}, size = ${stored.size}, sha256 = ${stored.sha256},
      type = ${stored.type}, width = null, height = null, preview_as = null, preview_type = null, name = 'file' || coalesce(substring(name from '\\.[A-Za-z0-9]{1,8}$'), '')`);
}
