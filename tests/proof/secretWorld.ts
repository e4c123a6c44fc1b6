/** A small company with a clerk, and in it values that the clerk may not read: hidden, masked, out of his reach, deleted. */
import { qualified, sql } from '../../server/base/sql.ts';
import { startWorker } from '../../server/platform/jobs/worker.ts';
import { raiseRightsVersion } from '../../server/platform/permissions/rightsFollow.ts';
import type { RoleRights } from '../../shared/rights.ts';
import { eventually } from '../eventually.ts';
import { configure } from '../flows/configuring.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { environmentOf } from '../serverEnvironment.ts';

/** All that differs between two worlds. */
export interface Secrets {
  readonly code: string;
  readonly revenue: string;
  readonly word: string;
  readonly birthday: string;
  readonly email: string;
  /** Of another person of that name: the same as the phone in one world only; ends alike, too. */
  readonly twinPhone: string;
  /** Ends alike in both worlds: that much a masked field shows. */
  readonly phone: string;
  /** Begin and end alike, for the same reason. */
  readonly idCard: string;
  readonly bankAccount: string;
  readonly company: string;
  readonly amount: string;
}

/** Chosen so that the order among the readable records differs, and each word begins otherwise. */
export const secretsOf: Readonly<Record<'one' | 'other', Secrets>> = {
  one: {
    code: '91310115MA1K35AB2Q',
    revenue: '1000.00',
    word: 'Aardvark',
    birthday: '1980-01-02',
    email: 'alpha@first-secret.test',
    phone: '+8613800138001',
    twinPhone: '+8613800138001',
    idCard: '11010519491231002X',
    bankAccount: '6222020200012345678',
    company: 'Quartz Mining',
    amount: '11.00',
  },
  other: {
    code: '91110108MA00CD5E7M',
    revenue: '3000.00',
    word: 'Zymurgy',
    birthday: '1999-12-30',
    email: 'omega@second-secret.test',
    phone: '+8613911118001',
    twinPhone: '+8613700008001',
    idCard: '11010819600604002X',
    bankAccount: '6217000010098765678',
    company: 'Velvet Harbour',
    amount: '99.00',
  },
};

/** Reads and writes what is his department's; the rest of the company he does not know. */
const clerk: RoleRights = {
  objects: {
    '*': {
      read: 'department',
      create: 'department',
      update: 'own',
      delete: 'own',
      export: 'department',
      import: 'department',
      comment: 'department',
    },
    user: { read: 'all', create: 'none', update: 'none', delete: 'none' },
    department: { read: 'all', create: 'none', update: 'none', delete: 'none' },
  },
  fields: {
    account: { creditCode: 'hidden', annualRevenue: 'hidden', otherName: 'hidden', bankAccount: 'hidden' },
    contact: { birthday: 'hidden', emails: 'hidden', phones: 'masked', idCard: 'masked' },
    opportunity: { amount: 'hidden', weightedAmount: 'hidden' },
  },
  admin: ['import', 'sharedViews', 'duplicates', 'dataQuality'],
};

/** Fields that the clerk may not ask about, by object. */
export const closedFields: Readonly<Record<string, readonly string[]>> = {
  account: ['creditCode', 'annualRevenue', 'otherName', 'bankAccount'],
  contact: ['birthday', 'emails', 'phones', 'idCard'],
  opportunity: ['amount', 'weightedAmount'],
};

