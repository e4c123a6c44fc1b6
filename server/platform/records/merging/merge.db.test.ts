/** Merge, whatever people do then, un-merge: what nobody touched since is as before, nothing is lost, nothing points nowhere. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tests/database.ts';
import { runs } from '../../../../tests/randomRuns.ts';
import { created, person, roleNamed, systemContext, writeOne } from '../../../../tests/worlds.ts';
import { newKeyRing } from '../../../base/keys.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { placeOf, plainOf } from '../../fields/sealed/sealedField.ts';
import { setSealingKeys } from '../../fields/sealed/sealingKeys.ts';
import { followComputed } from '../computing/followComputed.ts';
import { loadRows } from '../loadRows.ts';
import { sensitiveFields } from '../sealValues.ts';
import { addWriteStep } from '../steps.ts';
import { undo } from '../undo.ts';
import { joinMerging } from './joinMerging.ts';
import { mergeRecords } from './mergeRecords.ts';
import { unmerge } from './unmerge.ts';

let db: TestDatabase;
let ctx: Context;
let ann: Context;

beforeAll(async () => {
  setSealingKeys(newKeyRing());
  joinMerging();
  addWriteStep(followComputed);
  db = await testDatabase();
  ctx = systemContext(db);
  ann = await person(ctx, 'Ann', [roleNamed('administrator')]);
});
afterAll(() => db?.close());

const objects = ['account', 'contact', 'opportunity', 'activity', 'accountContact'] as const;
type Name = (typeof objects)[number];

/** Moves with every write, or is counted from the others. */
const moving = new Set([
  'version',
  'updatedAt',
  'updatedBy',
  'openOpportunities',
  'openValue',
  'wonValue',
  'stageChangedAt',
]);

type Picture = Map<string, Record<string, unknown>>;

/** The records of a world that are not deleted: object and id, with their values; sealed ones opened. */
async function picture(world: World): Promise<Picture> {
  const found: Picture = new Map();
  for (const name of objects) {
    const object = ctx.registry.object(name);
    const stored = await loadRows(ctx, object, world[name], 'none');
    for (const [id, { values, deletionId }] of stored) {
      if (deletionId !== null) continue;
      const shown = Object.fromEntries(Object.entries(values).filter(([field]) => !moving.has(field)));
      for (const field of sensitiveFields(object)) {
        const value = shown[field.name];
        if (typeof value === 'string') shown[field.name] = plainOf(value, placeOf(ctx, field, id));
      }
      found.set(`${name} ${id}`, shown);
    }
  }
  return found;
}

/** Nothing points to what is not there, and what is counted counts what there is. */
async function expectWhole(world: World, now: Picture): Promise<void> {
  const counts = new Map<string, number>();
  for (const [key, values] of now) {
    const object = ctx.registry.object(key.split(' ')[0]!);
    for (const field of object.fields.values()) {
      const value = values[field.name] as { object: string; id: string } | string | null;
      if (value === null || !field.targets?.some((target) => objects.includes(target as Name))) continue;
      const to = typeof value === 'string' ? `${field.targets[0]} ${value}` : `${value.object} ${value.id}`;
      expect(now.has(to), `${key}.${field.name} → ${to}`).toBe(true);
    }
    if (object.name === 'opportunity' && typeof values.account === 'string' && values.isClosed !== true)
      counts.set(values.account, (counts.get(values.account) ?? 0) + 1);
  }
  const rows = await ctx.db.rows<{ id: string; open: number | null }>(
    sql`select id, open_opportunities as open from ${qualified(db.workspace.schema, 'accounts')} where deleted_at is null and id = any(${world.account}::uuid[])`,
  );
  for (const { id, open } of rows) expect(open ?? 0, `open of ${id}`).toBe(counts.get(id) ?? 0);
}

type World = Record<Name, string[]>;

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const tag = fc.constantFrom('vip', 'tender', 'old', 'north');
const accountSeed = fc.record({
  industry: maybe(fc.constantFrom('retail', 'energy', 'finance')),
  employees: maybe(fc.integer({ min: 1, max: 9 })),
  tags: maybe(fc.uniqueArray(tag, { minLength: 1, maxLength: 3 })),
  emails: fc.uniqueArray(fc.constantFrom('a@x.cn', 'b@x.cn', 'c@x.cn'), { maxLength: 3 }),
  bankAccount: maybe(fc.constantFrom('6222021001116245702', '6228480402564890018')),
  description: maybe(fc.constantFrom('One', 'Two')),
  parent: maybe(fc.nat({ max: 4 })),
});
const at = fc.nat({ max: 1000 });
const worldSeed = fc.record({
  accounts: fc.array(accountSeed, { minLength: 3, maxLength: 5 }),
  contacts: fc.array(at, { minLength: 1, maxLength: 3 }),
  opportunities: fc.array(at, { maxLength: 4 }),
  activities: fc.array(at, { maxLength: 3 }),
  roles: fc.array(fc.tuple(at, at), { maxLength: 5 }),
});
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('merge' as const),
      into: at,
      of: at,
      more: maybe(at),
      choose: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      of: at,
      field: fc.constantFrom('industry', 'employees', 'tags', 'description'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), of: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), of: at, to: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), of: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('editRole' as const), of: at }) },
);

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

