/** An object that an administrator makes has everything that a declared one has, over HTTP, without restart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const label = (en: string, zh = en) => ({ en, zh });

async function change(...items: { kind: string; name: string; data: object | null }[]) {
  return expectStatus(await admin.post<{ change: string }>('/config/changes', { items }), 200).body;
}

const project = {
  plural: 'c_projects',
  label: label('Project', '项目'),
  pluralLabel: label('Projects', '项目'),
  icon: 'briefcase',
  title: { type: 'text', label: label('Name', '名称') },
  pathField: 'c_phase',
};
const phase = {
  type: 'select',
  label: label('Phase', '阶段'),
  indexed: true,
  options: [
    { value: 'plan', label: label('Plan', '计划') },
    { value: 'build', label: label('Build', '实施') },
  ],
};
const customer = {
  type: 'lookup',
  label: label('Customer', '客户'),
  targets: ['account'],
  relation: { name: 'c_projects', label: label('Projects', '项目'), onDelete: 'cascade' },
};

interface Listed {
  data: Record<string, unknown>[];
}

describe('a custom object', () => {
  it('comes with its fields in one change', async () => {
    await change(
      { kind: 'object', name: 'c_project', data: project },
      { kind: 'field', name: 'c_project.c_phase', data: phase },
      { kind: 'field', name: 'c_project.c_customer', data: customer },
      { kind: 'field', name: 'c_project.c_budget', data: { type: 'money', label: label('Budget', '预算') } },
    );
    const meta = expectStatus(await admin.get('/metadata/objects/c_projects'), 200).body;
    expect(meta).toMatchObject({ name: 'c_project', pathField: 'c_phase', titleField: 'name' });
    expect((meta.views as { id: string }[]).map((view) => view.id)).toEqual(['all', 'board']);
    const all = await admin.get<{ modules: { name: string; objects: string[] }[] }>('/metadata/objects');
    expect(all.body.modules.at(-1)).toMatchObject({ name: 'custom', objects: ['c_project'] });
  });

  it('has records that are found, listed, grouped on a board, related, deleted and restored', async () => {
    const account = expectStatus(
      await admin.post<{ id: string }>('/objects/accounts', { name: '华东电力' }),
      201,
    );
    const made = expectStatus(
      await admin.post<{ id: string }>('/objects/c_projects', {
        name: 'Nordlicht',
        c_phase: 'plan',
        c_customer: account.body.id,
        c_budget: { amount: '1200', currency: 'CNY' },
      }),
      201,
    ).body;
    expect((await admin.get(`/objects/c_projects/${made.id}`)).body).toMatchObject({
      name: 'Nordlicht',
      c_customer: { object: 'account', label: '华东电力' },
      c_budget: { amount: '1200.00', currency: 'CNY' },
    });
    const board = await admin.post<{ columns: { value: string; count: number; sums: object }[] }>(
      '/objects/c_projects/query',
      { groupPage: { by: 'c_phase', limit: 10, sums: ['c_budget'] } },
    );
    expect(board.body.columns[0]).toMatchObject({ value: 'plan', count: 1, sums: { c_budget: '1200.00' } });
    const related = await admin.get<Listed>(`/objects/accounts/${account.body.id}/related/c_projects`, {
      fields: 'name,c_customer.name',
    });
    expect(related.body.data).toMatchObject([{ name: 'Nordlicht', 'c_customer.name': '华东电力' }]);
    const found = await admin.get('/search', { q: 'nordl' });
    expect(JSON.stringify(found.body)).toContain(made.id);
    const history = await admin.get<Listed>(`/objects/c_projects/${made.id}/history`);
    expect(JSON.stringify(history.body)).toContain('c_budget');

    expectStatus(await admin.delete(`/objects/accounts/${account.body.id}`), 204);
    expectStatus(await admin.get(`/objects/c_projects/${made.id}`), 404);
    expectStatus(await admin.post(`/objects/accounts/${account.body.id}/restore`), 200);
    expectStatus(await admin.get(`/objects/c_projects/${made.id}`), 200);
  });

  it('gets the indexes it wants from a job', async () => {
    await eventually(async () => {
      const rows = await server.database.app.rows<{ name: string }>({
        text: `select indexname as name from pg_indexes where schemaname = 'ws_main' and tablename = 'c_projects' and indexname ~ '_f_'`,
        values: [],
      });
      return rows.length === 2;
    });
  });
});
