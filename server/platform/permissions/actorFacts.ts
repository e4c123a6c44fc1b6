/** From what the rights of a user were computed: his roles, and his grant keys by where they come from; for explaining. */
import type { Label } from '../../../shared/labels.ts';
import type { RoleRights } from '../../../shared/rights.ts';
import type { BaseContext } from '../../base/context.ts';
import { qualified, sql } from '../../base/sql.ts';
import { keySources, walks } from './keySources.ts';

export interface RoleFacts {
  readonly name: string;
  readonly label: Label;
  readonly rights: RoleRights;
}

export interface ActorFacts {
  readonly id: string;
  readonly name: string;
  /** Who is not may nothing, whatever his roles say. */
  readonly active: boolean;
  readonly roles: readonly RoleFacts[];
  /** Names of sources of keys (keySources.ts) by key. */
  readonly sources: ReadonlyMap<number, readonly string[]>;
}

interface Row {
  readonly name: string;
  readonly active: boolean;
  readonly roles: RoleFacts[];
  readonly keys: readonly { readonly source: string; readonly keys: readonly number[] }[];
}

/** Null: there is no such user. */
export async function actorFacts(
  { db, workspace }: Pick<BaseContext, 'db' | 'workspace'>,
  userId: string,
): Promise<ActorFacts | null> {
  const { schema } = workspace;
  const keys = keySources.map(
    ({ name, keys }) =>
      sql`jsonb_build_object('source', ${name}::text, 'keys', array(select distinct k.key from (${keys(schema)}) k))`,
  );
  const [row] = await db.rows<Row>(sql`
    with recursive ${walks(schema, userId)}
    select u.name, u.status is distinct from 'inactive' and u.deleted_at is null as active,
      coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'label', r.label, 'rights', r.rights) order by r.place, r.name)
        from ${qualified(schema, 'roles')} r where r.name = any(u.roles)), '[]') as roles,
      jsonb_build_array(${sql.join(keys)}) as keys
    from ${qualified(schema, 'users')} u where u.id = ${userId}::uuid`);
  if (!row) return null;
  const sources = new Map<number, string[]>();
  for (const { source, keys: of } of row.keys)
    for (const key of of) sources.set(key, [...(sources.get(key) ?? []), source]);
  const { name, active, roles } = row;
  return { id: userId, name, active, roles, sources };
}
