/** Removes files that nothing has held for a day, and content that no row knows. */

import type { Workspace } from '../../base/context.ts';
import { and, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import type { FileStore } from './fileStore.ts';

/** A column of a workspace's table that keeps the id of a file, and with it the file. */
export interface FileHolder {
  readonly table: string;
  readonly column: string;
}

const holders: FileHolder[] = [];

/** Called by the joins of all that keeps files. */
export function addFileHolder(holder: FileHolder): void {
  holders.push(holder);
}

/** An hourly tick. */
export async function cleanUpFiles(env: WorkEnvironment, store: FileStore): Promise<void> {
  const workspaces = await env.workspaces();
  for (const workspace of workspaces) await removeUnheld(env, store, workspaces, workspace);
  await removeUnknown(env, store, workspaces);
}

/** The row goes first: content without a row is found by `removeUnknown`, a row without content would be a lie. */
async function removeUnheld(
  env: WorkEnvironment,
  store: FileStore,
  workspaces: readonly Workspace[],
  { schema }: Workspace,
): Promise<void> {
  const free = and(
    holders.map(({ table, column }): Fragment => {
      return sql`not exists (select from ${qualified(schema, table)} h where h.${sql.id(column)} = f.id)`;
    }),
  );
  const gone = await env.database.rows<{ stored_as: string; preview_as: string | null }>(sql`
    delete from ${qualified(schema, 'files')} f
    where f.created_at < now() - interval '24 hours' and ${free} returning f.stored_as, f.preview_as`);
  for (const { stored_as: storedAs, preview_as: previewAs } of gone) {
    await store.remove(storedAs);
    if (previewAs !== null) await store.remove(previewAs);
  }
}

async function removeUnknown(
  env: WorkEnvironment,
  store: FileStore,
  workspaces: readonly Workspace[],
): Promise<void> {
  let keys: string[] = [];
  for await (const key of store.olderThanADay()) {
    keys.push(key);
    if (keys.length < 1000) continue;
    await removeUnknownOf(env, store, workspaces, keys);
    keys = [];
  }
  await removeUnknownOf(env, store, workspaces, keys);
}

async function removeUnknownOf(
  env: WorkEnvironment,
  store: FileStore,
  workspaces: readonly Workspace[],
  keys: readonly string[],
): Promise<void> {
  const unknown = new Set(keys);
  for (const { schema } of keys.length > 0 ? workspaces : []) {
    const known = await env.database.rows<{ stored_as: string }>(
      sql`select stored_as from ${qualified(schema, 'files')} where stored_as = any(${keys}::text[])
        union all select preview_as from ${qualified(schema, 'files')} where preview_as = any(${keys}::text[])`,
    );
    for (const row of known) unknown.delete(row.stored_as);
  }
  for (const key of unknown) await store.remove(key);
}
