/** Jobs that ended go after the days that their workspace keeps them, save those that something still tells of. */
import type { Database } from '../../base/database.ts';
import { and, column, type Fragment, qualified, sql } from '../../base/sql.ts';
import { removeInParts } from './spentRows.ts';

/** A column that names a run: what it tells of (a rule, an import, a certificate) shows the run's state or result. */
export interface RunHolder {
  /** Its schema: that of the installation, or of each workspace. */
  readonly of: 'installation' | 'workspace';
  readonly table: string;
  readonly column: string;
}

const holders = new Map<string, RunHolder>();
addRunHolder({ of: 'installation', table: 'schedules', column: 'last_run_id' });

/** Called by the joins of all that name runs. */
export function addRunHolder(holder: RunHolder): void {
  holders.set(`${holder.of} ${holder.table} ${holder.column}`, holder);
}

export function runHolders(): readonly RunHolder[] {
  return [...holders.values()];
}

export interface RunsToForget {
  /** Null: runs of the installation itself. */
  readonly workspace: { readonly id: string; readonly schema: string } | null;
  /** ISO time: what ended before it goes. */
  readonly before: string;
}

/** The last of a kind stays, for its result is what pages show; of kinds for one object, the last of each object. */
export function forgetRuns(database: Database, { workspace, before }: RunsToForget): Promise<number> {
  const held = [...holders.values()].flatMap(({ of, table, column: name }): Fragment[] => {
    if (of === 'workspace' && workspace === null) return [];
    const schema = of === 'installation' ? 'core' : (workspace?.schema ?? '');
    return [sql`not exists (select from ${qualified(schema, table)} h where ${column('h', name)} = r.id)`];
  });
  const own = workspace === null ? sql`r.workspace_id is null` : sql`r.workspace_id = ${workspace.id}::uuid`;
  const isSpent = and([
    own,
    sql`r.state in ('done', 'failed', 'cancelled') and coalesce(r.finished_at, r.created_at) < ${before}::timestamptz`,
    sql`exists (select from core.runs n where n.workspace_id is not distinct from r.workspace_id and n.kind = r.kind
      and n.input ->> 'object' is not distinct from r.input ->> 'object' and n.created_at > r.created_at)`,
    ...held,
  ]);
  return removeInParts(database, qualified('core', 'runs'), isSpent);
}
