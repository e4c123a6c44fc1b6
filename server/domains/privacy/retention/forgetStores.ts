/** What the product itself keeps of people beside records goes after the days that the workspace chose. */
import { ownerOf } from '../../../base/owner.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { privacySettings } from '../../../platform/records/erasing/privacySettings.ts';
import { emptyFile } from '../../../platform/transfer/erasing/eraseImports.ts';
import { dropPersonExports } from '../personExport/erasePersonExports.ts';
import { privacyHouse } from '../privacyHouse.ts';

const importsAtOnce = 100;

/** Safe to repeat. News and mails go by a tick of their own, which reads the same settings. */
export async function forgetStores(ctx: Context): Promise<void> {
  const { schema } = ctx.workspace;
  const { exportDays, importDays, securityDays } = await privacySettings(ctx.db, schema);
  await inPart(ctx, (inside) => dropPersonExports(inside, olderThan(inside, sql`r.created_at`, exportDays)));
  for (let more = true; more; ) more = await inPart(ctx, (inside) => emptyImports(inside, importDays));
  // Files of archives that hang on no record are held by nothing then, and are cleaned up like any.
  await ctx.db.run(sql`
    delete from ${qualified(schema, 'migration_files')} f using ${qualified(schema, 'data_migrations')} m
    where m.id = f.migration_id and ${olderThan(ctx, sql`m.updated_at`, importDays)}`);
  // The application may only add to it.
  await ownerOf(ctx).database.run(sql`
    delete from core.security_log r
    where workspace_id = ${ctx.workspace.id}::uuid and ${olderThan(ctx, sql`r.at`, securityDays)}
      and not exists (select from core.security_alerts a where a.seq = r.seq)`);
}

function olderThan(ctx: Context, column: ReturnType<typeof sql>, days: number) {
  const moment = new Date(ctx.clock.now() - days * 86_400_000).toISOString();
  return sql`${column} < ${moment}::timestamptz`;
}

/** Contents go after the commit. Answers whether there were any. */
async function inPart(ctx: Context, work: (inside: Context) => Promise<string[]>): Promise<boolean> {
  const content = await ctx.database.transaction((db) => work({ ...ctx, db }));
  for (const key of content) await privacyHouse().files.remove(key);
  return content.length > 0;
}

/** The line of the import stays, with its counts; its file and the rows that were refused go. */
async function emptyImports(ctx: Context, days: number): Promise<string[]> {
  const { schema } = ctx.workspace;
  const old = await ctx.db.rows<{ id: string; file_id: string }>(sql`
    select i.id, i.file_id from ${qualified(schema, 'imports')} i join ${qualified(schema, 'files')} f on f.id = i.file_id
    where ${olderThan(ctx, sql`i.updated_at`, days)} and f.name <> ${forgotten} order by i.id limit ${importsAtOnce}`);
  const content: string[] = [];
  for (const { id, file_id: fileId } of old) {
    content.push(...(await emptyFile(ctx, privacyHouse().files, fileId)));
    await ctx.db.run(
      sql`update ${qualified(schema, 'files')} set name = ${forgotten} where id = ${fileId}::uuid`,
    );
    for (const table of ['import_failures', 'migration_links'])
      await ctx.db.run(sql`delete from ${qualified(schema, table)} where import_id = ${id}::uuid`);
  }
  return content;
}

/** By its name it is known that a file was emptied for its age. */
const forgotten = 'removed-by-age.txt';
