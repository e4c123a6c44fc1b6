/** Exports: exactly what a list shows, by the rights of who asks, at once or as a job, and back in again as it was. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { raiseRightsVersion } from '../../server/platform/permissions/rightsFollow.ts';
import { eventually } from '../eventually.ts';
import { type Answer, type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let manager: Client;
let member: Client;

const hostile = [
  '=HYPERLINK("http://evil.example";"x")',
  '+86 10 6234',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(A1:A9)',
  "'=quoted already",
  '＝宽等号',
  'a "quoted", text; with all of it',
  '上海“大众”公司，有限',
  '_x0041_ & <b>',
];

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  manager = await server.as('manager');
  member = await server.as('member');
  for (const [at, name] of hostile.entries()) {
    const level = at % 2 === 0 ? 'A' : 'B';
    expectStatus(
      await admin.post('/objects/accounts', {
        name,
        level,
        employees: at * 10,
        annualRevenue: { amount: `${at}.50`, currency: at === 3 ? 'USD' : 'CNY' },
        phones: [{ value: '+8613800138000' }],
      }),
      201,
    );
  }
});
afterAll(() => server.close());

const now = (client: Client, body: object): Promise<Answer> =>
  client.post('/objects/accounts/export', { format: 'csv', ...body });

const cellsOf = (text: string, delimiter = ','): string[][] =>
  parse(text.replace(/^\ufeff/, ''), { delimiter, record_delimiter: '\r\n' });

describe('what is exported', () => {
  it('is what the list shows: its filter, search, sort and columns, in words', async () => {
    const answer = await now(admin, {
      fields: ['name', 'level', 'annualRevenue', 'owner'],
      filter: { level: 'B' },
      sort: '-employees',
    });
    expectStatus(answer, 200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''");
    const [head, ...rows] = cellsOf(answer.text);
    expect(head).toEqual(['Account name', 'Level', 'Annual revenue', 'Owner']);
    expect(rows.map((row) => row[2])).toEqual(['7.50', '5.50', '3.50 USD', '1.50']);
    expect(rows[0]).toEqual([hostile[7], 'B', '7.50', 'Administrator']);
    const found = await now(admin, { fields: ['name'], search: '大众' });
    expect(cellsOf(found.text)).toHaveLength(2);
  });

  it('begins no cell with the sign of a formula', async () => {
    const rows = cellsOf((await now(admin, { fields: ['name', 'phones', 'employees'] })).text);
    for (const cell of rows.flat().slice(3)) {
      if (/^[=+\-@\t\r＝]/.test(cell)) expect(cell).toMatch(/^[+-]?\d+$/);
    }
    expect(rows.flat()).toContain(`'${hostile[0]}`);
  });

  it('comes with other separators, in GB18030, raw, and with ids beside names', async () => {
    const semicolons = await now(admin, { fields: ['name', 'owner'], separator: ';', lookupIds: true });
    expect(cellsOf(semicolons.text, ';')[0]!.slice(1)).toEqual(['Owner', 'Owner (ID)']);
    const response = await fetch(`${server.origin}/api/v1/objects/accounts/export`, {
      method: 'POST',
      headers: {
        cookie: admin.cookie!,
        origin: server.origin,
        'content-type': 'application/json',
        'accept-language': 'zh',
      },
      body: JSON.stringify({
        format: 'csv',
        encoding: 'gb18030',
        fields: ['name'],
        filter: { employees: 70 },
      }),
    });
    const text = new TextDecoder('gb18030', { fatal: true }).decode(await response.arrayBuffer());
    expect(text).toContain(hostile[7]);
    const raw = cellsOf((await now(admin, { fields: ['annualRevenue', 'owner'], values: 'raw' })).text);
    expect(raw[0]!.at(-2)).toMatch(/annualRevenue$/);
    expect(raw[1]!.at(-1)).toMatch(/^[0-9a-f-]{36}$/);
    const lines = (await now(admin, { format: 'ndjson', fields: ['name'] })).text.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { name: string }).name).sort()).toEqual(
      [...hostile].sort(),
    );
  });

  it('of a view has its columns and sort, and its filter always', async () => {
    const label = { zh: '甲', en: 'A' };
    const definition = {
      kind: 'table',
      fields: ['name', 'level'],
      filter: { level: 'A' },
      sort: 'employees',
    };
    const view = expectStatus(
      await admin.post<{ id: string }>('/views', { object: 'account', label, definition }),
      201,
    ).body;
    const rows = cellsOf((await now(admin, { view: view.id, filter: { employees: { gt: 0 } } })).text);
    expect(rows.slice(1).map((row) => row[1])).toEqual(['A', 'A', 'A', 'A']);
  });
});

describe('rights', () => {
  it('without the right to export there is no file, and of out of sight records no row', async () => {
    expect((await now(member, { fields: ['name'] })).status).toBe(403);
    expect((await member.post('/exports', { object: 'accounts', format: 'csv' })).status).toBe(403);
    const rows = cellsOf((await now(manager, { fields: ['name'] })).text);
    expect(rows).toHaveLength(1);
    expect((await now(admin, { fields: ['nothing'] })).status).toBe(400);
    expect((await now(admin, { fields: ['name'], unknown: 1 })).status).toBe(400);
  });

  it('masked fields leave masked, hidden ones never', async () => {
    const { app, workspace } = server.database;
    const set = async (access: string) => {
      await app.run(sql`update ${sql.id(workspace.schema, 'roles')}
        set rights = jsonb_set(rights, '{fields}', ${JSON.stringify({ account: { phones: access } })}::jsonb) where name = 'manager'`);
      await raiseRightsVersion({ db: app, workspace });
      server.app.callers.forget();
    };
    expectStatus(
      await manager.post('/objects/accounts', { name: 'Own', phones: [{ value: '+8613912345678' }] }),
      201,
    );
    for (const format of ['csv', 'ndjson']) {
      await set('masked');
      const masked = await now(manager, { fields: ['name', 'phones'], format });
      expectStatus(masked, 200);
      expect(masked.text).toContain('••••5678');
      expect(masked.text).not.toContain('13912345678');
      await set('hidden');
      const hidden = await now(manager, { fields: ['name', 'phones'], format });
      expect(hidden.status).toBe(400);
      expect((await now(manager, { fields: ['*'], format })).text).not.toContain('5678');
    }
    await set('edit');
  });

  it('leaves a line in the audit trail with the question and the number of rows', async () => {
    await now(admin, { fields: ['name'], filter: { level: 'A' }, sort: 'name' });
    const { app, workspace } = server.database;
    const [line] = await app.rows<{ object: string; fields: string[]; after: Record<string, unknown> }>(sql`
      select a.object, a.fields, v.after from ${sql.id(workspace.schema, 'audit')} a
      join ${sql.id(workspace.schema, 'audit_values')} v using (at, seq)
      where a.verb = 'export' order by a.seq desc limit 1`);
    expect(line).toMatchObject({
      object: 'account',
      fields: ['name'],
      after: { rows: 5, format: 'csv', filter: { level: 'A' }, sort: 'name' },
    });
  });
});

describe('a job', () => {
  interface Export {
    readonly id: string;
    readonly state: string;
    readonly rows: number;
    readonly size: number | null;
    readonly expiresAt: string | null;
  }

  const finished = async (id: string): Promise<Export> => {
    await eventually(async () => (await admin.get<Export>(`/exports/${id}`)).body.state === 'done');
    return (await admin.get<Export>(`/exports/${id}`)).body;
  };

  it('makes a file that only its owner fetches, for a day', async () => {
    const started = expectStatus(
      await admin.post<{ job: string }>('/exports', { object: 'accounts', format: 'csv', fields: ['name'] }),
      202,
    ).body;
    const done = await finished(started.job);
    expect(done.rows).toBeGreaterThanOrEqual(hostile.length);
    const file = expectStatus(await admin.get(`/exports/${started.job}/file`), 200);
    expect(Buffer.byteLength(`\ufeff${file.text.replace(/^\ufeff/, '')}`)).toBe(done.size);
    expect((await manager.get(`/exports/${started.job}/file`)).status).toBe(404);
    const other = await server.someone({ name: 'Another administrator', roles: ['administrator'] });
    expect((await other.client.get(`/jobs/${started.job}`)).status).toBe(200);
    expect((await other.client.get(`/exports/${started.job}/file`)).status).toBe(404);
    expect((await admin.get<{ data: Export[] }>('/exports')).body.data[0]!.id).toBe(started.job);
    server.ahead = 25 * 3_600_000;
    try {
      expect((await admin.get(`/exports/${started.job}/file`)).status).toBe(404);
      expect((await admin.get<Export>(`/exports/${started.job}`)).body.expiresAt).toBeNull();
    } finally {
      server.ahead = 0;
    }
  });

  it('makes a file that ends with the rights by which it was made, and is nobody’s by its id', async () => {
    const role = { label: { en: 'Exporter', zh: '导出员' }, name: 'exporter' };
    const objects = { account: { read: 'all', export: 'all' } };
    const change = async (id: string, rights: object) =>
      expectStatus(await admin.patch(`/roles/${id}`, { rights: { objects, admin: [], ...rights } }), 200);
    const { id: roleId } = expectStatus(
      await admin.post<{ id: string }>('/roles', { ...role, rights: { objects, admin: [] } }),
      201,
    ).body;
    const person = await server.someone({ name: 'Exporter' });
    expectStatus(await admin.patch(`/objects/users/${person.id}`, { roles: [role.name] }), 200);
    const order = { object: 'accounts', format: 'csv', fields: ['name', 'phones'] };
    const { job } = expectStatus(await person.client.post<{ job: string }>('/exports', order), 202).body;
    const ended = await eventually(async () => {
      const { body } = await person.client.get<{ state: string; result: { file: string } }>(`/jobs/${job}`);
      return body.state === 'done' && body.result;
    });
    const fetched = async () => (await person.client.get(`/exports/${job}/file`)).status;
    expect(await fetched()).toBe(200);
    expect((await person.client.get(`/files/${ended.file}`)).status).toBe(404);
    for (const access of ['masked', 'hidden']) {
      await change(roleId, { fields: { account: { phones: access } } });
      expect([access, await fetched()]).toEqual([access, 403]);
    }
    await change(roleId, { objects: { account: { read: 'own', export: 'all' } } });
    expect(await fetched()).toBe(403);
    await change(roleId, { objects: { account: { read: 'all' } } });
    expect(await fetched()).toBe(403);
    await change(roleId, {});
    expect(await fetched()).toBe(200);
  });
});

describe('there and back', () => {
  /** Takes a file in as a new import and runs it. */
  async function bring(name: string, content: Buffer, columns: object[], key: string): Promise<void> {
    const response = await fetch(`${server.origin}/api/v1/imports?fileName=${name}`, {
      method: 'POST',
      headers: { cookie: admin.cookie!, origin: server.origin, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(content),
    });
    const { id } = (await response.json()) as { id: string };
    const rules = { object: 'accounts', key, onMatch: 'update', columns };
    expectStatus(await admin.patch(`/imports/${id}`, { rules }), 200);
    const { job } = expectStatus(await admin.post<{ job: string }>(`/imports/${id}/run`), 202).body;
    const seen = async () => (await admin.get<{ state: string; failed: number }>(`/jobs/${job}`)).body;
    await eventually(async () => (await seen()).state === 'done');
    expect((await seen()).failed, (await admin.get(`/imports/${id}/failures`, { run: job })).text).toBe(0);
  }

  for (const format of ['csv', 'xlsx', 'ndjson']) {
    it(`changes nothing: ${format}`, async () => {
      const fields = ['id', 'name', 'level', 'annualRevenue', 'employees', 'phones'];
      const versions = async () =>
        (
          await admin.get<{ data: { id: string; version: number; name: string }[] }>('/objects/accounts', {
            fields: 'name',
            sort: 'id',
          })
        ).body.data;
      const before = await versions();
      const response = await fetch(`${server.origin}/api/v1/objects/accounts/export`, {
        method: 'POST',
        headers: { cookie: admin.cookie!, origin: server.origin, 'content-type': 'application/json' },
        body: JSON.stringify({ format, fields, values: 'raw' }),
      });
      expect(response.status).toBe(200);
      const content = Buffer.from(await response.arrayBuffer());
      // A record of JSON holds the parts of an amount as members.
      const amount = [
        { column: 'annualRevenue.amount', field: 'annualRevenue' },
        { column: 'annualRevenue.currency', field: 'annualRevenue', member: 'currency' },
      ];
      const columns = fields.flatMap((field) =>
        field === 'annualRevenue' && format === 'ndjson' ? amount : [{ column: field, field }],
      );
      await bring(`accounts.${format}`, content, columns, 'id');
      expect(await versions()).toEqual(before);
    });
  }

  it('makes the same records anew where NDJSON is brought as it is proposed', async () => {
    const fields = ['name', 'level', 'annualRevenue', 'employees', 'phones', 'tags', 'address', 'owner'];
    const made = expectStatus(
      await admin.post<{ id: string }>('/objects/accounts', {
        name: 'Öl & "Gas"; 上海',
        tags: ['a b', 'c'],
        annualRevenue: { amount: '1.234', currency: 'JOD' },
        phones: [{ value: '010-62345678', label: 'office' }, { value: '13800138000' }],
        address: { country: 'CN', province: '上海市', city: '上海市', street: '人民路 1 号' },
      }),
      201,
    ).body.id;
    const read = async (id: string) =>
      (await admin.get<Record<string, unknown>>(`/objects/accounts/${id}`, { fields: fields.join(',') }))
        .body;
    const before = await read(made);
    const exported = await now(admin, { format: 'ndjson', fields, filter: { id: made } });
    expectStatus(await admin.delete(`/objects/accounts/${made}`), 204);
    const response = await fetch(`${server.origin}/api/v1/imports?fileName=accounts.ndjson`, {
      method: 'POST',
      headers: { cookie: admin.cookie!, origin: server.origin, 'content-type': 'application/octet-stream' },
      body: exported.text,
    });
    expect(response.status).toBe(201);
    const { id, proposal } = (await response.json()) as { id: string; proposal: { rules: object } };
    expectStatus(await admin.patch(`/imports/${id}`, { rules: proposal.rules }), 200);
    const { job } = expectStatus(await admin.post<{ job: string }>(`/imports/${id}/run`), 202).body;
    const seen = async () => (await admin.get<{ state: string; failed: number }>(`/jobs/${job}`)).body;
    await eventually(async () => (await seen()).state === 'done');
    expect((await seen()).failed, (await admin.get(`/imports/${id}/failures`, { run: job })).text).toBe(0);
    const [again] = (
      await admin.get<{ data: { id: string }[] }>('/objects/accounts', {
        filter: { name: 'Öl & "Gas"; 上海' },
      })
    ).body.data;
    const plain = ({ id: _id, version: _version, permissions: _may, ...values }: Record<string, unknown>) =>
      values;
    expect(plain(await read(again!.id))).toEqual(plain(before));
  });
});
