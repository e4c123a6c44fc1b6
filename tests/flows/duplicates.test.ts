/** Rules for duplicates at the users' door: live checks, outcomes, disclosure and races. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/base/database.ts';
import { qualified, sql } from '../../server/base/sql.ts';
import { dispatch } from '../../server/platform/events/followers.ts';
import type { DuplicateRuleDocument } from '../../shared/config/duplicateRule.ts';
import type { DuplicateCandidate, DuplicateCheck } from '../../shared/duplicates.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';
import { environmentOf } from '../serverEnvironment.ts';
import { settled } from '../settled.ts';
import { configure } from './configuring.ts';

let server: TestServer;
let admin: Client;
let colleague: SignedIn;
let stranger: SignedIn;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  const department = async (name: string) =>
    expectStatus(await admin.post<{ id: string }>('/objects/departments', { name }), 201).body.id;
  const north = await department('North');
  const south = await department('South');
  colleague = await server.someone({ name: 'Colleague', roles: ['member'], department: north });
  stranger = await server.someone({ name: 'Stranger', roles: ['member'], department: south });
});
afterAll(() => server.close());

/** While all but one of the pool's connections are held by transactions, as by saves at the same time. */
async function besideFull<Result>(
  pool: Database,
  most: number,
  work: () => Promise<Result>,
): Promise<Result> {
  let end: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  let begun = 0;
  let full: () => void = () => {};
  const allBegun = new Promise<void>((resolve) => {
    full = resolve;
  });
  const transactions = Array.from({ length: most - 1 }, () =>
    pool.transaction(async () => {
      begun += 1;
      if (begun === most - 1) full();
      await held;
    }),
  );
  try {
    await allBegun;
    return await work();
  } finally {
    end();
    await Promise.all(transactions);
  }
}

type Fields = DuplicateRuleDocument['fields'];

const rule = (fields: Fields, more: Partial<DuplicateRuleDocument> = {}): DuplicateRuleDocument => ({
  label: { en: 'Same', zh: '相同' },
  fields,
  scope: 'all',
  outcome: 'warn',
  ...more,
});

/** The rules of an object, all others switched off; their keys known for every record. */
async function onlyRules(object: string, rules: Readonly<Record<string, DuplicateRuleDocument>>) {
  const there = await admin.get<{ data: { name: string }[] }>('/config', { kind: 'duplicateRule' });
  const wanted = new Map<string, DuplicateRuleDocument | null>([
    ...there.body.data.map(({ name }) => [name, null] as const),
    ...Object.entries(rules).map(([name, data]) => [`${object}.${name}`, data] as const),
  ]);
  await configure(
    admin,
    [...wanted].map(([name, data]) => ({ kind: 'duplicateRule', name, data })),
  );
}

const create = (client: Client, object: string, data: object, allow = false) =>
  client.post<{ id: string; code?: string; candidates?: DuplicateCandidate[]; mayAllow?: boolean }>(
    `/objects/${object}`,
    data,
    allow ? { 'allow-duplicate': 'true' } : {},
  );

async function made(client: Client, object: string, data: object): Promise<string> {
  return expectStatus(await create(client, object, data, true), 201).body.id;
}

const check = async (client: Client, object: string, data: object, id?: string) =>
  expectStatus(
    await client.post<DuplicateCheck & Record<string, unknown>>('/duplicates/check', {
      object,
      data,
      ...(id ? { id } : {}),
    }),
    200,
  ).body;

const named = [{ field: 'name', compare: 'normalised' }] as const;

