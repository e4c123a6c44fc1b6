/** What is explained is what happens: for roles, owners, groups, managers and shares of any kind, verb by verb. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Verb, verbs } from '../../../shared/metadata.ts';
import { type RoleRights, scopes } from '../../../shared/rights.ts';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { outsideOfAll } from '../../../tests/oneConnection.ts';
import { runs } from '../../../tests/randomRuns.ts';
import { created, systemContext, writeOne } from '../../../tests/worlds.ts';
import { inTransaction } from '../../base/context.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';
import { addComment } from '../../platform/notify/comments/writeComments.ts';
import { matchingIds } from '../../platform/query/exportRows.ts';
import { get } from '../../platform/query/reader.ts';
import { contextOfUser, explainRights, recordKeys } from './explainRights.ts';

let db: TestDatabase;
let system: Context;
let users: string[];
let records: { id: string; deleted: boolean }[];
let elsewhere: string;
let version = 1000;

beforeAll(async () => {
  db = await testDatabase();
  system = systemContext(db);
  const table = (name: string) => qualified(db.workspace.schema, name);
  const head = await created(system, 'department', { name: 'Head' });
  const north = await created(system, 'department', { name: 'North', parent: head });
  const south = await created(system, 'department', { name: 'South', parent: head });
  elsewhere = await created(system, 'department', { name: 'Elsewhere' });
  const boss = await created(system, 'user', { name: 'Boss', department: head });
  const seller = await created(system, 'user', { name: 'Seller', department: north, manager: boss });
  const agent = await created(system, 'user', { name: 'Agent', department: south, manager: seller });
  users = [boss, seller, agent];
  const group = await created(system, 'group', { name: 'Both' });
  await db.owner.run(sql`
    insert into ${table('user_groups')} (group_id, user_id) select ${group}, u from unnest(${[boss, agent]}::uuid[]) u
    on conflict do nothing`);
  records = [];
  for (const [owner, department] of [
    [boss, head],
    [seller, north],
    [agent, south],
    [agent, north],
    [null, south],
  ]) {
    for (const deleted of [false, true]) {
      const id = await created(system, 'account', {
        name: `${owner} ${department} ${deleted}`,
        owner,
        department,
      });
      if (deleted) await writeOne(system, 'account', { op: 'delete', id });
      records.push({ id, deleted });
    }
  }
  // Shared with the seller to read, and with the group to edit.
  for (const [kind, ref, column, at] of [
    ['shareUser', seller, 'readers', 4],
    ['shareGroup', group, 'both', 2],
  ] as const) {
    const [grant] = await db.owner.rows<{ key: number }>(sql`
      insert into ${table('grants')} (kind, ref) values (${kind}, ${ref}) returning key`);
    const more = column === 'both' ? sql`, editors = editors || ${grant!.key}::int` : sql``;
    await db.owner.run(sql`
      update ${table('accounts')} set readers = readers || ${grant!.key}::int${more} where id = ${records[at]!.id}`);
  }
});
afterAll(() => db?.close());

const role = fc
  .dictionary(
    fc.constantFrom('*', 'account'),
    fc.dictionary(fc.constantFrom(...verbs), fc.constantFrom(...scopes)),
  )
  // Owners and departments can be named: otherwise a transfer would fail for want of their sight.
  .map(
    (objects) =>
      ({
        objects: { ...objects, user: { read: 'all' }, department: { read: 'all' } },
        admin: [],
      }) as RoleRights,
  );

class RolledBack extends Error {}

/** Whether it goes through; nothing of it stays. */
async function happens(ctx: Context, work: (inside: Context) => Promise<boolean>): Promise<boolean> {
  let done = false;
  try {
    await inTransaction(ctx, async (inside) => {
      done = await work(inside);
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) return false;
  }
  return done;
}

const account = () => system.registry.object('account');

/** How each verb is really done. */
const deeds: Partial<Record<Verb, (ctx: Context, id: string) => Promise<boolean>>> = {
  read: async (ctx, id) => (await get(ctx, account(), id)) !== null,
  update: (ctx, id) => written(ctx, { op: 'update', id, data: { level: 'A' } }),
  delete: async (ctx, id) =>
    // What lies in the bin already is left as it is.
    (await writeOne(ctx, 'account', { op: 'delete', id })).status === 'deleted',
  restore: async (ctx, id) => (await writeOne(ctx, 'account', { op: 'restore', id })).status === 'restored',
  // To himself, in a department that no record stands in: whoever owns it already changes something, too.
  transfer: (ctx, id) =>
    written(ctx, { op: 'update', id, data: { owner: ctx.actor.userId, department: elsewhere } }),
  comment: async (ctx, id) => (await addComment(ctx, { object: account(), id }, { body: 'Hello' })) !== null,
  // Collected in a transaction of its own, and nothing was written before it.
  export: (ctx, id) =>
    outsideOfAll(async () => (await matchingIds(ctx, account(), { filter: { id } })).length === 1),
};

async function written(ctx: Context, operation: Parameters<typeof writeOne>[2]): Promise<boolean> {
  return (await writeOne(ctx, 'account', operation)).status !== 'refused';
}

test('explained as open exactly where it is open', async () => {
  const { schema } = db.workspace;
  await fc.assert(
    fc.asyncProperty(
      fc.array(role, { minLength: 0, maxLength: 2 }),
      fc.nat({ max: 2 }),
      fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      async (roles, who, which, chain) => {
        const user = users[who]!;
        const names = roles.map((_, at) => `any${at}`);
        for (const [at, rights] of roles.entries())
          await db.owner.run(sql`
            insert into ${qualified(schema, 'roles')} (id, name, label, rights)
            values (gen_random_uuid(), ${names[at]!}, '{"en": "Any", "zh": "任意"}', ${JSON.stringify(rights)}::jsonb)
            on conflict (name) do update set rights = excluded.rights`);
        await db.owner.run(
          sql`update ${qualified(schema, 'users')} set roles = ${names}::text[] where id = ${user}`,
        );
        await db.owner.run(sql`
          insert into ${qualified(schema, 'settings')} (key, value) values ('managerChain', ${JSON.stringify(chain)}::jsonb)
          on conflict (key) do update set value = excluded.value`);
        version += 1;
        const ctx = { ...system, workspace: { ...system.workspace, rightsVersion: version } };
        const theirs = await contextOfUser(ctx, user);
        for (const record of which.map((at) => records[at]!)) {
          const explained = await explainRights(
            ctx,
            user,
            account(),
            await recordKeys(ctx, account(), record.id),
          );
          for (const { verb, allowed, reasons } of explained!.verbs) {
            const deed = deeds[verb];
            if (deed) {
              const done = await happens(theirs, (inside) => deed(inside, record.id));
              expect([verb, record.deleted, allowed]).toEqual([verb, record.deleted, done]);
            }
            // The words say the same: something opens it, or something stands against it.
            const against = reasons.some(({ kind }) => kind === 'standing' || kind.startsWith('needs.'));
            const opens = reasons.some(({ grants }) => grants) && !against;
            expect([verb, allowed, reasons]).toEqual([verb, opens, reasons]);
          }
        }
      },
    ),
    { numRuns: runs(10, 100) },
  );
});