async function build(seed: typeof worldSeed extends fc.Arbitrary<infer T> ? T : never): Promise<World> {
  const world: World = { account: [], contact: [], opportunity: [], activity: [], accountContact: [] };
  let n = 0;
  for (const { parent, emails, ...rest } of seed.accounts) {
    n += 1;
    const above = parent === null ? undefined : world.account[parent];
    const data = {
      name: `Account ${n}`,
      ...rest,
      ...(emails.length > 0 ? { emails } : {}),
      ...(above ? { parent: above } : {}),
    };
    world.account.push(await created(ann, 'account', data));
  }
  for (const each of seed.contacts)
    world.contact.push(
      await created(ann, 'contact', { name: `Person ${each}`, account: pick(world.account, each) }),
    );
  for (const each of seed.opportunities)
    world.opportunity.push(
      await created(ann, 'opportunity', { name: `Deal ${each}`, account: pick(world.account, each) }),
    );
  for (const each of seed.activities)
    world.activity.push(
      await created(ann, 'activity', {
        subject: 'Call',
        regarding: { object: 'account', id: pick(world.account, each) },
      }),
    );
  for (const [account, contact] of seed.roles)
    world.accountContact.push(
      await created(ann, 'accountContact', {
        account: pick(world.account, account),
        contact: pick(world.contact, contact),
        jobTitle: `Title ${account % 7}`,
      }),
    );
  return world;
}

async function alive(object: Name, ids: readonly string[]): Promise<string[]> {
  const stored = await loadRows(ctx, ctx.registry.object(object), ids, 'none');
  return ids.filter((id) => stored.get(id)?.deletionId === null);
}

describe('merge and un-merge', () => {
  it('brings back what nobody touched, in any order, over any chain', async () => {
    await fc.assert(
      fc.asyncProperty(
        worldSeed,
        fc.array(step, { minLength: 2, maxLength: 8 }),
        fc.array(at, { minLength: 12, maxLength: 12 }),
        async (seed, steps, order) => {
          const world = await build(seed);
          const before = await picture(world);
          const touched = new Set<string>();
          const gone = new Set<string>();
          const merges: string[] = [];
          for (const each of steps) {
            const accounts = await alive('account', world.account);
            if (each.do === 'merge') {
              const survivor = pick(accounts, each.into)!;
              const others = accounts.filter((id) => id !== survivor);
              const chosen = [
                ...new Set([pick(others, each.of), each.more === null ? undefined : pick(others, each.more)]),
              ].filter((id) => id !== undefined);
              if (chosen.length === 0) continue;
              const fields: Record<string, string> = each.choose
                ? { name: chosen[0]!, industry: chosen.at(-1)!, bankAccount: chosen[0]! }
                : {};
              const done = await mergeRecords(ann, ann.registry.object('account'), survivor, chosen, fields);
              merges.push(...done.merges.map(({ id }) => id));
            } else if (each.do === 'edit') {
              const id = pick(accounts, each.of)!;
              const value = { industry: 'logistics', employees: 77, tags: ['new'], description: 'Since' }[
                each.field
              ];
              await writeOne(ann, 'account', { op: 'update', id, data: { [each.field]: value } });
              touched.add(`account ${id}.${each.field}`);
            } else if (each.do === 'add') {
              world.opportunity.push(
                await created(ann, 'opportunity', { name: 'Since', account: pick(accounts, each.of) }),
              );
            } else if (each.do === 'editRole') {
              const id = pick(await alive('accountContact', world.accountContact), each.of);
              if (id === undefined) continue;
              await writeOne(ann, 'accountContact', { op: 'update', id, data: { jobTitle: 'Since' } });
              touched.add(`accountContact ${id}.jobTitle`);
            } else {
              const id = pick(await alive('opportunity', world.opportunity), each.of);
              if (id === undefined) continue;
              if (each.do === 'move') {
                await writeOne(ann, 'opportunity', {
                  op: 'update',
                  id,
                  data: { account: pick(accounts, each.to) },
                });
                touched.add(`opportunity ${id}.account`);
              } else {
                await writeOne(ann, 'opportunity', { op: 'delete', id });
                gone.add(`opportunity ${id}`);
              }
            }
            await expectWhole(world, await picture(world));
          }
          const left = [...merges];
          for (const n of order) {
            const id = pick(left, n);
            if (id === undefined) break;
            left.splice(left.indexOf(id), 1);
            await unmerge(ann, id);
            await expectWhole(world, await picture(world));
          }
          for (const id of left) await unmerge(ann, id);
          const after = await picture(world);
          await expectWhole(world, after);
          for (const [key, values] of before) {
            if (gone.has(key)) continue;
            const now = after.get(key);
            expect(now, `${key} is there`).toBeDefined();
            const untouched = (side: Record<string, unknown>) =>
              Object.fromEntries(Object.entries(side).filter(([field]) => !touched.has(`${key}.${field}`)));
            expect(untouched(now!), key).toEqual(untouched(values));
          }
        },
      ),
      {
        numRuns: runs(5, 60),
        endOnFailure: process.env.MERGE_SHRINK === undefined,
      },
    );
  });

  it('is undone as a change set, all of it or what is left of it', async () => {
    const ids = await Promise.all(['A', 'B', 'C'].map((name) => created(ann, 'account', { name })));
    const deal = await created(ann, 'opportunity', { name: 'Deal', account: ids[1] });
    const world: World = { account: ids, contact: [], opportunity: [deal], activity: [], accountContact: [] };
    const before = await picture(world);
    const [survivor, ...others] = ids;
    const done = await mergeRecords(ann, ann.registry.object('account'), survivor!, others);
    await unmerge(ann, done.merges[1]!.id);
    const undone = await undo(ann, done.changeSet);
    expect(undone.conflicts).toEqual([]);
    expect(await picture(world)).toEqual(before);
    expect(before.get(`opportunity ${deal}`)?.account).toBe(ids[1]);
  });
});
