/** Cleaning and data quality at the users' door: on saving, before and in an import, as a check with scores, fixes and undo. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QualityObject, QualityObjectDetail } from '../../shared/quality/qualityAnswers.ts';
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
  readonly state: string;
  readonly result: Record<string, unknown>;
  readonly changeSet: string | null;
}

function jobDone(job: string, client = admin): Promise<Job> {
  return eventually(async () => {
    const { body } = await client.get<Job & Record<string, unknown>>(`/jobs/${job}`);
    if (body.state === 'failed') throw new Error(JSON.stringify(body));
    return body.state === 'done' && body;
  });
}

async function made(object: string, data: Record<string, unknown>, client = admin): Promise<string> {
  return expectStatus(await client.post<{ id: string }>(`/objects/${object}`, data), 201).body.id;
}

async function read(object: string, id: string): Promise<Record<string, unknown>> {
  return expectStatus(await admin.get(`/objects/${object}/${id}`), 200).body;
}

async function settings(object: string, data: object, client = admin): Promise<void> {
  expectStatus(await client.ask('PUT', `/quality/objects/${object}/settings`, { body: data }), 200);
}

async function check(): Promise<void> {
  const { job } = expectStatus(await admin.post<{ job: string }>('/quality/runs', {}), 202).body;
  await jobDone(job);
}

const detailOf = async (object: string, client = admin) =>
  expectStatus(
    await client.get<QualityObjectDetail & Record<string, unknown>>(`/quality/objects/${object}`),
    200,
  ).body;

describe('on saving', () => {
  it('puts right what the field says, suggests nothing by itself, and refuses rules that do not fit', async () => {
    const plain = await made('accounts', { name: 'ACME TRADING HOUSE LLC' });
    expect((await read('accounts', plain)).name).toBe('ACME TRADING HOUSE LLC');
    await settings('accounts', { fields: { name: { rules: { companyName: 'apply', width: 'apply' } } } });
    const clean = await made('accounts', { name: '上海 柏楚 (电子) 有限公司。' });
    expect((await read('accounts', clean)).name).toBe('上海柏楚（电子）有限公司');
    const fields = expectStatus(
      await admin.get<{ fields: { name: string; cleaning?: object }[] }>('/metadata/objects/accounts'),
      200,
    ).body.fields;
    expect(fields.find(({ name }) => name === 'name')!.cleaning).toEqual({
      companyName: 'apply',
      width: 'apply',
    });

    const refused = await admin.ask('PUT', '/quality/objects/accounts/settings', {
      body: { fields: { name: { rules: { phones: 'apply' } }, gone: { weight: 1 } } },
    });
    expect(refused.status).toBe(422);
    expect((refused.body.errors as { field: string }[]).map(({ field }) => field)).toEqual([
      'fields.name.rules.phones',
      'fields.gone',
    ]);
    await settings('accounts', {});
  });
});

describe('in an import', () => {
  const csv = [
    '姓名,电话,邮箱,地址',
    '张　三丰,139 1234 5678,Feng＠Bochu。cn,深圳南山区科技园',
    'JOHN SMITH,13800138000,john@gmial.com,北京市朝阳区建国路1号',
    '',
  ].join('\r\n');
  const columns = [
    { column: '姓名', field: 'name' },
    { column: '电话', field: 'phones' },
    { column: '邮箱', field: 'emails' },
    { column: '地址', field: 'address' },
  ];

  it('says before what would change, changes it, and tells it after', async () => {
    const brought = await admin.ask<{ id: string }>('POST', '/imports?fileName=people.csv', {
      body: csv,
      headers: { 'content-type': 'text/csv' },
    });
    const { id } = expectStatus(brought, 201).body;
    const rules = { object: 'contacts', onMatch: 'update', cleaning: 'all', columns };
    expectStatus(await admin.ask('PATCH', `/imports/${id}`, { body: { rules } }), 200);

    type Preview = {
      rows: number;
      cleaned: { column: string; rule: string; changed: number; told: number; examples: object[] }[];
    };
    const preview = expectStatus(await admin.get<Preview>(`/imports/${id}/cleaning`), 200).body;
    expect(preview.rows).toBe(2);
    const found = preview.cleaned.map(
      ({ column, rule, changed, told }) => `${column} ${rule} ${changed}/${told}`,
    );
    expect(found.sort()).toEqual(
      [
        '地址 address 2/0',
        '姓名 personName 2/0',
        '姓名 width 1/0',
        '电话 junk 0/1',
        '电话 phones 2/0',
        '邮箱 emailDomain 1/0',
        '邮箱 emails 1/0',
        '邮箱 width 1/0',
      ].sort(),
    );
    const john = preview.cleaned.find(({ rule }) => rule === 'emailDomain')!;
    expect(john.examples).toEqual([
      expect.objectContaining({ before: 'john@gmial.com', after: 'john@gmail.com' }),
    ]);

    const { job } = expectStatus(await admin.post<{ job: string }>(`/imports/${id}/run`, {}), 202).body;
    const { result } = await jobDone(job);
    expect(result).toMatchObject({ created: 2, refused: 0 });
    expect((result.cleaned as Preview['cleaned']).length).toBe(preview.cleaned.length);
    const list = await admin.get<{ data: Record<string, unknown>[] }>('/objects/contacts', { sort: 'name' });
    const listed = list.body.data.find(({ name }) => name === '张三丰')!;
    const zhang = await read('contacts', String(listed.id));
    expect(zhang).toMatchObject({
      emails: [{ value: 'feng@bochu.cn' }],
      phones: [{ value: '+8613912345678' }],
      address: { province: '广东省', city: '深圳市', district: '南山区', street: '科技园', code: '440305' },
    });
    expect(list.body.data.map(({ name }) => name)).toContain('John Smith');
  });
});

describe('the check', () => {
  it('scores what is filled, valid, unique and fresh, and knows the worst records', async () => {
    await made('products', { name: 'Good product', code: 'G-1' });
    const bad = await made('accounts', {
      name: 'test',
      emails: ['ANN@Example.com'],
      phones: ['010-62345678转8'],
    });
    const first = await made('accounts', { name: 'Doubled Inc', phones: ['+8613912345670'] });
    const second = await made('accounts', { name: 'DOUBLED, Incorporated', phones: ['+8613912345671'] });
    await check();
    const overview = expectStatus(await admin.get<{ data: QualityObject[] }>('/quality'), 200).body.data;
    expect(overview.map(({ object }) => object)).toEqual(
      expect.arrayContaining(['accounts', 'contacts', 'products']),
    );
    expect(overview.map(({ object }) => object)).not.toContain('users');
    const accounts = await detailOf('accounts');
    expect(accounts.records).toBe(5);
    expect(accounts.fresh).toBe(100);
    expect(accounts.score).toBeLessThan(100);
    expect(accounts.trend).toHaveLength(1);
    const group = (issue: string) => accounts.findings.find((one) => one.issue === issue);
    expect(group('name:junk!')).toMatchObject({ records: 1, fixable: false });
    expect(group('name:double')).toMatchObject({ records: 2, fixable: false });
    expect(group('phones:phones')).toMatchObject({ records: 1, fixable: true });
    expect(group('phones:empty')).toMatchObject({ records: 2 });

    type Bad = { data: { id: string; reasons: { issue: string }[] }[]; nextCursor: string | null };
    const path = '/quality/objects/accounts/records';
    const doubles = expectStatus(await admin.get<Bad>(path, { issue: 'name:double' }), 200).body;
    expect(doubles.data.map(({ id }) => id).sort()).toEqual([first, second].sort());
    const all = expectStatus(await admin.get<Bad>(path), 200).body;
    expect(all.data.find(({ id }) => id === bad)!.reasons.map(({ issue }) => issue)).toEqual(
      expect.arrayContaining(['name:junk!', 'emails:emails', 'phones:phones']),
    );
    // Page by page the same, each once.
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Bad = expectStatus(await admin.get<Bad>(path, { limit: 2, cursor }), 200).body;
      paged.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all.data.map(({ id }) => id));
  });

  it('puts right what a rule found, but for what was ticked off, and takes it back', async () => {
    const kept = await made('contacts', { name: 'MARY POPPINS' });
    const fixed = await made('contacts', { name: 'BERT SWEEP' });
    await check();
    const path = '/quality/objects/contacts/fixes';
    const question = { field: 'name', rule: 'personName' };
    type Fixes = { records: number; data: { id: string; before: string; after: string }[] };
    const preview = expectStatus(await admin.get<Fixes>(path, question), 200).body;
    expect(preview.records).toBe(2);
    expect(preview.data).toContainEqual(
      expect.objectContaining({ id: fixed, before: 'BERT SWEEP', after: 'Bert Sweep' }),
    );
    const started = await admin.post<{ job: string }>(path, { ...question, except: [kept] });
    const done = await jobDone(expectStatus(started, 202).body.job);
    expect(done.result).toMatchObject({ changed: 1, refused: 0 });
    expect((await read('contacts', fixed)).name).toBe('Bert Sweep');
    expect((await read('contacts', kept)).name).toBe('MARY POPPINS');
    expect(expectStatus(await admin.get<Fixes>(path, question), 200).body.records).toBe(1);
    expectStatus(await admin.post(`/changeSets/${done.changeSet}/undo`, {}), 200);
    expect((await read('contacts', fixed)).name).toBe('BERT SWEEP');
  });

  it('counts records that a validation rule refuses', async () => {
    const rule = {
      label: { en: 'With a job', zh: '须有职务' },
      when: { jobTitle: { isNull: true } },
      message: { en: 'Say the job.', zh: '请填写职务。' },
    };
    expectStatus(await admin.ask('PUT', '/config/rule/contact.job', { body: rule }), 200);
    await check();
    const { findings } = await detailOf('contacts');
    expect(findings.find(({ issue }) => issue === ':rule.job')).toMatchObject({
      records: 4,
      label: rule.label,
    });
    expectStatus(await admin.ask('DELETE', '/config/rule/contact.job'), 200);
  });

  it('tells those who look after it when a score falls below its target', async () => {
    const { score } = await detailOf('products');
    await settings('products', { target: Math.floor(score!) });
    for (const code of ['G-2', 'G-3']) await made('products', { name: 'asdf', code });
    await check();
    const { body } = await admin.get<{ data: { kind: string; text: string }[] }>('/notifications');
    const told = body.data.filter(({ kind }) => kind === 'dataQuality').map(({ text }) => text);
    expect(told.some((text) => /products fell to \d/.test(text))).toBe(true);
  });
});

describe('rights', () => {
  it('shows nobody more than he may read, and lets nobody fix what he may not change', async () => {
    const role = {
      label: { en: 'Steward', zh: '数据管家' },
      rights: {
        objects: {
          '*': { read: 'none' },
          contact: {
            read: 'own',
            create: 'own',
            update: 'own',
            delete: 'none',
            export: 'none',
            import: 'none',
          },
          account: {
            read: 'all',
            create: 'none',
            update: 'none',
            delete: 'none',
            export: 'none',
            import: 'none',
          },
          user: { read: 'all' },
          department: { read: 'all' },
        },
        fields: { account: { emails: 'hidden', phones: 'masked', name: 'read' } },
        admin: ['dataQuality'],
      },
    };
    expectStatus(await admin.post('/roles', { name: 'steward', ...role }), 201);
    const { client: steward, id: stewardId } = await server.someone({ name: 'Steward' });
    expectStatus(
      await admin.ask('PATCH', `/objects/users/${stewardId}`, { body: { roles: ['steward'] } }),
      200,
    );
    const mine = await made('contacts', { name: 'OWN CONTACT' }, steward);
    await check();
    const overview = expectStatus(await steward.get<{ data: QualityObject[] }>('/quality'), 200).body.data;
    expect(overview.map(({ object }) => object).sort()).toEqual(['accounts', 'contacts']);
    const accounts = await detailOf('accounts', steward);
    expect(accounts.fields.map(({ field }) => field)).not.toEqual(expect.arrayContaining(['emails']));
    expect(accounts.findings.filter(({ field }) => field === 'emails' || field === 'phones')).toEqual([]);
    expect(accounts.findings.every(({ fixable }) => !fixable)).toBe(true);
    const records = '/quality/objects/accounts/records';
    expect((await steward.get(records, { issue: 'phones:phones' })).status).toBe(404);
    const fixes = (field: string, rule: string) =>
      steward.post('/quality/objects/accounts/fixes', { field, rule }).then(({ status }) => status);
    expect(await fixes('emails', 'emails')).toBe(404);
    expect(await fixes('phones', 'phones')).toBe(404);
    expect(await fixes('name', 'companyName')).toBe(403);
    expect((await steward.get('/quality/objects/products')).status).toBe(404);

    // Of the contacts that the check found he sees his own.
    type Bad = { data: { id: string }[] };
    const own = expectStatus(await steward.get<Bad>('/quality/objects/contacts/records'), 200).body.data;
    expect(own.map(({ id }) => id)).toEqual([mine]);
    const path = '/quality/objects/contacts/fixes';
    const preview = await steward.get<Bad>(path, { field: 'name', rule: 'personName' });
    expect(expectStatus(preview, 200).body.data.map(({ id }) => id)).toEqual([mine]);
    const { job } = expectStatus(
      await steward.post<{ job: string }>(path, { field: 'name', rule: 'personName' }),
      202,
    ).body;
    expect((await jobDone(job, steward)).result).toMatchObject({ changed: 1, refused: 0 });

    const member = await server.as('member');
    expect((await member.get('/quality')).status).toBe(403);
    const taken = await member.post<{ value: object }>('/quality/addresses', {
      street: '杭州市西湖区文三路90号',
    });
    expect(expectStatus(taken, 200).body.value).toMatchObject({ province: '浙江省', code: '330106' });
  });
});
