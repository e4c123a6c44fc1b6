/** Random owners, departments, groups, shares, rules and inheritance: what each person sees and may edit equals a plain reckoning. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';

type Access = 'read' | 'edit';
interface Target {
  kind: 'user' | 'group' | 'department';
  id: string;
}
interface Person extends SignedIn {
  department: string;
}
interface Account {
  owner: string;
  department: string;
  industry: string;
  deleted: boolean;
  shares: Map<string, { id: string; with: Target; access: Access }>;
}
interface Contact {
  owner: string;
  department: string;
  account: string | null;
}
interface Rule {
  industries: string[];
  with: Target[];
  access: Access;
  active: boolean;
}

const industries = ['energy', 'retail', 'education'];
let server: TestServer;
let admin: Client;
const people: Person[] = [];
const departments: { id: string; above: string[] }[] = [];
const groups = new Map<string, Set<string>>();
const accounts = new Map<string, Account>();
const contacts = new Map<string, Contact>();
const rules = new Map<string, Rule>();
let inheritance: 'none' | 'read' | 'same' = 'none';

/** Mulberry32: the same steps for the same seed. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const seed = Number(process.env.SHARING_SEED ?? 20261122);
const chance = chanceOf(seed);
const one = <Item>(items: Iterable<Item>): Item => {
  const all = [...items];
  return all[Math.floor(chance() * all.length)]!;
};
const some = <Item>(items: Iterable<Item>): Item[] => [...items].filter(() => chance() < 0.4);

async function made(path: string, data: object): Promise<string> {
  return expectStatus(await admin.post<{ id: string }>(path, data), 201).body.id;
}

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  const top = await made('/objects/departments', { name: 'A' });
  const under = await made('/objects/departments', { name: 'A1', parent: top });
  const beside = await made('/objects/departments', { name: 'B' });
  departments.push(
    { id: top, above: [top] },
    { id: under, above: [top, under] },
    { id: beside, above: [beside] },
  );
  for (const [at, { id }] of [...departments, ...departments].slice(0, 5).entries())
    people.push({ ...(await server.someone({ name: `Person ${at}`, department: id })), department: id });
  for (const name of ['G1', 'G2'])
    groups.set(await made('/objects/groups', { name, members: [] }), new Set());
});
afterAll(() => server.close());

function target(): Target {
  const kind = one(['user', 'group', 'department'] as const);
  const ids = { user: people, department: departments };
  return { kind, id: kind === 'group' ? one(groups.keys()) : one<{ id: string }>(ids[kind]).id };
}

function targets(): Target[] {
  const found = [target(), ...some([0, 1]).map(target)];
  return [...new Map(found.map((each) => [`${each.kind} ${each.id}`, each])).values()];
}

const steps: Record<string, () => Promise<void>> = {
  async makeAccount() {
    const owner = one(people);
    const industry = one(industries);
    const id = await made('/objects/accounts', {
      name: `Account ${accounts.size}`,
      owner: owner.id,
      industry,
    });
    accounts.set(id, {
      owner: owner.id,
      department: owner.department,
      industry,
      deleted: false,
      shares: new Map(),
    });
  },
  async makeContact() {
    const owner = one(people);
    const account = chance() < 0.2 ? null : liveAccount();
    const data = { name: `Contact ${contacts.size}`, owner: owner.id, account };
    contacts.set(await made('/objects/contacts', data), {
      owner: owner.id,
      department: owner.department,
      account,
    });
  },
  async changeAccount() {
    const id = liveAccount();
    const account = accounts.get(id)!;
    const owner = one(people);
    account.industry = one(industries);
    expectStatus(
      await admin.patch(`/objects/accounts/${id}`, { industry: account.industry, owner: owner.id }),
      200,
    );
    // The department follows a new owner only.
    if (account.owner !== owner.id) account.department = owner.department;
    account.owner = owner.id;
  },
  async moveContact() {
    const id = one([...contacts].filter(([, contact]) => isThere(contact)))?.[0];
    if (id === undefined) return;
    const account = liveAccount();
    expectStatus(await admin.patch(`/objects/contacts/${id}`, { account }), 200);
    contacts.get(id)!.account = account;
  },
  async share() {
    const id = liveAccount();
    const { shares } = accounts.get(id)!;
    const access = one(['read', 'edit'] as const);
    const held = targets();
    expectStatus(await admin.post(`/objects/accounts/${id}/shares`, { with: held, access }), 200);
    const { body } = await admin.get<{ data: { id: string; with: Target }[] }>(
      `/objects/accounts/${id}/shares`,
    );
    for (const each of held) {
      const stored = body.data.find((row) => row.with.kind === each.kind && row.with.id === each.id)!;
      shares.set(`${each.kind} ${each.id}`, { id: stored.id, with: each, access });
    }
  },
  async unshare() {
    const id = one([...accounts].filter(([, { shares, deleted }]) => shares.size > 0 && !deleted))?.[0];
    if (id === undefined) return;
    const { shares } = accounts.get(id)!;
    const name = one(shares.keys());
    expectStatus(await admin.delete(`/objects/accounts/${id}/shares/${shares.get(name)!.id}`), 200);
    shares.delete(name);
  },
  async members() {
    const id = one(groups.keys());
    const members = some(people).map((person) => person.id);
    expectStatus(await admin.patch(`/objects/groups/${id}`, { members }), 200);
    groups.set(id, new Set(members));
  },
  async movePerson() {
    const person = one(people);
    person.department = one(departments).id;
    expectStatus(await admin.patch(`/objects/users/${person.id}`, { department: person.department }), 200);
  },
  async deleteOrRestore() {
    const [id, account] = one(accounts);
    const answer = account.deleted
      ? await admin.post(`/objects/accounts/${id}/restore`)
      : await admin.delete(`/objects/accounts/${id}`);
    expect([200, 204]).toContain(answer.status);
    account.deleted = !account.deleted;
  },
  async makeRule() {
    if (rules.size >= 4) return;
    const rule = {
      industries: some(industries),
      with: targets(),
      access: one(['read', 'edit'] as const),
      active: chance() < 0.8,
    };
    const answer = await admin.post<{ rule: { id: string } }>('/sharing/rules', {
      object: 'account',
      name: { en: 'Rule', zh: '规则' },
      filter: { industry: { in: rule.industries } },
      with: rule.with,
      access: rule.access,
      active: rule.active,
    });
    rules.set(expectStatus(answer, 201).body.rule.id, rule);
  },
  async changeRule() {
    const [id, rule] = one(rules) ?? [];
    if (!id || !rule) return;
    if (chance() < 0.2) {
      expectStatus(await admin.delete(`/sharing/rules/${id}`), 200);
      rules.delete(id);
      return;
    }
    Object.assign(rule, {
      industries: some(industries),
      access: one(['read', 'edit']),
      active: chance() < 0.7,
      with: targets(),
    });
    const { industries: of, ...says } = rule;
    expectStatus(
      await admin.patch(`/sharing/rules/${id}`, { ...says, filter: { industry: { in: of } } }),
      200,
    );
  },
  async inherit() {
    inheritance = one(['none', 'read', 'same'] as const);
    expectStatus(await admin.patch('/sharing/settings', { inheritance: { contact: inheritance } }), 200);
  },
};

/** It goes into the bin, and comes back, with its account. */
function isThere({ account }: Contact): boolean {
  return account === null || !accounts.get(account)!.deleted;
}

