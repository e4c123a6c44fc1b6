/**
 * Classes of search rows: '' holds what everybody may ask by; a field that some role hides or masks has a row of its
 * own, which only those read who may ask by it.
 */

import type { RoleRights } from '../../../shared/rights.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';

export const openClass = '';

const remembered = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

/** Fields of the object that at least one role hides or masks. Every write asks, so the roles are read once per version. */
export async function restrictedFields(ctx: Context, object: ObjectType): Promise<ReadonlySet<string>> {
  const name = `${ctx.workspace.id} ${ctx.workspace.rightsVersion}`;
  let known = remembered.get(name);
  if (!known) {
    const { version, fields } = await readRestricted(ctx);
    known = fields;
    if (remembered.size > 100) remembered.clear();
    // Roles that are changing at this moment, perhaps by this very transaction, may be taken back.
    if (version === ctx.workspace.rightsVersion) remembered.set(name, known);
  }
  return known.get(object.name) ?? nothing;
}

const nothing: ReadonlySet<string> = new Set();

interface RoleRow {
  readonly version: number;
  readonly rights: RoleRights;
}

async function readRestricted(ctx: Context) {
  const fields = new Map<string, Set<string>>();
  const rows = await ctx.db.rows<RoleRow>(
    sql`select w.rights_version as version, r.rights
      from ${qualified(ctx.workspace.schema, 'roles')} r, core.workspaces w where w.id = ${ctx.workspace.id}`,
  );
  for (const { rights } of rows) {
    for (const [object, accesses] of Object.entries(rights.fields ?? {})) {
      const own = fields.get(object) ?? new Set();
      fields.set(object, own);
      for (const [field, access] of Object.entries(accesses)) {
        if (access === 'hidden' || access === 'masked') own.add(field);
      }
    }
  }
  return { version: rows[0]?.version, fields };
}

function settingOf(object: ObjectType): string {
  return `search.${object.name}`;
}

/** Said after a rebuild: no open row holds these fields any more. */
export async function rememberSeparated(
  ctx: Context,
  object: ObjectType,
  fields: ReadonlySet<string>,
): Promise<void> {
  await ctx.db.run(
    sql`insert into ${qualified(ctx.workspace.schema, 'settings')} (key, value) values (${settingOf(object)}, ${JSON.stringify([...fields])}::jsonb) on conflict (key) do update set value = excluded.value, updated_at = now()`,
  );
}

/**
 * The classes in which the actor may look. When a field is closed to him that open rows may still hold, because the role
 * is younger than the rebuild that it needs, there is none.
 */
export async function classesFor(ctx: Context, object: ObjectType): Promise<readonly string[]> {
  const searched = [...object.fields.values()].filter((field) => field.searched);
  const closed = searched.filter((field) => {
    const access = ctx.actor.rights.field(object.name, field.name);
    return access === 'hidden' || access === 'masked';
  });
  const open = searched.filter((field) => !closed.includes(field)).map((field) => field.name);
  if (closed.length > 0) {
    const [row] = await ctx.db.rows<{ value: string[] }>(
      sql`select value from ${qualified(ctx.workspace.schema, 'settings')} where key = ${settingOf(object)}`,
    );
    if (!closed.every((field) => row?.value.includes(field.name))) return [];
  }
  return [openClass, ...open];
}
