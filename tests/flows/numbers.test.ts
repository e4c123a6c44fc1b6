/** Numbers by pattern and unique keys at the users' door: never double, whoever writes at the same time. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../digest.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { configure, refusedFields } from './configuring.ts';

let server: TestServer;
let admin: Client;

const day = 86_400_000;
const words = (en: string) => ({ en, zh: en });

afterEach(() => {
  server.ahead = 0;
});

/** Fields to number and to compare. */
async function start(worker: boolean): Promise<void> {
  server = await startTestServer({ worker });
  admin = await server.as('administrator');
  await configure(admin, [
    {
      kind: 'field',
      name: 'opportunity.c_number',
      data: { type: 'text', label: words('Number'), required: !worker },
    },
    { kind: 'field', name: 'opportunity.c_region', data: { type: 'text', label: words('Region') } },
  ]);
}

async function make(data: Record<string, unknown>): Promise<string> {
  const { body } = expectStatus(await admin.post<{ c_number: string }>('/objects/opportunities', data), 201);
  return body.c_number;
}

describe('numberings', () => {
  beforeAll(async () => {
    await start(false);
    await configure(admin, [
      { kind: 'recordType', name: 'opportunity.export', data: { label: words('Export') } },
      {
        kind: 'numbering',
        name: 'opportunity.c_number',
        data: { pattern: 'OP-{yyyy}{mm}{dd}-{0000}', reset: 'day' },
      },
      {
        kind: 'numbering',
        name: 'opportunity.c_number.export',
        data: { pattern: 'EX-{0000}', reset: 'never', start: 100 },
      },
    ]);
  });
  afterAll(() => server.close());

  it('give each new record its number, by record type, from a start, anew each day', async () => {
    const first = await make({ name: 'a' });
    expect(first).toMatch(/^OP-\d{8}-0001$/);
    expect(await make({ name: 'b' })).toBe(first.replace('0001', '0002'));
    expect(await make({ name: 'c', recordType: 'export' })).toBe('EX-0100');
    expect(await make({ name: 'd', recordType: 'export' })).toBe('EX-0101');
    server.ahead = day;
    const later = await make({ name: 'e' });
    expect(later).toMatch(/-0001$/);
    expect(later).not.toBe(first);
    expect(await make({ name: 'f', recordType: 'export' })).toBe('EX-0102');
  });

  it('begin behind numbers that records have already', async () => {
    const data = { type: 'text', label: words('Code') };
    await configure(admin, [{ kind: 'field', name: 'account.c_code', data }]);
    for (const c_code of ['K-1', 'k-2'])
      expectStatus(await admin.post('/objects/accounts', { name: c_code, c_code }), 201);
    await configure(admin, [
      { kind: 'numbering', name: 'account.c_code', data: { pattern: 'K-{0}', reset: 'never' } },
    ]);
    const made = await admin.post('/objects/accounts', { name: 'Third' });
    expect(made.body).toMatchObject({ c_code: 'K-3' });
  });

  it('keep a number that someone gives, and pass over it later', async () => {
    const last = Number((await make({ name: 'g', recordType: 'export' })).slice(3));
    const taken = `EX-0${last + 2}`;
    expect(await make({ name: 'h', c_number: taken })).toBe(taken);
    const refused = await admin.post('/objects/opportunities', { name: 'i', c_number: taken.toLowerCase() });
    expect(refused.status).toBe(409);
    expect(refusedFields(refused)).toEqual(['c_number']);
    expect(await make({ name: 'j', recordType: 'export' })).toBe(`EX-0${last + 1}`);
    expect(await make({ name: 'k', recordType: 'export' })).toBe(`EX-0${last + 3}`);
  });

  it('give 50 writers at once 50 numbers, and a list of 500 as many, none twice', async () => {
    const list = admin.post<{ results: { id: string }[] }>('/objects/opportunities/batch', {
      operations: Array.from({ length: 500 }, (_, at) => ({ op: 'create', data: { name: `list ${at}` } })),
    });
    const single = await Promise.all(Array.from({ length: 50 }, (_, at) => make({ name: `one ${at}` })));
    expectStatus(await list, 200);
    expect(new Set(single).size).toBe(50);
    const [found] = await server.database.owner.rows<{ all: string; different: string }>({
      text: `select count(*) as all, count(distinct n.value) as different from ${server.database.workspace.schema}.opportunities o
        cross join lateral jsonb_each_text(o.custom) n where n.value ~ '^OP-'`,
      values: [],
    });
    expect(Number(found!.all)).toBeGreaterThan(550);
    expect(found!.different).toBe(found!.all);
  });

  it('that would give the same number twice, or that no field can hold, are refused before anything changes', async () => {
    const before = await digestOf(server.database);
    for (const [name, data] of [
      ['opportunity.c_region', { pattern: 'A-{0000}', reset: 'month' }],
      ['opportunity.c_region', { pattern: 'A-{yyyy}-{0000}', reset: 'month' }],
      ['opportunity.c_region', { pattern: 'A-{mm}{dd}-{0000}', reset: 'day' }],
      ['opportunity.c_region', { pattern: 'no place', reset: 'never' }],
      ['opportunity.c_region', { pattern: '{0}{0}', reset: 'never' }],
      ['opportunity.c_region', { pattern: '{what}-{0}', reset: 'never' }],
      ['opportunity.c_region', { pattern: '{0', reset: 'never' }],
      ['opportunity.amount', { pattern: '{0000}', reset: 'never' }],
      ['opportunity.nosuch', { pattern: '{0000}', reset: 'never' }],
      ['opportunity.c_region.nosuch', { pattern: '{0000}', reset: 'never' }],
    ] as const) {
      const answer = await admin.ask('PUT', `/config/numbering/${name}`, { body: data });
      expect([data.pattern, answer.status]).toEqual([data.pattern, 422]);
    }
    expect(await digestOf(server.database)).toEqual(before);
  });
});