function liveAccount(): string {
  return one([...accounts].filter(([, { deleted }]) => !deleted))[0];
}

function reaches({ id, department }: Person, { kind, id: ref }: Target): boolean {
  if (kind === 'user') return ref === id;
  if (kind === 'group') return groups.get(ref)!.has(id);
  return departments.find((each) => each.id === department)!.above.includes(ref);
}

/** What shares and rules give a person on an account. */
function sharedWith(person: Person, account: Account): Set<Access> {
  const given = [
    ...account.shares.values(),
    ...[...rules.values()]
      .filter(({ active, industries: of }) => active && of.includes(account.industry))
      .flatMap(({ with: held, access }) => held.map((each) => ({ with: each, access }))),
  ];
  return new Set(given.filter((each) => reaches(person, each.with)).map(({ access }) => access));
}

/** The role of a member: sees what his department has, edits what is his own. */
function reckoned(
  person: Person,
  held: { owner: string; department: string },
  shared: Set<Access>,
): Access | null {
  if (held.owner === person.id || shared.has('edit')) return 'edit';
  return held.department === person.department || shared.has('read') ? 'read' : null;
}

function expected(person: Person): Map<string, Access> {
  const all = new Map<string, Access>();
  for (const [id, account] of accounts) {
    const access = account.deleted ? null : reckoned(person, account, sharedWith(person, account));
    if (access) all.set(id, access);
  }
  for (const [id, contact] of contacts) {
    if (!isThere(contact)) continue;
    const account = contact.account === null ? undefined : accounts.get(contact.account);
    const passed = account && inheritance !== 'none' ? sharedWith(person, account) : new Set<Access>();
    const shared = inheritance === 'read' && passed.size > 0 ? new Set<Access>(['read']) : passed;
    const access = reckoned(person, contact, shared);
    if (access) all.set(id, access);
  }
  return all;
}

async function found(person: Person): Promise<Map<string, Access>> {
  const all = new Map<string, Access>();
  for (const plural of ['accounts', 'contacts']) {
    const listed = await person.client.get<{ data: { id: string }[] }>(`/objects/${plural}`, {
      fields: 'id',
      limit: 200,
    });
    for (const { id } of expectStatus(listed, 200).body.data) {
      const record = await person.client.get<{ permissions: { update: boolean } }>(
        `/objects/${plural}/${id}`,
      );
      all.set(id, expectStatus(record, 200).body.permissions.update ? 'edit' : 'read');
    }
  }
  return all;
}

const sorted = (map: Map<string, Access>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

async function jobsDone(): Promise<void> {
  await eventually(async () => {
    const { body } = await admin.get<{ data: { state: string }[] }>('/jobs', { kind: 'sharing', limit: 20 });
    return body.data.every(({ state }) => !['queued', 'running'].includes(state));
  });
  server.app.callers.forget();
}

it(`says what a plain reckoning says, after every few steps (seed ${seed})`, async () => {
  for (let n = 0; n < 6; n++) await steps.makeAccount!();
  for (let n = 0; n < 4; n++) await steps.makeContact!();
  const done: string[] = [];
  for (let round = 0; round < 8; round++) {
    for (let n = 0; n < 8; n++) {
      const name = one(Object.keys(steps));
      done.push(name);
      await steps[name]!();
    }
    await jobsDone();
    const person = one(people);
    for (const each of round === 7 ? people : [person])
      expect({ done, sees: sorted(await found(each)) }).toEqual({ done, sees: sorted(expected(each)) });
  }
});
