/** An object that an administrator makes has everything that a declared one has, over HTTP, without restart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorkspaces } from '../../server/base/workspaces.ts';
import { contextFor } from '../../server/http/requestContext.ts';
import { careFor } from '../../server/platform/config/nightlyCare.ts';
import { systemActor } from '../../server/platform/permissions/actors.ts';
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

/** Objects that one test makes for itself. */
function contractOf(word: string) {
  return {
    plural: `c_${word}s`,
    label: label(word),
    pluralLabel: label(`${word}s`),
    icon: 'file',
    title: { type: 'autoNumber', label: label('Number', '编号'), prefix: 'W-' },
  };
}

async function tableOf(name: string): Promise<boolean> {
  const rows = await server.database.app.rows({
    text: `select from pg_tables where schemaname = 'ws_main' and tablename = $1`,
    values: [name],
  });
  return rows.length === 1;
}

describe('a custom object with running numbers', () => {
  it('names its records by them, wherever they are named', async () => {
    await change(
      { kind: 'object', name: 'c_ware', data: contractOf('ware') },
      {
        kind: 'field',
        name: 'account.c_ware',
        data: {
          type: 'lookup',
          label: label('Ware'),
          targets: ['c_ware'],
          relation: { name: 'c_accounts', label: label('Accounts'), onDelete: 'clear' },
        },
      },
    );
    const ware = expectStatus(
      await admin.post<{ id: string; name: string }>('/objects/c_wares', {}),
      201,
    ).body;
    expect((await admin.get(`/objects/c_wares/${ware.id}`)).body.name).toBe('W-00001');
    const account = expectStatus(
      await admin.post<{ id: string }>('/objects/accounts', { name: 'Holder', c_ware: ware.id }),
      201,
    ).body;
    expect((await admin.get(`/objects/accounts/${account.id}`)).body.c_ware).toMatchObject({
      label: 'W-00001',
    });
    const sorted = await admin.get<Listed>('/objects/accounts', {
      fields: 'name,c_ware',
      filter: { 'c_ware.name': 'W-00001' },
      sort: 'c_ware',
    });
    expect(sorted.body.data).toMatchObject([{ c_ware: { label: 'W-00001' } }]);
    const grouped = await admin.post('/objects/accounts/query', {
      limit: 0,
      aggregate: { groupBy: [{ field: 'c_ware' }], measures: [{ as: 'n', fn: 'count' }] },
    });
    expect(grouped.text).toContain('W-00001');
    expectStatus(await admin.delete(`/objects/c_wares/${ware.id}`), 204);
    expect((await admin.get(`/objects/accounts/${account.id}`)).body.c_ware).toBeNull();
    // The field that points to it stands in the way of the object, not the other way round.
    const refused = await admin.ask('PUT', '/config/object/c_ware', {
      body: { ...contractOf('ware'), retired: true },
    });
    expect(expectStatus(refused, 409).text).toContain('account.c_ware');
  });
});

describe('a custom object that goes', () => {
  it('is put away with its records, comes back with them, and is removed with its table', async () => {
    const data = contractOf('bond');
    await change({ kind: 'object', name: 'c_bond', data });
    const bond = expectStatus(await admin.post<{ id: string }>('/objects/c_bonds', {}), 201).body;
    expectStatus(await admin.delete('/config/object/c_bond'), 409);
    const retired = await change({ kind: 'object', name: 'c_bond', data: { ...data, retired: true } });
    expectStatus(await admin.get(`/objects/c_bonds/${bond.id}`), 404);
    expectStatus(await admin.post(`/config/changes/${retired.change}/undo`), 200);
    expectStatus(await admin.get(`/objects/c_bonds/${bond.id}`), 200);

    await change({ kind: 'field', name: 'c_bond.c_note', data: { type: 'text', label: label('Note') } });
    await change({ kind: 'object', name: 'c_bond', data: { ...data, retired: true } });
    expectStatus(await admin.delete('/config/object/c_bond'), 200);
    expectStatus(await admin.get('/config/field/c_bond.c_note'), 404);
    await eventually(async () => !(await tableOf('c_bonds')));
    await change({ kind: 'object', name: 'c_bond', data });
    const fresh = expectStatus(await admin.get<Listed>('/objects/c_bonds'), 200);
    expect(fresh.body.data).toEqual([]);
  });

  it('by undo of its making keeps its records for the undo of that', async () => {
    const made = await change({ kind: 'object', name: 'c_deed', data: contractOf('deed') });
    const deed = expectStatus(await admin.post<{ id: string }>('/objects/c_deeds', {}), 201).body;
    const undone = expectStatus(
      await admin.post<{ change: string }>(`/config/changes/${made.change}/undo`),
      200,
    ).body;
    expectStatus(await admin.get(`/objects/c_deeds/${deed.id}`), 404);
    expectStatus(await admin.post(`/config/changes/${undone.change}/undo`), 200);
    expectStatus(await admin.get(`/objects/c_deeds/${deed.id}`), 200);
  });

  it('cannot change what was settled when it was made, nor take a name of another', async () => {
    const data = contractOf('lien');
    await change({ kind: 'object', name: 'c_lien', data });
    const put = (name: string, body: object) => admin.ask('PUT', `/config/object/${name}`, { body });
    const renamed = expectStatus(await put('c_lien', { ...data, plural: 'c_liensTwo' }), 422);
    expect(renamed.body.errors).toMatchObject([{ field: 'plural' }]);
    expectStatus(await put('c_other', { ...data, plural: 'c_liens' }), 422);
    expectStatus(await put('account', { ...data, plural: 'accounts' }), 422);
    expectStatus(await put('c_lien', { ...data, keyFields: ['c_nothing'] }), 422);
  });
});

