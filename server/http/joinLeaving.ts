/** Joins what a company takes along, and arrives with, to the modules that know its parts. */
import { appVersion } from '../base/appVersion.ts';
import { Problem } from '../base/problem.ts';
import { sql } from '../base/sql.ts';
import { migrations } from '../migrations/all.ts';
import { exportConfig } from '../platform/config/exportConfig.ts';
import { makeObjectTable } from '../platform/config/objectTable.ts';
import type { Context } from '../platform/context.ts';
import { buildDuplicateKeys } from '../platform/duplicates/rules/buildDuplicateKeys.ts';
import type { FileStore } from '../platform/files/fileStore.ts';
import { defineRun, startRun } from '../platform/jobs/runs.ts';
import { splitFieldName } from '../platform/metadata/customFields.ts';
import type { Registries } from '../platform/metadata/registries.ts';
import { systemActor } from '../platform/permissions/actors.ts';
import { fillSearch } from '../platform/search/fillSearch.ts';
import { bundleRun } from '../platform/transfer/leaving/bundleRun.ts';
import { type LoadRunTools, loadRun } from '../platform/transfer/leaving/loadRun.ts';
import type { BundleTools } from '../platform/transfer/leaving/writeBundle.ts';
import { letIn } from './letIn.ts';

export function bundleTools(files: FileStore): Omit<BundleTools, 'passed'> {
  return { files, migration: migrations.at(-1)!.name, configuration: exportConfig };
}

export function loadTools(files: FileStore, registries: Registries): Omit<LoadRunTools, 'letIn'> {
  return {
    files,
    options: { migrations, appVersion },
    registryOf: (db, workspace) => registries.of(db, workspace),
    makeTable: makeObjectTable,
    fillSearch,
    startJobs: findDuplicatesAnew,
  };
}

/** The keys by which duplicates are found are those of an installation. */
async function findDuplicatesAnew(inside: Context): Promise<void> {
  const rules = [...inside.registry.documents.of('duplicateRule')];
  const objects = new Set(rules.map(([name]) => splitFieldName(name)[0]));
  const ctx: Context = { ...inside, actor: systemActor(inside.workspace) };
  for (const object of objects) await startRun(ctx, buildDuplicateKeys.kind, { object });
}

/** Called once by the roof. */
export function joinLeaving(files: FileStore, registries: Registries): void {
  defineRun(bundleRun(bundleTools(files)));
  defineRun(loadRun({ ...loadTools(files, registries), letIn: letInAsker }));
}

/** Who asked for the workspace signs in to it as he signs in to the one that he asked from. */
async function letInAsker(inside: Context, asker: Context): Promise<void> {
  const [person] = await asker.db.rows<{ name: string; email: string }>(sql`
    select i.name, i.email from core.members m join core.identities i on i.id = m.identity_id
    where m.workspace_id = ${asker.workspace.id} and m.user_id = ${asker.actor.userId}`);
  // Nobody could open it.
  if (!person) throw new Problem('forbidden');
  await letIn(inside, person);
}
