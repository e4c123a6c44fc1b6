/** Pipelines and record types at the users' door: stages divided, records moved, types chosen, choices that go together. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../digest.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { configure, refusedFields } from './configuring.ts';

let server: TestServer;
let admin: Client;

interface Deal {
  readonly id: string;
  readonly version: number;
  readonly pipeline: string | null;
  readonly stage: string;
  readonly probability: string;
  readonly isWon: boolean;
  readonly isClosed: boolean;
  readonly recordType: string | null;
  readonly leadSource: string | null;
}

const stage = (value: string, en: string, probability: number, outcome: 'open' | 'won' | 'lost') => ({
  value,
  label: { en, zh: en },
  probability,
  outcome,
  active: true,
});

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  const { body } = await admin.get<{ options: Record<string, unknown>[]; name: string }[]>(
    '/metadata/objects/opportunity/fields',
  );
  const fields = (body as unknown as { data: typeof body }).data ?? body;
  const declared = fields.find(({ name }) => name === 'stage')!.options;
  await configure(admin, [
    {
      kind: 'fieldSettings',
      name: 'opportunity.stage',
      data: {
        options: [
          ...declared,
          stage('toRenew', 'To renew', 40, 'open'),
          stage('renewalTalks', 'In talks', 70, 'open'),
          stage('renewed', 'Renewed', 100, 'won'),
          stage('cancelled', 'Cancelled', 0, 'lost'),
        ],
      },
    },
    {
      kind: 'pipeline',
      name: 'opportunity.renewal',
      data: {
        label: { en: 'Renewals', zh: '续约' },
        stages: ['toRenew', 'renewalTalks', 'renewed', 'cancelled'],
        order: 1,
      },
    },
    {
      kind: 'recordType',
      name: 'opportunity.renewal',
      data: {
        label: { en: 'Renewal', zh: '续约' },
        pipeline: 'renewal',
        defaults: { leadSource: 'other', nextStep: 'Call about the renewal' },
        options: { leadSource: ['referral', 'other'] },
        roles: ['administrator', 'manager'],
      },
    },
    {
      kind: 'recordType',
      name: 'opportunity.new',
      data: { label: { en: 'New business', zh: '新业务' }, isDefault: true, order: -0 },
    },
  ]);
});
afterAll(() => server.close());

async function make(data: Record<string, unknown>, client = admin): Promise<Deal> {
  const { body } = expectStatus(await client.post<{ id: string }>('/objects/opportunities', data), 201);
  return read(body.id);
}

async function read(id: string): Promise<Deal> {
  return expectStatus(await admin.get<Deal>(`/objects/opportunities/${id}`), 200).body;
}

describe('pipelines', () => {
  it('a new record is in the standard pipeline, or in that of its stage or type', async () => {
    expect(await make({ name: 'A' })).toMatchObject({ pipeline: 'standard', stage: 'firstContact' });
    expect(await make({ name: 'B', stage: 'renewalTalks' })).toMatchObject({
      pipeline: 'renewal',
      probability: '70',
    });
    expect(await make({ name: 'C', pipeline: 'renewal' })).toMatchObject({
      stage: 'toRenew',
      probability: '40',
    });
    expect(await make({ name: 'D', recordType: 'renewal' })).toMatchObject({
      pipeline: 'renewal',
      stage: 'toRenew',
    });
  });

  it('moving a record to another pipeline keeps how far it is', async () => {
    const deal = await make({ name: 'Moved', stage: 'contract' });
    const moved = expectStatus(
      await admin.patch(`/objects/opportunities/${deal.id}`, { pipeline: 'renewal' }, deal.version),
      200,
    );
    expect(moved.body).toMatchObject({ stage: 'renewalTalks', probability: '70', isClosed: false });
    const won = await make({ name: 'Won', stage: 'won' });
    await admin.patch(`/objects/opportunities/${won.id}`, { pipeline: 'renewal' });
    expect(await read(won.id)).toMatchObject({ stage: 'renewed', isWon: true, isClosed: true });
  });

  it('a stage of another pipeline is refused with those that are right', async () => {
    const deal = await make({ name: 'Strict' });
    const answer = await admin.patch(`/objects/opportunities/${deal.id}`, { stage: 'renewed' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('First contact');
    expectStatus(
      await admin.patch(`/objects/opportunities/${deal.id}`, { stage: 'renewed', pipeline: 'renewal' }),
      200,
    );
    expect(await read(deal.id)).toMatchObject({ isWon: true, pipeline: 'renewal' });
  });

  it('the board of one pipeline shows its stages only, and sums them', async () => {
    const { body } = expectStatus(
      await admin.post<{ groups?: { value: string }[]; columns?: { value: string }[] }>(
        '/objects/opportunities/query',
        {
          filter: { pipeline: 'renewal' },
          groupPage: { by: 'stage', limit: 10, sums: ['amount'] },
          fields: ['name'],
        },
      ),
      200,
    );
    const values = (body.columns ?? body.groups)!.map(({ value }) => value);
    expect(values).toEqual(['toRenew', 'renewalTalks', 'renewed', 'cancelled']);
  });

  it('metadata says which pipeline a stage is of', async () => {
    const { body } = await admin.get<{
      fields: { name: string; options?: { value: string; pipeline?: string }[] }[];
    }>('/metadata/objects/opportunity');
    const options = body.fields.find(({ name }) => name === 'stage')!.options!;
    expect(options.find(({ value }) => value === 'renewed')!.pipeline).toBe('renewal');
    expect(options.find(({ value }) => value === 'won')!.pipeline).toBe('standard');
  });

  it('a pipeline with records, and a stage with records, stay where they are', async () => {
    const before = await digestOf(server.database);
    const gone = await admin.post('/config/changes', {
      items: ['pipeline', 'recordType'].map((kind) => ({ kind, name: 'opportunity.renewal', data: null })),
    });
    expect(gone.status).toBe(409);
    expect(gone.text).toMatch(/still used by \d+ records/);
    const stages = ['toRenew', 'renewed', 'cancelled'];
    const less = await admin.ask('PUT', '/config/pipeline/opportunity.renewal', {
      body: { label: { en: 'Renewals', zh: '续约' }, stages, order: 1 },
    });
    expect(less.status).toBe(409);
    expect(less.text).toContain('renewalTalks');
    expect(await digestOf(server.database)).toEqual(before);
  });

  it('a stage belongs to one pipeline, and one must be open', async () => {
    const twice = await admin.ask('PUT', '/config/pipeline/opportunity.other', {
      body: { label: { en: 'Other', zh: '其他' }, stages: ['toRenew'] },
    });
    expect(refusedFields(twice)).toContain('stages.0');
    const closed = await admin.ask('PUT', '/config/pipeline/opportunity.other', {
      body: { label: { en: 'Other', zh: '其他' }, stages: ['nosuch'] },
    });
    expect(refusedFields(closed)).toContain('stages.0');
  });
});

describe('stages', () => {
  it('are renamed and reordered at once, and merged within their pipeline', async () => {
    const { body } = await admin.get<{ data: { name: string; options: Record<string, unknown>[] }[] }>(
      '/metadata/objects/opportunity/fields',
    );
    const options = body.data.find(({ name }) => name === 'stage')!.options;
    const renamed = options.map((option) =>
      option.value === 'needs'
        ? { ...option, label: { en: 'Discovery', zh: '需求挖掘' }, probability: 30 }
        : option,
    );
    await configure(admin, [
      { kind: 'fieldSettings', name: 'opportunity.stage', data: { options: renamed } },
      {
        kind: 'pipeline',
        name: 'opportunity.standard',
        data: { label: { en: 'New business', zh: '新业务' }, stages: ['firstContact', 'proposal', 'needs'] },
      },
    ]);
    const deal = await make({ name: 'Needs', stage: 'needs' });
    expect(deal.probability).toBe('30');
    const meta = await admin.get<{ pipelines: { name: string; label: { en: string }; stages: string[] }[] }>(
      '/metadata/objects/opportunity',
    );
    expect(meta.body.pipelines[0]).toMatchObject({
      name: 'standard',
      label: { en: 'New business' },
      stages: ['firstContact', 'proposal', 'needs', 'contract', 'won', 'lost'],
    });
    const across = await admin.post('/config/options/opportunity.stage/merge', {
      from: 'needs',
      into: 'toRenew',
    });
    expect(across.status).toBe(422);
    expectStatus(
      await admin.post('/config/options/opportunity.stage/merge', { from: 'needs', into: 'proposal' }),
      202,
    );
    const merged = await eventually(async () => {
      const now = await read(deal.id);
      return now.stage === 'proposal' && now;
    });
    expect(merged).toMatchObject({ pipeline: 'standard', probability: '50' });
    expect((await admin.post('/objects/opportunities', { name: 'X', stage: 'needs' })).status).toBe(422);
  });

  it('say what uses their pipeline and type', async () => {
    const uses = async (key: string) =>
      (await admin.get<{ data: { kind: string; name: string; blocks: boolean }[] }>(`/config/${key}/uses`))
        .body.data;
    expect(await uses('pipeline/opportunity.renewal')).toEqual([
      expect.objectContaining({ kind: 'recordType', name: 'opportunity.renewal', blocks: true }),
      expect.objectContaining({ kind: 'record', blocks: true }),
    ]);
    expect(await uses('recordType/opportunity.renewal')).toEqual([
      expect.objectContaining({ kind: 'record', name: 'opportunity', blocks: true }),
    ]);
    expect(await uses('fieldSettings/opportunity.leadSource')).toContainEqual(
      expect.objectContaining({ kind: 'recordType', name: 'opportunity.renewal', blocks: false }),
    );
    // Closing it is in nobody's way.
    const label = { en: 'Renewals', zh: '续约' };
    const stages = ['toRenew', 'renewalTalks', 'renewed', 'cancelled'];
    await configure(admin, [
      { kind: 'pipeline', name: 'opportunity.renewal', data: { label, stages, order: 1, retired: true } },
    ]);
    for (const way of [{ pipeline: 'renewal' }, { stage: 'toRenew' }, { recordType: 'renewal' }])
      expect((await admin.post('/objects/opportunities', { name: 'X', ...way })).status).toBe(422);
    await configure(admin, [
      { kind: 'pipeline', name: 'opportunity.renewal', data: { label, stages, order: 1 } },
    ]);
  });
});

describe('pipelines of an object of one’s own', () => {
  it('take its records in, those that are there and those that come', async () => {
    const label = (en: string) => ({ en, zh: en });
    await configure(admin, [
      {
        kind: 'object',
        name: 'c_tender',
        data: {
          plural: 'c_tenders',
          label: label('Tender'),
          pluralLabel: label('Tenders'),
          icon: 'gavel',
          title: { type: 'text', label: label('Name') },
          pathField: 'c_stage',
        },
      },
      {
        kind: 'field',
        name: 'c_tender.c_stage',
        data: {
          type: 'select',
          label: label('Stage'),
          options: ['called', 'offered', 'asked', 'answered'].map((value) => ({
            value,
            label: label(value),
          })),
        },
      },
    ]);
    const ids: string[] = [];
    for (const c_stage of ['called', 'asked', undefined]) {
      const { body } = expectStatus(
        await admin.post<{ id: string }>('/objects/c_tenders', { name: 'T', c_stage }),
        201,
      );
      ids.push(body.id);
    }
    const data = { label: label('Requests'), stages: ['asked', 'answered'], order: 1 };
    await configure(admin, [{ kind: 'pipeline', name: 'c_tender.requests', data }]);
    const found = (pipeline: string) =>
      admin.get<{ data: { id: string; version: number }[] }>('/objects/c_tenders', { filter: { pipeline } });
    await eventually(async () => (await found('standard')).body.data.length === 2);
    expect((await found('requests')).body.data).toMatchObject([{ id: ids[1], version: 1 }]);
    const made = await admin.post<{ id: string }>('/objects/c_tenders', { name: 'N', pipeline: 'requests' });
    const read = await admin.get(`/objects/c_tenders/${made.body.id}`);
    expect(read.body).toMatchObject({ c_stage: 'asked', pipeline: 'requests' });
  });
});

describe('record types', () => {
  it('the default type is chosen, defaults are filled, options are kept', async () => {
    expect(await make({ name: 'Plain' })).toMatchObject({ recordType: 'new', leadSource: null });
    expect(await make({ name: 'R', recordType: 'renewal' })).toMatchObject({ leadSource: 'other' });
    const refused = await admin.post('/objects/opportunities', {
      name: 'X',
      recordType: 'renewal',
      leadSource: 'website',
    });
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual(['leadSource']);
    expect(refused.text).toContain('Referral, Other');
  });

  it('only the roles of a type make records of it', async () => {
    const member = await server.as('member');
    const refused = await member.post('/objects/opportunities', { name: 'M', recordType: 'renewal' });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('New business');
    const made = expectStatus(
      await member.post<{ id: string }>('/objects/opportunities', { name: 'M' }),
      201,
    );
    expect((await read(made.body.id)).recordType).toBe('new');
  });

  it('an import gives them by name, and tells by row what does not go together', async () => {
    const brought = await fetch(`${server.origin}/api/v1/imports?fileName=deals.csv`, {
      method: 'POST',
      headers: { cookie: admin.cookie!, origin: server.origin, 'content-type': 'text/csv' },
      body: 'deal,type,source\nImported 1,Renewal,Referral\nImported 2,续约,Website\nImported 3,,Website\n',
    });
    const { id } = (await brought.json()) as { id: string };
    const columns = [
      { column: 'deal', field: 'name' },
      { column: 'type', field: 'recordType' },
      { column: 'source', field: 'leadSource' },
    ];
    expectStatus(await admin.patch(`/imports/${id}`, { rules: { object: 'opportunities', columns } }), 200);
    const { job } = expectStatus(await admin.post<{ job: string }>(`/imports/${id}/run`), 202).body;
    await eventually(async () => (await admin.get<{ state: string }>(`/jobs/${job}`)).body.state === 'done');
    const failures = await admin.get<{ data: unknown[] }>(`/imports/${id}/failures`, { run: job });
    expect(failures.body.data).toMatchObject([{ row: 3, errors: [{ field: 'source' }] }]);
    const { body } = await admin.get<{ data: Deal[] }>('/objects/opportunities', {
      filter: { name: { startsWith: 'Imported' } },
      fields: 'name,recordType,pipeline,stage',
      sort: 'name',
    });
    expect(body.data).toMatchObject([
      { recordType: 'renewal', pipeline: 'renewal', stage: 'toRenew' },
      { recordType: 'new', pipeline: 'standard', stage: 'firstContact' },
    ]);
  });

  it('a type of a pipeline keeps its records in it', async () => {
    const refused = await admin.post('/objects/opportunities', {
      name: 'X',
      recordType: 'renewal',
      pipeline: 'standard',
      stage: 'proposal',
    });
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual(['pipeline']);
  });

  it('a type with records cannot go; unknown roles, fields and pipelines are refused before anything changes', async () => {
    const before = await digestOf(server.database);
    expect((await admin.delete('/config/recordType/opportunity.renewal')).status).toBe(409);
    const label = { en: 'T', zh: '类' };
    for (const data of [
      { label, roles: ['nobody'] },
      { label, pipeline: 'nowhere' },
      { label, defaults: { nosuch: 1 } },
      { label, defaults: { stage: 'nosuch' } },
      { label, options: { name: ['x'] } },
      { label, isDefault: true },
      { label, surprise: true },
    ]) {
      const answer = await admin.ask('PUT', '/config/recordType/opportunity.third', { body: data });
      expect([JSON.stringify(data), answer.status]).toEqual([JSON.stringify(data), 422]);
    }
    expect(await digestOf(server.database)).toEqual(before);
  });
});