describe('rights to a custom object', () => {
  it('are those that roles have to objects that nobody named', async () => {
    const manager = await server.as('readOnly');
    expectStatus(await manager.get('/objects/c_projects'), 200);
    expectStatus(await manager.post('/objects/c_projects', { name: 'no' }), 403);
    const { client } = await server.someone({ name: 'Own', roles: ['member'] });
    const own = expectStatus(
      await client.post<{ id: string }>('/objects/c_projects', { name: 'mine' }),
      201,
    ).body;
    const seen = await client.get<Listed>('/objects/c_projects', { fields: 'name' });
    expect(seen.body.data.map((row) => row.id)).toEqual([own.id]);
  });
});

describe('custom lookups', () => {
  it('keep what they point to, or are cleared, as their relation says', async () => {
    const to = (name: string, onDelete: string) => ({
      kind: 'field',
      name: `contact.c_${name}`,
      data: {
        type: 'lookup',
        label: label(name),
        targets: ['product'],
        relation: { name: `c_${name}Of`, label: label('Contacts'), onDelete },
      },
    });
    await change(to('needed', 'restrict'), to('liked', 'clear'));
    const product = async (code: string) =>
      expectStatus(await admin.post<{ id: string }>('/objects/products', { name: code, code }), 201).body.id;
    const [needed, liked] = [await product('needed'), await product('liked')];
    const contact = expectStatus(
      await admin.post<{ id: string }>('/objects/contacts', { name: '赵', c_needed: needed, c_liked: liked }),
      201,
    ).body;
    const refused = expectStatus(await admin.delete(`/objects/products/${needed}`), 409);
    expect(refused.body).toMatchObject({ usedBy: [{ object: 'contact', field: 'c_needed', count: 1 }] });
    expectStatus(await admin.delete(`/objects/products/${liked}`), 204);
    expect((await admin.get(`/objects/contacts/${contact.id}`)).body).toMatchObject({
      c_needed: { id: needed },
      c_liked: null,
    });
    expectStatus(await admin.patch(`/objects/contacts/${contact.id}`, { c_liked: liked }), 422);
    const children = await admin.get<Listed>('/objects/products', {
      fields: 'name',
      filter: { c_neededOf: { some: { name: '赵' } } },
    });
    expect(children.body.data.map((row) => row.id)).toEqual([needed]);
  });

  it('that something else broke are emptied at night', async () => {
    const contact = expectStatus(
      await admin.post<{ id: string }>('/objects/contacts', { name: '钱' }),
      201,
    ).body;
    const document = await admin.get<{ data: { id: string } }>('/config/field/contact.c_liked');
    await server.database.app.run({
      text: 'update ws_main.contacts set custom = jsonb_build_object($1::text, $2::text) where id = $3',
      values: [`${document.body.data.id}_id`, server.app.ids.next(), contact.id],
    });
    const shown = async () => (await admin.get(`/objects/contacts/${contact.id}`)).body.c_liked;
    expect(await shown()).toMatchObject({ id: null, restricted: true });
    const [workspace] = await loadWorkspaces(server.database.app);
    const actor = systemActor(workspace!);
    await careFor(
      await contextFor(server.app, { workspace: workspace!, actor, requestId: 'night', address: null }),
    );
    expect(await shown()).toBeNull();
  });
});

describe('a process that knows an older shape', () => {
  it('looks again and answers as the shape is by now', async () => {
    const data = contractOf('relic');
    await change({ kind: 'object', name: 'c_relic', data });
    expectStatus(await admin.get('/objects/c_relics'), 200);
    // As another process would: this one has not heard of it, and remembers callers for a few seconds.
    await server.database.owner.run({
      text: `delete from ws_main.config_items where name = 'c_relic';
        update core.workspaces set metadata_version = metadata_version + 1; drop table ws_main.c_relics`,
      values: [],
    });
    expectStatus(await admin.get('/objects/c_relics'), 404);
  });
});