export interface SecretWorld {
  readonly server: TestServer;
  readonly admin: Client;
  readonly clerk: Client;
  /** Ids by the name under which questions speak of them: the same in each world. */
  readonly ids: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** Ids that the client brings are the same in both worlds. */
const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export async function secretWorld(secrets: Secrets): Promise<SecretWorld> {
  const server = await startTestServer({ inside: true });
  const admin = await server.as('administrator');
  const ids = new Map<string, string>();
  let count = 0;
  async function make(name: string, plural: string, data: Record<string, unknown>): Promise<string> {
    const id = idOf(++count);
    ids.set(name, id);
    expectStatus(await admin.post(`/objects/${plural}`, { id, ...data }), 201);
    return id;
  }
  await server.database.app.run(sql`
    insert into ${qualified(server.database.workspace.schema, 'roles')} (id, name, label, rights, system)
    values (${idOf(900)}, 'clerk', ${JSON.stringify({ en: 'Clerk', zh: '文员' })}::jsonb,
      ${JSON.stringify(clerk)}::jsonb, false)`);
  const north = await make('@north', 'departments', { name: 'North' });
  const south = await make('@south', 'departments', { name: 'South' });
  const me = await server.someone({ name: 'Clerk', roles: ['member'], department: north });
  const { app, workspace } = server.database;
  await app.run(
    sql`update ${qualified(workspace.schema, 'users')} set roles = array['clerk'] where id = ${me.id}`,
  );
  await raiseRightsVersion({ db: app, workspace });
  server.app.callers.forget();
  const colleague = await server.someone({ name: 'Colleague', roles: ['member'], department: north });
  const stranger = await server.someone({ name: 'Stranger', roles: ['member'], department: south });
  ids.set('@me', me.id).set('@colleague', colleague.id).set('@stranger', stranger.id);

  const money = (amount: string) => ({ amount, currency: 'CNY' });
  const near = await make('@near', 'accounts', {
    name: 'Near one',
    owner: me.id,
    employees: 5,
    creditCode: secrets.code,
    annualRevenue: money('1.00'),
    otherName: 'first',
    bankAccount: secrets.bankAccount,
  });
  await make('@near2', 'accounts', {
    name: 'Near two',
    owner: colleague.id,
    employees: 50,
    annualRevenue: money('1500.00'),
    otherName: 'Middle',
  });
  await make('@near3', 'accounts', { name: 'Near three', owner: me.id, annualRevenue: money('2500.00') });
  // Written a second time, so that history knows what was and what is.
  const changed = { annualRevenue: money(secrets.revenue), otherName: secrets.word };
  expectStatus(await admin.patch(`/objects/accounts/${near}`, changed), 200);
  const far = await make('@far', 'accounts', { name: secrets.company, owner: stranger.id, employees: 7 });
  const gone = await make('@gone', 'accounts', { name: `${secrets.company} gone`, owner: stranger.id });
  expectStatus(await admin.delete(`/objects/accounts/${gone}`), 204);
  await make('@farContact', 'contacts', { name: secrets.word, account: far, owner: stranger.id });
  await make('@person', 'contacts', {
    name: 'Person',
    account: near,
    owner: me.id,
    birthday: secrets.birthday,
    emails: [{ value: secrets.email }],
    phones: [{ value: secrets.phone }],
    idCard: secrets.idCard,
  });
  await make('@twin', 'contacts', { name: 'Person', owner: me.id, phones: [{ value: secrets.twinPhone }] });
  await make('@person2', 'contacts', { name: 'Somebody', owner: colleague.id, birthday: '1990-05-05' });
  await make('@deal', 'opportunities', {
    name: 'Deal',
    owner: me.id,
    account: far,
    amount: money(secrets.amount),
    closeDate: '2027-01-01',
  });
  await make('@deal2', 'opportunities', {
    name: 'Second deal',
    owner: me.id,
    account: near,
    amount: money('50.00'),
    closeDate: '2027-02-01',
  });
  const comment = expectStatus(
    await admin.post<{ id: string }>(`/objects/accounts/${far}/comments`, {
      body: `About ${secrets.company}`,
    }),
    201,
  );
  ids.set('@farComment', comment.body.id);
  const view = async (name: string, definition: Record<string, unknown>) => {
    const id = idOf(++count);
    ids.set(name, id);
    const label = { en: name, zh: name };
    const base = { kind: 'table', fields: ['name'] };
    const body = { id, object: 'account', label, shared: true, definition: { ...base, ...definition } };
    expectStatus(await admin.post('/views', body), 201);
  };
  await view('@byCode', { filter: { creditCode: { eq: secrets.code } } });
  await view('@sorted', { sort: 'annualRevenue' });
  await view('@column', { fields: ['name', 'otherName', 'annualRevenue'] });
  await configure(admin, [
    rule('account.hiddenCode', ['creditCode']),
    rule('account.hiddenName', ['otherName']),
    rule('account.named', ['name']),
    rule('contact.hiddenEmail', ['emails']),
    rule('contact.maskedPhone', ['phones']),
  ]);
  await lookedThrough(server, admin);
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  return { server, admin, clerk: me.client, ids, names, close: () => server.close() };
}

function rule(name: string, fields: readonly string[]) {
  const label = { en: name, zh: name };
  const compared = fields.map((field) => ({ field, compare: 'exact' }));
  return {
    kind: 'duplicateRule',
    name,
    data: { label, fields: compared, scope: 'visible', outcome: 'warn' },
  } as const;
}

/** Searched for duplicates and measured, by a worker that is gone again: nothing happens by itself while questions are asked. */
async function lookedThrough(server: TestServer, admin: Client): Promise<void> {
  const { app, database } = server;
  const worker = startWorker(environmentOf({ app, database }), {
    directUrl: database.url,
    concurrency: 1,
    ticks: [],
  });
  const asked = [
    await admin.post<{ job: string }>('/duplicates/searches', { object: 'accounts' }),
    await admin.post<{ job: string }>('/duplicates/searches', { object: 'contacts' }),
    await admin.post<{ job: string }>('/quality/runs', {}),
  ];
  for (const answer of asked) {
    const { job } = expectStatus(answer, 202).body;
    await eventually(async () => {
      const { body } = await admin.get<{ state: string }>(`/jobs/${job}`);
      return body.state === 'done' ? true : undefined;
    }, 60);
  }
  await worker.stop();
}
