/** Long work and the life of records through the API: bulk, undo, import, search, timeline, history, changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runKindNames } from '../../server/platform/jobs/runKinds.ts';
import { jobKinds } from '../../web/platform/jobName.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

interface Job {
  state: string;
  done: number;
  failed: number;
  changeSet: string | null;
  result: Record<string, unknown>;
  error: unknown;
}

async function ended(id: string): Promise<Job> {
  return eventually(async () => {
    const job = expectStatus(await admin.get<Job>(`/jobs/${id}`), 200).body;
    return ['done', 'failed', 'cancelled'].includes(job.state) && job;
  });
}

async function accounts(...names: string[]): Promise<string[]> {
  const made = names.map((name) => admin.post<{ id: string }>('/objects/accounts', { name, level: 'C' }));
  return (await Promise.all(made)).map((answer) => expectStatus(answer, 201).body.id);
}

it('has a name on screen, whatever its kind', () => {
  expect(runKindNames().filter((kind) => !Object.hasOwn(jobKinds, kind))).toEqual([]);
});

describe('a bulk change', () => {
  it('is a job that can be undone', async () => {
    const ids = await accounts('Bulk 1', 'Bulk 2', 'Bulk 3');
    const started = await admin.post<{ job: string }>('/objects/accounts/bulk', {
      ids,
      data: { level: 'A' },
    });
    const job = await ended(expectStatus(started, 202).body.job);
    expect(job).toMatchObject({ state: 'done', done: 3, failed: 0 });
    const level = async () => (await admin.get<{ level: string }>(`/objects/accounts/${ids[0]}`)).body.level;
    expect(await level()).toBe('A');
    const dry = expectStatus(
      await admin.ask('POST', `/changeSets/${job.changeSet}/undo`, { query: { dryRun: true } }),
      200,
    );
    expect(dry.body).toMatchObject({ restored: 3, changeSet: null });
    expect(await level()).toBe('A');
    expect(expectStatus(await admin.post(`/changeSets/${job.changeSet}/undo`), 200).body).toMatchObject({
      restored: 3,
      conflicts: [],
    });
    expect(await level()).toBe('C');
  });

  it('is refused when the caller expected another number, and seen by its maker only', async () => {
    const ids = await accounts('Count 1');
    const refused = await admin.post('/objects/accounts/bulk', {
      ids,
      expectedCount: 5,
      data: { level: 'A' },
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'version_conflict']);
    const started = expectStatus(
      await admin.post<{ job: string }>('/objects/accounts/bulk', { ids, action: 'delete' }),
      202,
    );
    await ended(started.body.job);
    expect((await (await server.as('member')).get(`/jobs/${started.body.job}`)).status).toBe(404);
    expect((await admin.get(`/objects/accounts/${ids[0]}`)).status).toBe(404);
  });
});

describe('an import', () => {
  it('takes a file, tells what would happen, and does it', async () => {
    const csv = '\ufeff客户名称,客户级别\r\n导入一,A\r\n导入二,B\r\n坏的,Z\r\n';
    const brought = await fetch(`${server.origin}/api/v1/imports?fileName=customers.csv`, {
      method: 'POST',
      headers: { cookie: admin.cookie!, origin: server.origin, 'content-type': 'text/csv' },
      body: csv,
    });
    expect(brought.status).toBe(201);
    const { id } = (await brought.json()) as { id: string };
    const rules = {
      object: 'accounts',
      key: 'name',
      columns: [
        { column: '客户名称', field: 'name' },
        { column: '客户级别', field: 'level' },
      ],
    };
    expectStatus(await admin.patch(`/imports/${id}`, { rules }), 200);
    const trial = await ended(
      expectStatus(await admin.post<{ job: string }>(`/imports/${id}/dryRun`), 202).body.job,
    );
    expect(trial, JSON.stringify(trial)).toMatchObject({ state: 'done' });
    const filter = { name: { in: ['导入一', '导入二', '坏的'] } };
    const count = async () =>
      (await admin.get<{ data: unknown[] }>('/objects/accounts', { filter })).body.data.length;
    expect(await count()).toBe(0);
    const { job } = expectStatus(await admin.post<{ job: string }>(`/imports/${id}/run`), 202).body;
    expect(await ended(job)).toMatchObject({ state: 'done' });
    expect(await count()).toBe(2);
    const failures = await admin.get<{ data: { row: number; cells: string[] }[] }>(
      `/imports/${id}/failures`,
      { run: job },
    );
    expect(failures.body.data).toMatchObject([{ row: 4, cells: ['坏的', 'Z'] }]);
    const file = await admin.get(`/imports/${id}/failures.csv`, { run: job });
    expect(file.text).toContain('坏的,Z,4');
    expect((await admin.post(`/imports/${id}/run`)).status).toBe(422);
  });
});

describe('a record', () => {
  it('is found by Chinese characters and pinyin initials', async () => {
    const [id] = await accounts('上海华强电子有限公司');
    for (const q of ['华强', 'hqdz', '上海']) {
      const found = await admin.get<{ data: { id: string }[] }>('/search', { q });
      expect([q, found.body.data?.map((hit) => hit.id)]).toEqual([q, expect.arrayContaining([id])]);
      const listed = await admin.get<{ data: { id: string }[] }>('/objects/accounts', {
        search: q,
        fields: 'name',
      });
      expect([q, listed.body.data?.map((row) => row.id)]).toEqual([q, expect.arrayContaining([id])]);
    }
  });

  it('tells its life, its changes, and who follows us', async () => {
    const { cursor } = expectStatus(
      await admin.get<{ cursor: string }>('/objects/accounts/changes'),
      200,
    ).body;
    const [id] = await accounts('Lived');
    expectStatus(await admin.patch(`/objects/accounts/${id}`, { level: 'A' }), 200);
    const life = expectStatus(
      await admin.get<{ data: { kind: string }[] }>(`/objects/accounts/${id}/timeline`),
      200,
    );
    expect(life.body.data.map((entry) => entry.kind)).toEqual(['changed', 'created']);
    const history = await admin.get<{ data: { changes: object[] }[] }>(`/objects/accounts/${id}/history`, {
      field: 'level',
    });
    expect(history.body.data[0]!.changes).toEqual([{ field: 'level', before: 'C', after: 'A' }]);
    // Told once no older transaction of the server is open, those of other test files included.
    const told = await eventually(async () => {
      const { body } = await admin.get<{ data: object[] }>('/objects/accounts/changes', { since: cursor });
      return body.data.length > 0 && body.data;
    });
    expect(told).toContainEqual({ id, change: 'changed' });
    expect((await admin.get('/objects/accounts/changes', { since: 'x' })).status).toBe(400);
  });
});