describe('rules for duplicates', () => {
  it('find records that were there before the rule, and say of each field what it tells', async () => {
    const old = await made(admin, 'accounts', {
      name: '上海柏楚电子科技股份有限公司',
      website: 'https://www.bochu.example/about',
    });
    await onlyRules('account', {
      name: rule(named),
      fuzzy: rule([{ field: 'name', compare: 'fuzzy', threshold: 85 }]),
      domain: rule([{ field: 'website', compare: 'normalised' }]),
    });
    const { candidates, outcome } = await eventually(async () => {
      const answer = await check(admin, 'accounts', { name: '上海柏楚电子科技有限公司' });
      return answer.candidates.length > 0 && answer;
    });
    expect(candidates).toMatchObject([{ id: old, label: '上海柏楚电子科技股份有限公司' }]);
    expect(candidates[0]!.fields).toEqual([{ field: 'name', level: 'same', weight: 9 }]);
    expect(candidates[0]!.rules.map(({ name }) => name)).toEqual(['fuzzy', 'name']);
    expect(outcome).toBe('confirm');
    const slip = await check(admin, 'accounts', { name: '上海柏楚电子料技有限公司' });
    expect(slip.candidates).toMatchObject([{ id: old, rules: [{ name: 'fuzzy' }] }]);
    const other = await check(admin, 'accounts', { name: 'Something else', website: 'bochu.example' });
    expect(other.candidates).toMatchObject([{ id: old, rules: [{ name: 'domain' }] }]);
    expect((await check(admin, 'accounts', { name: '上海柏楚贸易' })).candidates).toEqual([]);
    // Its own values are no duplicate of it; a value that is not finished is not compared.
    expect((await check(admin, 'accounts', { name: '上海柏楚电子科技' }, old)).candidates).toEqual([]);
    expect((await check(admin, 'accounts', { name: 7 })).candidates).toEqual([]);
    expect(
      (await admin.post('/duplicates/check', { object: 'accounts', data: { nonsense: 1 } })).status,
    ).toBe(400);
  });

  it('warn until the caller means it, at every door', async () => {
    await onlyRules('account', { name: rule(named) });
    const id = await made(admin, 'accounts', { name: 'Kestrel Foods Ltd' });
    const refused = await create(admin, 'accounts', { name: 'KESTREL FOODS' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'duplicate_found', mayAllow: true, candidates: [{ id }] });
    const second = expectStatus(await create(admin, 'accounts', { name: 'KESTREL FOODS' }, true), 201).body
      .id;
    const third = await made(admin, 'accounts', { name: 'Halden Energy' });
    // A change that does not touch what the rule compares is not asked.
    expectStatus(await admin.patch(`/objects/accounts/${second}`, { description: 'x' }), 200);
    expect((await admin.patch(`/objects/accounts/${third}`, { name: 'Kestrel Foods, Inc.' })).status).toBe(
      409,
    );
    const upsert = await admin.ask('PUT', '/objects/accounts/by/sourceId/K-1', {
      body: { name: 'Kestrel Foods' },
    });
    expect(upsert.status).toBe(409);
    const operations = [
      { op: 'create', data: { name: 'Brightwater Tooling' } },
      { op: 'create', data: { name: 'Brightwater Tooling GmbH' } },
      { op: 'create', data: { name: 'kestrel foods' } },
    ];
    type Batch = {
      results: { status: string; error: { code: string; candidates: DuplicateCandidate[] } | null }[];
    };
    const { results } = expectStatus(
      await admin.post<Batch>('/objects/accounts/batch', { operations }),
      200,
    ).body;
    expect(results.map(({ status, error }) => error?.code ?? status)).toEqual([
      'created',
      'duplicate_found',
      'duplicate_found',
    ]);
    expect(results[2]!.error!.candidates.map((each) => each.id).sort()).toEqual([id, second].sort());
    const meant = await admin.post<Batch>('/objects/accounts/batch', { operations, allowDuplicate: true });
    expect(meant.body.results.map(({ status }) => status)).toEqual(['created', 'created', 'created']);
  });

  it('forget what is deleted, and know what comes back', async () => {
    await onlyRules('account', { name: rule(named) });
    const id = await made(admin, 'accounts', { name: 'Tamsin Robotics' });
    expectStatus(await admin.delete(`/objects/accounts/${id}`), 204);
    expect((await check(admin, 'accounts', { name: 'Tamsin Robotics' })).candidates).toEqual([]);
    expectStatus(await admin.post(`/objects/accounts/${id}/restore`, {}), 200);
    expect((await check(admin, 'accounts', { name: 'Tamsin Robotics' })).candidates).toHaveLength(1);
  });

  it('block, or block all but those who look after duplicates', async () => {
    await onlyRules('contact', {
      email: rule([{ field: 'emails', compare: 'exact' }], { outcome: 'block' }),
      phone: rule([{ field: 'phones', compare: 'exact' }], { outcome: 'blockUnlessManager' }),
    });
    const data = { name: '张伟', emails: [{ value: 'Wei@Example.com', primary: true }] };
    await made(colleague.client, 'contacts', data);
    const again = { name: 'Zhang Wei', emails: [{ value: 'wei@example.com', primary: true }] };
    const blocked = await create(colleague.client, 'contacts', again, true);
    expect([blocked.status, blocked.body.mayAllow]).toEqual([409, false]);
    expect((await create(admin, 'contacts', again, true)).status).toBe(409);
    const phones = [{ value: '+86 138 1234 5678', primary: true }];
    await made(colleague.client, 'contacts', { name: '李娜', phones });
    expect((await create(colleague.client, 'contacts', { name: 'L', phones }, true)).status).toBe(409);
    expect((await create(admin, 'contacts', { name: 'L', phones })).status).toBe(409);
    expectStatus(await create(admin, 'contacts', { name: 'L', phones }, true), 201);
  });

  it('compare several fields together, and only records that the filter takes', async () => {
    const acme = await made(admin, 'accounts', { name: 'Acme of the filter' });
    await onlyRules('contact', {
      person: rule(
        [
          { field: 'name', compare: 'fuzzy', threshold: 90 },
          { field: 'account', compare: 'exact' },
        ],
        { filter: { jobTitle: { ne: 'Assistant' } } },
      ),
    });
    const id = await made(admin, 'contacts', { name: '王小明', account: acme });
    await made(admin, 'contacts', { name: '王晓明', account: acme, jobTitle: 'Assistant' });
    const found = await check(admin, 'contacts', { name: '王晓明', account: acme });
    expect(found.candidates.map((each) => each.id)).toEqual([id]);
    expect(found.candidates[0]!.fields).toContainEqual({ field: 'name', level: 'reordered', weight: 6.3 });
    expect((await check(admin, 'contacts', { name: '王晓明' })).candidates).toEqual([]);
  });

  it('tell the owner of the other record where they say so', async () => {
    // Who follows for the first time begins with what comes.
    await dispatch(environmentOf(server));
    await onlyRules('account', { name: rule(named, { outcome: 'routeToOwner' }) });
    const id = await made(colleague.client, 'accounts', { name: 'Northgate Marine' });
    expectStatus(await create(admin, 'accounts', { name: 'Northgate Marine Ltd' }), 201);
    await settled(server.database.app);
    await dispatch(environmentOf(server));
    const inbox = await colleague.client.get<{ data: { kind: string; record: { id: string } | null }[] }>(
      '/notifications',
    );
    expect(inbox.body.data.find(({ kind }) => kind === 'resembled')?.record?.id).toBe(id);
  });

  it('let one of two through who save the same at the same moment', async () => {
    await onlyRules('account', { name: rule(named, { outcome: 'block' }) });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => create(admin, 'accounts', { name: 'Penrose Textiles' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });
});

describe('long lists', () => {
  it('of two that are saved at the same moment, in whatever order, each record comes in once', async () => {
    await onlyRules('account', { name: rule(named, { outcome: 'block' }) });
    const names = Array.from({ length: 260 }, (_, at) => `Meridian Works ${at}`);
    const list = (order: readonly string[]) => ({
      operations: order.map((name) => ({ op: 'create', data: { name } })),
    });
    interface Results {
      results: { status: string }[];
    }
    const answers = await Promise.all(
      [names, [...names].reverse(), names].map((order) =>
        admin.post<Results>('/objects/accounts/batch', list(order)),
      ),
    );
    const statuses = answers.flatMap((answer) =>
      expectStatus(answer, 200).body.results.map(({ status }) => status),
    );
    expect(statuses.filter((status) => status === 'created')).toHaveLength(names.length);
    expect(statuses.filter((status) => status === 'refused')).toHaveLength(2 * names.length);
    const there = await admin.get<{ count: { value: number } }>('/objects/accounts', {
      filter: { name: { startsWith: 'Meridian Works ' } },
      limit: '1',
      count: 'exact',
    });
    expect(there.body.count.value).toBe(names.length);
    const waits = await server.database.app.rows(sql`
      select from ${qualified(server.database.workspace.schema, 'duplicate_waits')}`);
    expect(waits).toEqual([]);
  });
});

describe('records out of sight', () => {
  const secret = { name: 'Lumatec Secret Holdings' };

  it('change nothing at all while the workspace does not disclose them', async () => {
    await onlyRules('account', { name: rule(named, { outcome: 'block' }) });
    await made(colleague.client, 'accounts', secret);
    const nothing = { candidates: [], outcome: 'open' };
    expect(await check(stranger.client, 'accounts', secret)).toEqual(nothing);
    expect(await check(stranger.client, 'accounts', { name: 'Nobody has this' })).toEqual(nothing);
    expectStatus(await create(stranger.client, 'accounts', secret), 201);
  });

  it('are told of with their owner and a masked name where it does, counted and on record', async () => {
    const data = { name: 'Verano Disclosed Industries' };
    const hidden = await made(colleague.client, 'accounts', { ...data, website: 'https://verano.example' });
    expect(
      (await stranger.client.ask('PUT', '/duplicates/settings', { body: { disclosure: true } })).status,
    ).toBe(403);
    expectStatus(await admin.ask('PUT', '/duplicates/settings', { body: { disclosure: true } }), 200);
    const { candidates, outcome } = await check(stranger.client, 'accounts', data);
    expect(candidates).toMatchObject([
      { id: null, label: '••••ries', owner: { id: colleague.id, label: 'Colleague' }, fields: [] },
    ]);
    expect(outcome).toBe('refused');
    // How likely it is tells nothing of what the rule did not ask.
    for (const website of ['https://verano.example', 'https://other.example']) {
      const guessed = await check(stranger.client, 'accounts', { ...data, website });
      expect(guessed.candidates).toEqual(candidates);
    }
    const refused = await create(stranger.client, 'accounts', data);
    expect(refused.status).toBe(409);
    expect(refused.text).not.toContain('Disclosed');
    expect(refused.text).not.toContain(hidden);
    const lines = await admin.get<{ data: { verb: string; record: { id: string } | null }[] }>('/audit', {
      verb: 'disclosed',
    });
    expect(lines.body.data.map(({ record }) => record?.id)).toEqual([hidden]);
    // Saves that hold every connection do not wait for each other to have theirs told of.
    const more = { name: 'Verano Further Works' };
    await made(colleague.client, 'accounts', more);
    expect(
      await besideFull(server.database.app, 10, () => create(stranger.client, 'accounts', more)),
    ).toMatchObject({
      status: 409,
      body: { candidates: [{ label: expect.stringContaining('•') }] },
    });
    // A rule within what one sees stays there.
    await onlyRules('account', { name: rule(named, { outcome: 'block', scope: 'visible' }) });
    expect((await check(stranger.client, 'accounts', data)).candidates).toEqual([]);
    expectStatus(await admin.ask('PUT', '/duplicates/settings', { body: { disclosure: false } }), 200);
  });
});

it('a rule is tried before it is switched on', async () => {
  const tried = await admin.post<{ pairs: number; records: number; examples: string[][] }>(
    '/duplicates/rules/test',
    {
      object: 'accounts',
      rule: rule(named),
    },
  );
  expect(tried.status).toBe(200);
  expect(tried.body.pairs).toBeGreaterThan(2);
  expect(tried.body.examples[0]).toHaveLength(2);
  const wrong = await admin.post('/duplicates/rules/test', {
    object: 'accounts',
    rule: rule([{ field: 'tags', compare: 'exact' }]),
  });
  expect(wrong.status).toBe(422);
});
