/** Grant keys: one integer for each owner, department and queue, carried by records in `readers` and `editors`. */
import type { BaseContext } from '../../base/context.ts';
import type { Database, Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';

/** What a record's own keys follow from. */
export interface KeyHolder {
  readonly ownerId: string | null;
  readonly departmentId: string | null;
  /** Its members see it and take it. */
  readonly queueId?: string | null;
}

interface GrantRow {
  readonly key: number;
  readonly kind: string;
  readonly ref: string;
}

/** A key never changes once it is committed, so a process keeps those that it has seen. */
const committed = new WeakMap<Database, Map<string, number>>();
/** Keys made by a transaction that is still open: read again each time, because it may roll back. */
const uncommitted = new WeakMap<Db, Set<string>>();

function remembered<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function nameOf(kind: string, ref: string): string {
  return `${kind}:${ref}`;
}

/** The keys of each holder in the same order, sorted; grants that do not exist yet are made. */
export async function keysOf(ctx: BaseContext, holders: readonly KeyHolder[]): Promise<number[][]> {
  const namesOf = (holder: KeyHolder): string[] => [
    ...(holder.ownerId === null ? [] : [nameOf('user', holder.ownerId)]),
    ...(holder.departmentId === null ? [] : [nameOf('department', holder.departmentId)]),
    ...(holder.queueId ? [nameOf('queue', holder.queueId)] : []),
  ];
  const keys = await keysOfNames(ctx, [...new Set(holders.flatMap(namesOf))].sort());
  return holders.map((holder) =>
    namesOf(holder)
      .map((name) => keys.get(name)!)
      .sort((a, b) => a - b),
  );
}

/** Every user, department and queue has a key from the first day, before a record carries it. */
export async function grantKeysTo(
  ctx: BaseContext,
  kind: 'user' | 'department' | 'queue',
  ids: readonly string[],
): Promise<void> {
  await keysOfNames(ctx, ids.map((id) => nameOf(kind, id)).sort());
}

/** A grant of any kind, by its name. */
export interface Grant {
  readonly kind: string;
  readonly ref: string;
}

/** The keys of grants, in their order; `made` says that one of them is new, so that nobody's rights know it yet. */
export async function keysOfGrants(
  ctx: BaseContext,
  grants: readonly Grant[],
): Promise<{ keys: number[]; made: boolean }> {
  const names = [...new Set(grants.map(({ kind, ref }) => nameOf(kind, ref)))].sort();
  const own = remembered(uncommitted, ctx.db, () => new Set<string>());
  const before = own.size;
  const keys = await keysOfNames(ctx, names);
  return { keys: grants.map(({ kind, ref }) => keys.get(nameOf(kind, ref))!), made: own.size > before };
}

async function keysOfNames(ctx: BaseContext, names: readonly string[]): Promise<Map<string, number>> {
  const cache = remembered(committed, ctx.database, () => new Map<string, number>());
  const own = remembered(uncommitted, ctx.db, () => new Set<string>());
  const keys = new Map<string, number>();
  const unknown: string[] = [];
  for (const name of names) {
    const key = own.has(name) ? undefined : cache.get(`${ctx.workspace.id}:${name}`);
    if (key === undefined) unknown.push(name);
    else keys.set(name, key);
  }
  if (unknown.length === 0) return keys;
  const take = (rows: readonly GrantRow[]): void => {
    for (const row of rows) {
      const name = nameOf(row.kind, row.ref);
      keys.set(name, row.key);
      if (!own.has(name)) cache.set(`${ctx.workspace.id}:${name}`, row.key);
    }
  };
  take(await readGrants(ctx, unknown));
  const missing = unknown.filter((name) => !keys.has(name));
  if (missing.length === 0) return keys;
  for (const name of missing) own.add(name);
  take(await makeGrants(ctx, missing));
  // Someone else made them between the two statements.
  const raced = missing.filter((name) => !keys.has(name));
  if (raced.length > 0) take(await readGrants(ctx, raced));
  return keys;
}

function readGrants(ctx: BaseContext, names: readonly string[]): Promise<GrantRow[]> {
  return ctx.db.rows<GrantRow>(
    sql`select key, kind, ref from ${qualified(ctx.workspace.schema, 'grants')}
      where (kind, ref) in (${wanted(names)})`,
  );
}

/** In the order of names, so that two transactions that make the same grants cannot wait for each other. */
function makeGrants(ctx: BaseContext, names: readonly string[]): Promise<GrantRow[]> {
  return ctx.db.rows<GrantRow>(
    sql`insert into ${qualified(ctx.workspace.schema, 'grants')} (kind, ref) ${wanted(names)}
      on conflict (kind, ref) do nothing returning key, kind, ref`,
  );
}

function wanted(names: readonly string[]) {
  const kinds = names.map((name) => name.split(':')[0]!);
  const refs = names.map((name) => name.split(':')[1]!);
  return sql`select * from unnest(${kinds}::text[], ${refs}::uuid[])`;
}
