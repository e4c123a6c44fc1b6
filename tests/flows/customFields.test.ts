/** A field that an administrator makes is at once everywhere: over HTTP, without restart and without DDL. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const label = (en: string, zh = en) => ({ en, zh });

async function put(kind: string, name: string, data: object) {
  return expectStatus(await admin.ask('PUT', `/config/${kind}/${name}`, { body: data }), 200).body;
}

interface Listed {
  data: Record<string, unknown>[];
  nextCursor: string | null;
}

describe('a custom field', () => {
  it('is made in one call and answers with its immutable id', async () => {
    const answer = await put('field', 'account.c_region', {
      type: 'select',
      label: label('Region', '大区'),
      options: [
        { value: 'north', label: label('North', '华北') },
        { value: 'south', label: label('South', '华南') },
      ],
    });
    expect(answer).toMatchObject({ change: expect.any(String), outcomes: [{ verb: 'create' }] });
    const [outcome] = answer.outcomes as { data: { id: string } }[];
    expect(outcome!.data.id).toMatch(/^f_[a-z0-9]{8}$/);
  });

  it('is listed, written, read, filtered, sorted, grouped', async () => {
    const meta = await admin.get<{ data: { name: string; label: object }[] }>(
      '/metadata/objects/accounts/fields',
    );
    expect(meta.body.data.find((field) => field.name === 'c_region')).toMatchObject({
      type: 'select',
      label: { en: 'Region', zh: '大区' },
    });
    const made = [];
    for (const [name, region] of [
      ['Alpha', 'south'],
      ['Beta', 'north'],
      ['Gamma', null],
    ]) {
      made.push(
        expectStatus(await admin.post<{ id: string }>('/objects/accounts', { name, c_region: region }), 201)
          .body,
      );
    }
    const read = await admin.get(`/objects/accounts/${made[0]!.id}`);
    expect(read.body.c_region).toBe('south');
    const filtered = await admin.get<Listed>('/objects/accounts', {
      fields: 'name,c_region',
      filter: { c_region: { ne: 'south' } },
      sort: 'c_region',
    });
    expect(filtered.body.data.map((row) => row.name)).toEqual(['Beta', 'Gamma']);
    const grouped = await admin.post<{ aggregate: { groups: object[] } }>('/objects/accounts/query', {
      limit: 0,
      aggregate: { groupBy: [{ field: 'c_region' }], measures: [{ as: 'n', fn: 'count' }] },
    });
    expect(grouped.body.aggregate.groups).toEqual([
      { keys: { c_region: { value: 'north', label: 'North' } }, measures: { n: 1 } },
      { keys: { c_region: { value: 'south', label: 'South' } }, measures: { n: 1 } },
      { keys: { c_region: { value: null, label: null } }, measures: { n: 1 } },
    ]);
  });
});
