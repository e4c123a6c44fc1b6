/** A company of before keeps its roles as they are, gets those that are ready-made now, and its administrators the new rights. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminRights, type RoleRights } from '../../shared/rights.ts';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { qualified, sql } from '../base/sql.ts';
import { readyMadeRoles } from '../platform/permissions/readyMadeRoles.ts';
import { workspace } from './0017roles.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());

it('adds what is missing and changes nothing else', async () => {
  const roles = qualified(db.workspace.schema, 'roles');
  const own: RoleRights = { objects: { '*': { read: 'own' } }, admin: ['import'] };
  const old: RoleRights = { objects: { '*': { read: 'all' } }, admin: ['users', 'roles', 'purge'] };
  for (const [name, rights] of [
    ['administrator', old],
    ['member', own],
  ] as const)
    await db.owner.run(sql`
      insert into ${roles} (id, name, label, rights, system)
      values (gen_random_uuid(), ${name}, '{"en": "Old", "zh": "旧"}', ${JSON.stringify(rights)}::jsonb, true)`);
  await db.owner.transaction(async (inside) => {
    await inside.run(sql`select set_config('search_path', ${`"${db.workspace.schema}"`}, true)`);
    await inside.run({ text: workspace.slice(workspace.indexOf('update roles set rights')), values: [] });
  });
  const rows = await db.owner.rows<{ name: string; label: { en: string }; rights: RoleRights }>(
    sql`select name, label, rights from ${roles} order by place`,
  );
  const named = new Map(rows.map((row) => [row.name, row]));
  expect(named.get('member')).toMatchObject({ label: { en: 'Old' }, rights: own });
  const { admin } = named.get('administrator')!.rights;
  expect(
    ['groups', 'sharing', 'security', 'signOn', 'privacy', 'sensitiveKeys'].filter(
      (right) => !admin.includes(right as never),
    ),
  ).toEqual([]);
  expect(admin.filter((right) => !adminRights.includes(right))).toEqual([]);
  // What an old company gets is what a new one begins with, but for objects and rights that later migrations bring.
  expect(named.size).toBe(readyMadeRoles.length - 2);
  for (const role of readyMadeRoles.filter(
    ({ name }) => !['administrator', 'manager', 'member', 'readOnly'].includes(name),
  )) {
    const { objects, admin } = named.get(role.name)!.rights;
    expect([role.name, role.rights.objects]).toMatchObject([role.name, objects]);
    expect([role.name, role.rights.admin]).toMatchObject([role.name, expect.arrayContaining([...admin])]);
  }
});
