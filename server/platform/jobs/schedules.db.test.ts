/** Schedules: once for each moment however many processes look, made up for once, in the zone of each workspace. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { testEnvironment } from '../../../tests/workEnvironment.ts';
import { SetClock } from '../../../tests/worlds.ts';
import { systemIds } from '../../base/ids.ts';
import { appRole } from '../../base/launcher/prepareDatabase.ts';
import { Problem } from '../../base/problem.ts';
import { sql } from '../../base/sql.ts';
import { createWorkspace } from '../../base/workspaces.ts';
import { migrations } from '../../migrations/all.ts';
import type { Context } from '../context.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { ensureSchedules, runDueSchedules } from './dueSchedules.ts';
import { defineRun, getRun, startRun } from './runs.ts';
import { defineSchedule } from './scheduleKinds.ts';
import { changeSchedule, listSchedules, reckonSchedules, startSchedule } from './schedules.ts';

let data: TestDatabase;
let env: WorkEnvironment;
const clock = new SetClock('2026-03-01T00:00:00Z');
/** What was started or done, where. */
let happened: string[] = [];
let upkeepFails = false;

beforeAll(async () => {
  data = await testDatabase();
  env = { ...testEnvironment(data.app), clock };
  const berlin = {
    name: 'Berlin',
    currency: 'EUR',
    country: 'DE',
    language: 'en',
    timeZone: 'Europe/Berlin',
  } as const;
  await createWorkspace(
    data.owner,
    { id: systemIds.next(), slug: 'berlin', ...berlin },
    { migrations, appVersion: '0.0.0-test', appRole, now: Date.now() },
  );
  defineRun({ kind: 'night', run: async () => undefined });
  const label = { en: 'Every night', zh: '每晚' };
  defineSchedule({
    name: 'night',
    label,
    cron: '30 2 * * *',
    active: true,
    scope: 'workspace',
    start: async (ctx) => {
      happened.push(ctx.workspace.slug);
      return startRun(ctx, 'night', {});
    },
  });
  defineSchedule({
    name: 'refused',
    label,
    cron: '0 12 * * *',
    active: false,
    scope: 'workspace',
    start: () => Promise.reject(new Problem('unavailable')),
  });
  defineSchedule({
    name: 'upkeep',
    label,
    cron: '0 * * * *',
    active: true,
    scope: 'installation',
    run: async () => {
      happened.push('upkeep');
      if (upkeepFails) throw new Error('no room');
    },
  });
  await ensureSchedules(env);
});
beforeEach(() => {
  happened = [];
});
afterAll(() => data.close());

async function contextIn(slug: string): Promise<Context> {
  const workspace = (await env.workspaces()).find((each) => each.slug === slug);
  const ctx = workspace && (await env.contextOf(workspace, null));
  if (!ctx) throw new Error(`no workspace ${slug}`);
  return { ...ctx, clock };
}

async function at(iso: string): Promise<string[]> {
  clock.set(iso);
  await Promise.all([runDueSchedules(env), runDueSchedules(env), runDueSchedules(env)]);
  return happened.toSorted();
}

test('nothing happens before its time, and each moment once, in the zone of the workspace', async () => {
  expect(await at('2026-03-01T00:59:00Z')).toEqual([]);
  expect(await at('2026-03-01T01:30:00.500Z')).toEqual(['berlin', 'upkeep']);
  expect(await at('2026-03-01T18:30:00.500Z')).toEqual(['berlin', 'main', 'upkeep', 'upkeep']);
  const [schedule] = await listSchedules(await contextIn('main'));
  expect(schedule).toMatchObject({
    name: 'night',
    timeZone: 'Asia/Shanghai',
    nextAt: '2026-03-02T18:30:00.000Z',
    lastState: 'queued',
  });
  expect((await getRun(await contextIn('main'), schedule?.lastJob ?? '')).kind).toBe('night');
});

test('what was missed is made up for once, however long nothing ran', async () => {
  expect(await at('2026-04-20T12:00:00Z')).toEqual(['berlin', 'main', 'upkeep']);
});

test('a paused workspace rests, and catches up once when it is released', async () => {
  await data.app.run(sql`update core.workspaces set paused = true where slug = 'berlin'`);
  expect(await at('2026-04-25T12:00:00Z')).toEqual(['main', 'upkeep']);
  await data.app.run(sql`update core.workspaces set paused = false where slug = 'berlin'`);
  happened = [];
  expect(await at('2026-04-25T12:00:01Z')).toEqual(['berlin']);
});

test('a failure is told with the schedule, which comes round again', async () => {
  upkeepFails = true;
  expect(await at('2026-04-25T13:00:01Z')).toEqual(['upkeep']);
  const upkeep = async () =>
    (await listSchedules(await contextIn('main'))).find(({ name }) => name === 'upkeep');
  expect(await upkeep()).toMatchObject({ lastError: 'no room', nextAt: '2026-04-25T14:00:00.000Z' });
  upkeepFails = false;
  expect(await at('2026-04-25T14:00:01Z')).toEqual(['upkeep', 'upkeep']);
  expect((await upkeep())?.lastError).toBeNull();
});

test('work of the installation that a process left behind is done again by another once its lease is over', async () => {
  await data.app.run(
    sql`update core.schedules set lease_until = now() + interval '5 minutes' where name = 'upkeep'`,
  );
  expect(await at('2026-04-25T15:00:01Z')).toEqual([]);
  await data.app.run(
    sql`update core.schedules set lease_until = now() - interval '1 second' where name = 'upkeep'`,
  );
  expect(await at('2026-04-25T15:00:02Z')).toEqual(['upkeep']);
});

test('an administrator switches it off and on, gives it another time, and starts it now', async () => {
  const ctx = await contextIn('main');
  expect(await changeSchedule(ctx, 'night', { active: false })).toMatchObject({
    active: false,
    nextAt: null,
  });
  happened = [];
  await at('2026-05-01T00:00:00Z');
  expect(happened.filter((place) => place === 'main')).toEqual([]);
  clock.set('2026-05-01T00:10:00Z');
  const changed = await changeSchedule(ctx, 'night', { active: true, cron: '0 9 * * 1' });
  expect(changed).toMatchObject({ nextAt: '2026-05-04T01:00:00.000Z' });
  await expect(changeSchedule(ctx, 'night', { cron: 'at nine' })).rejects.toMatchObject({
    code: 'invalid_value',
  });
  await expect(changeSchedule(ctx, 'upkeep', { active: false })).rejects.toMatchObject({ code: 'not_found' });
  expect(await startSchedule(ctx, 'night')).toEqual(expect.any(String));
  await reckonSchedules(ctx, 'Europe/Berlin');
  expect((await listSchedules(ctx))[0]).toMatchObject({ nextAt: '2026-05-04T07:00:00.000Z' });
  await expect(startSchedule(ctx, 'refused')).rejects.toMatchObject({ code: 'unavailable' });
});

test('declared again changes nothing', async () => {
  const rows = () => data.app.rows(sql`select s::text as row from core.schedules s order by id`);
  const before = await rows();
  await ensureSchedules(env);
  expect(await rows()).toEqual(before);
});