describe('unique keys', () => {
  beforeAll(() => start(true));
  afterAll(() => server.close());

  const key = { label: words('Name in the region'), fields: ['name', 'c_region'] };

  it('over what is there twice are refused with the list', async () => {
    await make({ name: 'Twin', c_region: 'North' });
    await make({ name: 'TWIN', c_region: 'ｎｏｒｔｈ' });
    const before = await digestOf(server.database);
    const refused = await admin.ask('PUT', '/config/uniqueKey/opportunity.place', { body: key });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('twin / north');
    expect(await digestOf(server.database)).toEqual(before);
  });

  it('are known to every record before long, and kept by the writer', async () => {
    const twin = await admin.get<{ data: { id: string }[] }>('/objects/opportunities', {
      filter: { name: 'twin' },
      fields: 'name',
    });
    await admin.delete(`/objects/opportunities/${twin.body.data[0]!.id}`);
    await configure(admin, [{ kind: 'uniqueKey', name: 'opportunity.place', data: key }]);
    await eventually(async () => {
      const jobs = await admin.get<{ data: { kind: string; done: number }[] }>('/jobs');
      return jobs.body.data.some(({ kind, done }) => kind === 'uniqueKey' && done === 1);
    });
    const refused = await admin.post('/objects/opportunities', { name: ' twin', c_region: 'NORTH' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'not_unique',
      errors: [{ field: 'name', params: { key: 'place' } }],
    });
    expect(refused.text).toContain('Name in the region');
    // Whoever lacks one of the values is free.
    await make({ name: 'twin' });
    await make({ name: 'twin' });
    const restored = await admin.post(`/objects/opportunities/${twin.body.data[0]!.id}/restore`);
    expect(restored.status).toBe(409);
    expect(restored.text).toContain('Name in the region');
  });

  it('let two records of one list change places, and no two take one', async () => {
    const ids: string[] = [];
    for (const c_region of ['East', 'West']) {
      const { body } = expectStatus(
        await admin.post<{ id: string }>('/objects/opportunities', { name: 'Swap', c_region }),
        201,
      );
      ids.push(body.id);
    }
    const swap = (a: string, b: string) =>
      admin.post<{ changeSet: string }>('/objects/opportunities/batch', {
        atomic: true,
        operations: [
          { op: 'update', id: ids[0], data: { c_region: a } },
          { op: 'update', id: ids[1], data: { c_region: b } },
        ],
      });
    const swapped = expectStatus(await swap('West', 'East'), 200);
    expect((await swap('South', 'South')).status).not.toBe(200);
    const back = await admin.post<{ restored: number }>(`/changeSets/${swapped.body.changeSet}/undo`);
    expect(back.body.restored).toBe(2);
  });

  it('undo that meets a taken key leaves the record and says so', async () => {
    const { body } = await admin.post<{ id: string }>('/objects/opportunities', {
      name: 'Undone',
      c_region: 'One',
    });
    const change = await admin.post<{ changeSet: string }>('/objects/opportunities/batch', {
      operations: [{ op: 'update', id: body.id, data: { c_region: 'Two' } }],
    });
    await make({ name: 'Undone', c_region: 'One' });
    const undone = await admin.post(`/changeSets/${change.body.changeSet}/undo`);
    expect(undone.body).toMatchObject({ restored: 0, conflicts: [{ id: body.id, fields: ['name'] }] });
  });

  it('let exactly one of 50 writers in', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        admin.post('/objects/opportunities', { name: 'Race', c_region: 'All' }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(new Set(statuses)).toEqual(new Set([201, 409]));
  });

  it('hold for rows of an import or list alone: the others are written', async () => {
    const batch = await admin.post<{ results: { status: string }[] }>('/objects/opportunities/batch', {
      atomic: false,
      operations: ['Race', 'Other', 'other', 'Third'].map((name) => ({
        op: 'create',
        data: { name, c_region: 'All' },
      })),
    });
    const made = await admin.get<{ data: unknown[] }>('/objects/opportunities', {
      filter: { name: { in: ['Race', 'Other', 'Third'] }, c_region: 'All' },
    });
    expect(batch.status).toBe(200);
    expect(made.body.data).toHaveLength(3);
  });

  it('of fields that cannot be compared, or are not there, are refused', async () => {
    for (const fields of [[], ['nosuch'], ['description'], ['amount'], ['name', 'name']]) {
      const answer = await admin.ask('PUT', '/config/uniqueKey/opportunity.wrong', {
        body: { label: words('K'), fields },
      });
      expect([fields, answer.status]).toEqual([fields, 422]);
    }
  });

  it('that go are forgotten', async () => {
    await configure(admin, [{ kind: 'uniqueKey', name: 'opportunity.place', data: null }]);
    await make({ name: 'Race', c_region: 'All' });
    const [row] = await server.database.owner.rows<{ count: string }>({
      text: `select count(*) from ${server.database.workspace.schema}.unique_keys where key = 'place'`,
      values: [],
    });
    expect(row!.count).toBe('0');
  });
});
