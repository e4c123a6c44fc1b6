/** Formulas and roll-ups as an administrator makes them: checked when saved, worked out for all, told to nobody who may not see what they are made of. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { loadWorkspaces } from '../../server/base/workspaces.ts';
import { contextFor } from '../../server/http/requestContext.ts';
import { systemActor } from '../../server/platform/permissions/actors.ts';
import { workOutDefinitions } from '../../server/platform/records/computing/keepComputed.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { configure, refusedFields } from './configuring.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const label = (en: string, zh = en) => ({ en, zh });
const field = (name: string, data: object) => ({ kind: 'field' as const, name, data });

async function make(plural: string, data: object): Promise<string> {
  return expectStatus(await admin.post<{ id: string }>(`/objects/${plural}`, data), 201).body.id;
}

async function read(plural: string, id: string, client = admin): Promise<Record<string, unknown>> {
  return expectStatus(await client.get(`/objects/${plural}/${id}`), 200).body;
}

/** What the tick does in a running server. */
async function workOut(): Promise<void> {
  const [workspace] = await loadWorkspaces(server.database.app);
  const ctx = await contextFor(server.app, {
    workspace: workspace!,
    actor: systemActor(workspace!),
    requestId: 'test',
    address: null,
  });
  for (const run of await workOutDefinitions(ctx)) await ended(run);
}

/** There is no screen for it yet: what the role of readers may not see. */
async function closeFields(fields: object): Promise<void> {
  const { app, workspace } = server.database;
  await app.run(sql`update ${sql.id(workspace.schema, 'roles')}
    set rights = rights || ${JSON.stringify({ fields })}::jsonb where name = 'readOnly'`);
  await app.run(sql`update core.workspaces set rights_version = rights_version + 1`);
  server.app.callers.forget();
}

async function ended(id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const job = expectStatus(await admin.get(`/jobs/${id}`), 200).body;
    if (job.state === 'done') return job;
    if (job.state === 'failed') throw new Error(JSON.stringify(job));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a formula', () => {
  it('is refused with its place when it is saved', async () => {
    const refused = await admin.post('/config/changes', {
      items: [field('account.c_bad', { type: 'text', label: label('Bad'), formula: 'name + nothing' })],
    });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('character 8, there is no field “nothing”');
  });

  it('is refused in a circle, through a roll-up too', async () => {
    const circle = await admin.post('/config/changes', {
      items: [
        field('account.c_one', { type: 'number', label: label('One'), formula: 'c_two + 1' }),
        field('account.c_two', { type: 'number', label: label('Two'), formula: 'c_one + 1' }),
      ],
    });
    expect(circle.status).toBe(422);
    expect(JSON.stringify(circle.body)).toContain('in a circle');
    const rolled = await admin.post('/config/changes', {
      items: [
        field('account.c_sum', {
          type: 'number',
          label: label('Sum'),
          rollup: { relation: 'opportunities', fn: 'sum', field: 'c_share' },
        }),
        field('opportunity.c_share', { type: 'number', label: label('Share'), formula: 'account.c_sum / 2' }),
      ],
    });
    expect(rolled.status).toBe(422);
    expect(refusedFields(rolled).length).toBeGreaterThan(0);
  });

  it('is worked out for what is there, filtered, sorted and follows its inputs', async () => {
    const account = await make('accounts', { name: 'Acme', employees: 40 });
    const deal = await make('opportunities', {
      name: 'Deal',
      account,
      amount: { amount: '100.10', currency: 'CNY' },
    });
    await configure(admin, [
      field('opportunity.c_perHead', {
        type: 'money',
        label: label('Per head', '人均'),
        formula: 'amount / account.employees',
      }),
      field('opportunity.c_line', {
        type: 'text',
        label: label('Line', '行'),
        formula: 'account.name + " – " + name',
      }),
    ]);
    await workOut();
    const before = await read('opportunities', deal);
    expect(before).toMatchObject({
      c_perHead: { amount: '2.50', currency: 'CNY' },
      c_line: 'Acme – Deal',
      weightedAmount: { amount: '10.01', currency: 'CNY' },
    });
    await admin.patch(`/objects/accounts/${account}`, { employees: 10, name: 'Apex' });
    const after = await read('opportunities', deal);
    expect(after).toMatchObject({ c_perHead: { amount: '10.01' }, c_line: 'Apex – Deal' });
    // Nobody wrote to the deal itself.
    expect([after.version, after.updatedAt]).toEqual([before.version, before.updatedAt]);
    const found = await admin.get<{ data: { id: string }[] }>('/objects/opportunities', {
      filter: { c_perHead: { gte: '10' }, c_line: { contains: 'apex' } },
      sort: '-c_perHead',
    });
    expect(found.body.data.map(({ id }) => id)).toEqual([deal]);
    const refused = await admin.patch(`/objects/opportunities/${deal}`, { c_line: 'x' });
    expect(refused.status).toBeGreaterThanOrEqual(400);
  });

  it('of many children is worked out by a job', async () => {
    const account = await make('accounts', { name: 'Many' });
    const operations = Array.from({ length: 600 }, (_, n) => ({
      op: 'create',
      data: { name: `Child ${n}`, account },
    }));
    expectStatus(await admin.post('/objects/opportunities/batch', { operations }), 200);
    await admin.patch(`/objects/accounts/${account}`, { name: 'Very many' });
    const jobs = await admin.get<{ data: { id: string; kind: string }[] }>('/jobs', { limit: 5 });
    const job = jobs.body.data.find(({ kind }) => kind === 'recompute')!;
    expect(await ended(job.id)).toMatchObject({ state: 'done' });
    const left = await admin.get<{ count: { value: number } }>('/objects/opportunities', {
      filter: { account: { eq: account }, c_line: { startsWith: 'Very many' } },
      count: 'exact',
      limit: 1,
    });
    expect(left.body.count.value).toBe(600);
  });
});

