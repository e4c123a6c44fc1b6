/** Records for tests of the reader, written straight into the tables, and actors with rights as a test needs them. */

import type { Database } from '../server/base/database.ts';
import { qualified, sql } from '../server/base/sql.ts';
import type { Context } from '../server/platform/context.ts';
import { storageOf } from '../server/platform/fields/storages.ts';
import { computeRights, noKeys } from '../server/platform/permissions/computeRights.ts';
import type { FieldAccess } from '../shared/metadata.ts';
import type { RecordData } from '../shared/query.ts';
import { testContext } from './workEnvironment.ts';

export interface Stored {
  readonly data: RecordData;
  readonly readers?: readonly number[];
  readonly deleted?: boolean;
}

/** Writes canonical values as the writer would; answers the ids. */
export async function store(
  ctx: Context,
  database: Database,
  name: string,
  rows: readonly Stored[],
): Promise<string[]> {
  const object = ctx.registry.object(name);
  const now = '2026-03-01T00:00:00.000Z';
  const ids: string[] = [];
  for (const { data, readers = [], deleted = false } of rows) {
    const record: RecordData = { id: ctx.ids.next(), version: 1, createdAt: now, updatedAt: now, ...data };
    const columns = [...object.fields.values()].flatMap((field) => {
      if (record[field.name] === undefined) return [];
      const storage = storageOf(field.type);
      const values = storage.write(record[field.name], field, { ...ctx.env, rate: () => '1' });
      return storage.columns(field).map((column, n) => [column.name, values[n]] as const);
    });
    const all = [
      ...columns,
      ['readers', readers],
      ['editors', readers],
      ['deleted_at', deleted ? now : null],
    ] as const;
    await database.run(
      sql`insert into ${qualified(ctx.workspace.schema, object.table)} (${sql.join(all.map(([column]) => sql.id(column)))}) values (${sql.join(all.map(([, value]) => value))})`,
    );
    ids.push(record.id as string);
  }
  return ids;
}

export interface Role {
  readonly scope?: 'own' | 'department' | 'departmentAndBelow' | 'all' | 'none';
  /** Scopes of single objects that differ. */
  readonly objects?: Readonly<Record<string, 'own' | 'all' | 'none'>>;
  readonly keys?: { readonly own?: number[]; readonly department?: number[]; readonly below?: number[] };
  /** Access by `object.field`. */
  readonly fields?: Readonly<Record<string, FieldAccess>>;
  readonly userId?: string;
}

export async function actingAs(database: Database, role: Role): Promise<Context> {
  const ctx = await testContext(database);
  const fields: Record<string, Record<string, FieldAccess>> = {};
  for (const [path, access] of Object.entries(role.fields ?? {})) {
    const [object, field] = path.split('.') as [string, string];
    fields[object] = { ...fields[object], [field]: access };
  }
  const objects = Object.fromEntries(
    Object.entries(role.objects ?? {}).map(([name, read]) => [name, { read }]),
  );
  const rights = computeRights(
    [{ objects: { '*': { read: role.scope ?? 'all' }, ...objects }, fields, admin: [] }],
    {
      ...noKeys,
      own: role.keys?.own ?? [],
      department: role.keys?.department ?? [],
      departmentsBelow: role.keys?.below ?? [],
    },
  );
  return { ...ctx, actor: { ...ctx.actor, kind: 'user', userId: role.userId ?? null, rights } };
}
