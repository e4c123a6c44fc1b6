/** The workspaces of a database: read, and made. */
import type { Workspace } from './context.ts';
import type { Database, Db } from './database.ts';
import { grantRows } from './grantRows.ts';
import { type MigrateOptions, makeSchema, underLock } from './migrate.ts';
import { makePartitions } from './partitions.ts';
import { sql } from './sql.ts';
import { isSlug, schemaOfSlug } from './workspaceSlug.ts';

interface Row {
  id: string;
  slug: string;
  name: string;
  schema_name: string;
  currency: string;
  country: string;
  language: Workspace['language'];
  time_zone: string;
  week_start: number;
  fiscal_year_start: number;
  metadata_version: number;
  rights_version: number;
  paused: boolean;
}

export async function loadWorkspaces(db: Db): Promise<Workspace[]> {
  const rows = await db.rows<Row>(sql`
    select id, slug, name, schema_name, currency, country, language, time_zone, week_start, fiscal_year_start,
      metadata_version, rights_version, paused
    from core.workspaces order by created_at, slug`);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    schema: row.schema_name,
    currency: row.currency,
    country: row.country,
    language: row.language,
    timeZone: row.time_zone,
    weekStart: row.week_start,
    fiscalYearStart: row.fiscal_year_start,
    metadataVersion: row.metadata_version,
    rightsVersion: row.rights_version,
    paused: row.paused,
  }));
}

export interface NewWorkspace {
  readonly id: string;
  /** Lower-case letters, digits and hyphens, beginning with a letter; at most 40. */
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly country: string;
  readonly language: Workspace['language'];
  readonly timeZone: string;
}

/** Makes the schema with all its tables and the row that names it, in one transaction of the owner's role. */
export async function createWorkspace(
  owner: Database,
  workspace: NewWorkspace,
  options: MigrateOptions & { readonly now: number },
): Promise<Workspace> {
  if (!isSlug(workspace.slug)) throw new Error(`“${workspace.slug}” cannot be a workspace's slug`);
  const schema = schemaOfSlug(workspace.slug);
  return underLock(owner, async (db) => {
    await makeSchema(db, schema, options);
    await makePartitions(db, schema, options.appRole, options.now);
    await grantRows(db, schema, options.appRole);
    await db.run(sql`
      insert into core.workspaces (id, slug, name, schema_name, currency, country, language, time_zone)
      values (${workspace.id}, ${workspace.slug}, ${workspace.name}, ${schema}, ${workspace.currency},
        ${workspace.country}, ${workspace.language}, ${workspace.timeZone})`);
    const made = (await loadWorkspaces(db)).find(({ slug }) => slug === workspace.slug);
    if (made === undefined) throw new Error('The new workspace is not in the registry');
    return made;
  });
}