describe('rights follow what a value is made of', () => {
  it('hides a formula and a roll-up from whoever may not see an input', async () => {
    await configure(admin, [
      field('opportunity.c_size', { type: 'number', label: label('Size'), formula: 'account.employees * 1' }),
    ]);
    const reader = await server.someone({ name: 'Nosy', roles: ['readOnly'] });
    const account = await make('accounts', { name: 'Secret', employees: 7 });
    const deal = await make('opportunities', {
      name: 'Quiet',
      account,
      amount: { amount: '5', currency: 'CNY' },
    });
    await closeFields({ account: { employees: 'hidden' }, opportunity: { amount: 'masked' } });
    const seen = await read('opportunities', deal, reader.client);
    expect(seen).not.toHaveProperty('c_size');
    expect(seen).not.toHaveProperty('weightedAmount');
    expect(await read('accounts', account, reader.client)).not.toHaveProperty('openValue');
    for (const asked of [{ filter: { c_size: 7 } }, { sort: 'c_size' }, { fields: 'name,c_size' }]) {
      expect((await reader.client.get('/objects/opportunities', asked)).body).toMatchObject({
        code: 'unknown_field',
      });
    }
    const meta = await reader.client.get<{ data: { name: string }[] }>(
      '/metadata/objects/opportunities/fields',
    );
    expect(meta.body.data.map(({ name }) => name)).not.toContain('weightedAmount');
    expect((await read('opportunities', deal)).c_size).toBe('7');
  });

  it('shows nothing of a record that the reader may not see', async () => {
    const { client, id } = await server.someone({ name: 'Own only', roles: ['member'] });
    const account = await make('accounts', { name: 'Not yours', employees: 3 });
    const deal = await make('opportunities', { name: 'Yours', account, owner: id });
    const seen = await client.get(`/objects/opportunities/${deal}`);
    const sees = (await client.get(`/objects/accounts/${account}`)).status === 200;
    expect(seen.body.c_line).toBe(sees ? 'Not yours – Yours' : null);
    const asked = await client.get<{ data: { id: string }[] }>('/objects/opportunities', {
      filter: { c_line: { startsWith: 'Not yours' }, name: 'Yours' },
    });
    expect(asked.body.data.map((one) => one.id)).toEqual(sees ? [deal] : []);
    expect(sees).toBe(false);
  });
});
