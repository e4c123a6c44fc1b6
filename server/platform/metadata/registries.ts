/** The registry of each workspace at its version, compiled once for each process; no restart, no message between them. */
import type { ConfigKindName } from '../../../shared/config/store.ts';
import type { Workspace } from '../../base/context.ts';
import type { Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import { compileRegistry } from './compileRegistry.ts';
import type { ObjectDeclaration } from './declarations.ts';
import { type Documents, noDocuments } from './documents.ts';
import { Registry } from './registry.ts';
import { loadRoleNames, withRoles } from './roleOptions.ts';

export type RegistryWorkspace = Pick<Workspace, 'id' | 'schema' | 'metadataVersion'>;

interface Known {
  readonly version: number;
  readonly registry: Promise<Registry>;
}

export class Registries {
  /** What the code declares: of a workspace that nobody shaped. */
  readonly code: Registry;
  readonly declarations: readonly ObjectDeclaration[];
  readonly #known = new Map<string, Known>();

  constructor(declarations: readonly ObjectDeclaration[]) {
    this.declarations = declarations;
    this.code = new Registry(declarations);
  }

  /**
   * Of the workspace as its version says. A request that began before a change may still ask for the older version: the
   * documents of now are newer than what it asks for, and are not remembered under the old name.
   */
  async of(db: Db, workspace: RegistryWorkspace): Promise<Registry> {
    const known = this.#known.get(workspace.id);
    if (known && known.version >= workspace.metadataVersion) return known.registry;
    const registry = this.#load(db, workspace);
    this.#known.set(workspace.id, { version: workspace.metadataVersion, registry });
    registry.catch(() => this.#known.delete(workspace.id));
    return registry;
  }

  /** What another process changed a moment ago may not be known here yet. */
  forget(workspace: Pick<Workspace, 'id'>): void {
    this.#known.delete(workspace.id);
  }

  async #load(db: Db, workspace: RegistryWorkspace): Promise<Registry> {
    const documents = await loadDocuments(db, workspace.schema);
    const declarations = withRoles(this.declarations, await loadRoleNames(db, workspace.schema));
    if (documents.isEmpty) return declarations === this.declarations ? this.code : new Registry(declarations);
    return compileRegistry(declarations, documents);
  }
}

export async function loadDocuments(db: Db, schema: string): Promise<Documents> {
  const rows = await db.rows<{ kind: ConfigKindName; name: string; data: object }>(
    sql`select kind, name, data from ${qualified(schema, 'config_items')} order by kind, name`,
  );
  return rows.length === 0 ? noDocuments : noDocuments.with(rows);
}
