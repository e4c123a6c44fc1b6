/** Signing in through OpenID Connect, against a real provider and against one that lies. */
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setInternalHosts } from '../../server/base/allowedAddresses.ts';
import { sql } from '../../server/base/sql.ts';
import { type Client, expectStatus, startTestServer, type TestServer, testPassword } from '../server.ts';
import {
  type ForgerKeys,
  type ForgingProvider,
  honest,
  startForgingProvider,
} from '../signOn/forgingProvider.ts';
import { type RealProvider, startRealProvider } from '../signOn/realProvider.ts';

let server: TestServer;
let admin: Client;
let real: RealProvider;
let forging: ForgingProvider;
let providerId: string;
const returns: string[] = [];

interface Made {
  readonly id: string;
  readonly version: number;
  readonly addresses: { readonly returnTo: string };
}

function draft(issuer: string, more: Record<string, unknown> = {}) {
  return {
    kind: 'oidc',
    label: 'Corp',
    active: true,
    settings: { issuer, clientId: 'guanxi' },
    secret: real.clientSecret,
    domains: [{ domain: 'corp.example', required: false }],
    mapping: {
      email: 'email',
      name: 'name',
      groups: 'groups',
      create: true,
      follow: true,
      roles: [{ value: 'crm-managers', role: 'manager' }],
      otherwise: ['member'],
    },
    ...more,
  };
}

beforeAll(async () => {
  setInternalHosts(['127.0.0.1']);
  server = await startTestServer({ inside: true });
  admin = await server.as('administrator');
  real = await startRealProvider(() => returns);
  forging = await startForgingProvider();
  const made = expectStatus(await admin.post<Made>('/signOn/providers', draft(real.issuer)), 201).body;
  providerId = made.id;
  returns.push(made.addresses.returnTo);
});

afterAll(async () => {
  setInternalHosts([]);
  await Promise.all([real.close(), forging.close(), server.close()]);
});

async function begin(
  client: Client,
  more: Record<string, unknown> = {},
  provider = providerId,
): Promise<string> {
  const body = { provider, ...more };
  return expectStatus(await client.post<{ url: string }>('/api/auth/sign-on/start', body), 200).body.url;
}

function finish(client: Client, back: URL, provider = providerId) {
  const answer = Object.fromEntries(back.searchParams);
  return client.post('/api/auth/sign-on/finish', { provider, answer });
}

async function signIn(person: RealProvider['person']) {
  const client = server.guest();
  real.person = person;
  const back = await real.visit(await begin(client));
  return { client, back, answer: await finish(client, back) };
}

describe('a real provider', () => {
  it('makes a person at the first sign-in, with roles by his groups, and finds him again by his lasting name', async () => {
    const li = {
      sub: 'li-1',
      email: 'Li@corp.example',
      email_verified: true,
      name: '李明',
      groups: ['crm-managers'],
    };
    const first = await signIn(li);
    expect(first.answer).toMatchObject({ status: 200, body: { next: '/', workspace: 'main', ways: [] } });
    const me = expectStatus(await first.client.get('/me'), 200).body;
    expect(me).toMatchObject({ name: '李明', email: 'li@corp.example', roles: ['manager'] });
    const [session] = expectStatus(await first.client.get<{ data: object[] }>('/sessions'), 200).body.data;
    expect(session).toMatchObject({ way: 'signOn' });

    // His address changes at the provider; he stays the same person here, and his roles follow.
    const again = await signIn({ ...li, email: 'ming.li@corp.example', groups: [] });
    expect(expectStatus(await again.client.get('/me'), 200).body).toMatchObject({
      id: me.id,
      roles: ['member'],
    });
  });

  it('ties a user who is there by a verified address, and never by one that is not', async () => {
    const wang = await server.someone({ name: 'Wang' });
    const claims = { sub: 'wang-1', email: wang.email, name: 'Wang' };
    for (const unverified of [{ email_verified: false }, {}]) {
      const refused = await signIn({ ...claims, ...unverified });
      expect(refused.answer).toMatchObject({ status: 400, body: { code: 'sign_on_failed' } });
      expect((await refused.client.get('/me')).status).toBe(401);
    }
    const let_in = await signIn({ ...claims, email_verified: true });
    expect(expectStatus(await let_in.client.get('/me'), 200).body.id).toBe(wang.id);
    // Somebody else of the provider who gets that address does not get the account.
    const other = await signIn({ ...claims, sub: 'wang-2', email_verified: true });
    expect(other.answer.status).toBe(400);
    // Neither does a deactivated person come back by it.
    expectStatus(await admin.post(`/users/${wang.id}/deactivate`), 200);
    expect((await signIn({ ...claims, email_verified: true })).answer.status).toBe(400);
  });

  it('takes an answer once, in the browser that asked, and leads to own pages only', async () => {
    real.person = { sub: 'zhao-1', email: 'zhao@corp.example', email_verified: true, name: 'Zhao' };
    const victim = server.guest();
    const attacker = server.guest();
    const attackersAnswer = await real.visit(await begin(attacker));
    await begin(victim);
    expect((await finish(victim, attackersAnswer)).status).toBe(400);
    expect((await finish(server.guest(), attackersAnswer)).status).toBe(400);
    const carried = attacker.cookie;
    expect((await finish(attacker, attackersAnswer)).status).toBe(200);
    attacker.cookie = carried;
    expect((await finish(attacker, attackersAnswer)).status).toBe(400);
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/%0d%0a',
      '/a\r\nb',
      '/ok?x=1#y',
    ]) {
      const client = server.guest();
      const answer = await finish(client, await real.visit(await begin(client, { next })));
      expect(answer.body.next).toBe(next === '/ok?x=1#y' || next === '/%0d%0a' ? next : '/');
    }
  });

  it('ends here and there: the address for signing out, and the provider that calls', async () => {
    const { client } = await signIn({
      sub: 'sun-1',
      email: 'sun@corp.example',
      email_verified: true,
      name: 'Sun',
    });
    const { url } = expectStatus(await client.get<{ url: string }>('/me/signOutAddress'), 200).body;
    expect(url).toMatch(new RegExp(`^${real.issuer}/session/end\\?.*id_token_hint=`));
    const provider = expectStatus(
      await admin.get<Made & object>(`/signOn/providers/${providerId}`),
      200,
    ).body;
    const { id: _, hasSecret, ...rest } = provider as Record<string, unknown>;
    expect(hasSecret).toBe(true);
    expect(JSON.stringify(rest)).not.toContain(real.clientSecret);
    const body = {
      version: provider.version,
      provider: { ...draft(real.issuer), secret: undefined, active: false },
    };
    expectStatus(await admin.ask('PUT', `/signOn/providers/${providerId}`, { body }), 200);
    expect((await client.get('/me')).status).toBe(401);
    expect((await server.guest().post('/api/auth/sign-on/start', { provider: providerId })).status).toBe(404);
    const on = { version: provider.version + 1, provider: { ...draft(real.issuer), secret: undefined } };
    expectStatus(await admin.ask('PUT', `/signOn/providers/${providerId}`, { body: on }), 200);
    // A kept secret does not follow to another address.
    const moved = {
      version: provider.version + 2,
      provider: { ...draft('https://evil.example'), secret: undefined },
    };
    expect((await admin.ask('PUT', `/signOn/providers/${providerId}`, { body: moved })).status).toBe(422);
  });

  it('shows a test without signing anybody in', async () => {
    real.person = {
      sub: 'qian-1',
      email: 'qian@corp.example',
      email_verified: true,
      name: 'Qian',
      groups: ['crm-managers'],
    };
    const session = admin.cookie;
    const started = expectStatus(
      await admin.post<{ url: string }>(`/signOn/providers/${providerId}/test`, {}),
      200,
    );
    const tester = server.guest();
    tester.cookie = started.headers.get('set-cookie')!.split(';')[0];
    admin.cookie = session;
    const back = await real.visit(started.body.url);
    const { test } = expectStatus(await finish(tester, back), 200).body as { test: Record<string, unknown> };
    expect(test).toMatchObject({
      person: { email: 'qian@corp.example', roles: ['manager'] },
      prospect: { outcome: 'create' },
    });
    expect(JSON.stringify(test)).not.toMatch(/eyJ/);
    expect((await tester.get('/me')).status).toBe(401);
  });
});

describe('a provider that lies', () => {
  let liar: string;

  beforeAll(async () => {
    const rules = [{ domain: 'lies.example', required: false }];
    const made = await admin.post<Made>('/signOn/providers', draft(forging.issuer, { domains: rules }));
    liar = expectStatus(made, 201).body.id;
  });

  /** The status of a sign-in with the token that the forger makes. */
  async function lie(forge: ForgingProvider['forge'], back: Record<string, string> = {}): Promise<number> {
    const client = server.guest();
    const url = new URL(await begin(client, {}, liar));
    await fetch(url);
    forging.forge = forge;
    const answer = { code: 'c', state: url.searchParams.get('state')!, ...back };
    const { status } = await client.post('/api/auth/sign-on/finish', { provider: liar, answer });
    expect((await client.get('/me')).status).toBe(status === 200 ? 200 : 401);
    return status;
  }

  it('is believed when it is honest: the refusals below are refusals of one thing each', async () => {
    const good = (nonce: string, { privateKey }: ForgerKeys) =>
      honest(forging.issuer, nonce).sign(privateKey);
    expect(await lie(good)).toBe(200);
    expect(await lie(good, { state: 'another' })).toBe(400);
    expect(await lie(good, { iss: real.issuer })).toBe(400);
  });

  const bent: Record<string, ForgingProvider['forge']> = {
    'another issuer': (nonce, { privateKey }) => honest(real.issuer, nonce).sign(privateKey),
    'another audience': (nonce, { privateKey }) =>
      honest(forging.issuer, nonce).setAudience('another').sign(privateKey),
    'another nonce': (_, { privateKey }) => honest(forging.issuer, 'another').sign(privateKey),
    'an end in the past': (nonce, { privateKey }) =>
      honest(forging.issuer, nonce).setExpirationTime('-5m').sign(privateKey),
    'no signature': async (nonce) =>
      new UnsecuredJWT({ nonce, email: 'forged@corp.example', email_verified: true })
        .setIssuer(forging.issuer)
        .setAudience('guanxi')
        .setSubject('forger')
        .setIssuedAt()
        .setExpirationTime('5m')
        .encode(),
    'the public key as a shared secret': (nonce, { publicPem }) =>
      new SignJWT({ nonce, email: 'forged@corp.example', email_verified: true })
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .setIssuer(forging.issuer)
        .setAudience('guanxi')
        .setSubject('forger')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(new TextEncoder().encode(publicPem)),
    'a key of somebody else': async (nonce) => {
      const { privateKey } = await generateKeyPair('RS256');
      return honest(forging.issuer, nonce).sign(privateKey);
    },
  };
  for (const [name, forge] of Object.entries(bent)) {
    it(`is not believed with ${name}`, async () => {
      expect(await lie(forge)).toBe(400);
    });
  }

  it('ends sessions by a signed call, used once, and by nothing that only looks like one', async () => {
    const client = server.guest();
    const url = new URL(await begin(client, {}, liar));
    await fetch(url);
    forging.forge = (nonce, { privateKey }) =>
      honest(forging.issuer, nonce, { sid: 'session-1' }).sign(privateKey);
    const answer = { code: 'c', state: url.searchParams.get('state')! };
    expectStatus(await client.post('/api/auth/sign-on/finish', { provider: liar, answer }), 200);
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const token = (more: Record<string, unknown>) =>
      new SignJWT({ sid: 'session-1', jti: crypto.randomUUID(), events, ...more })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(forging.issuer)
        .setAudience('guanxi')
        .setIssuedAt()
        .sign(forging.keys.privateKey);
    const call = async (logout_token: string) => {
      const body = new URLSearchParams({ logout_token });
      return (await fetch(`${server.origin}/api/auth/sign-on/${liar}/signedOut`, { method: 'POST', body }))
        .status;
    };
    for (const wrong of [{ events: {} }, { nonce: 'n' }, { aud: 'another' }, { jti: undefined }])
      expect(
        await call(await token(wrong).then((made) => ('aud' in wrong ? `${made.slice(0, -3)}AAA` : made))),
      ).toBe(400);
    expect((await client.get('/me')).status).toBe(200);
    const good = await token({});
    expect(await call(good)).toBe(200);
    expect((await client.get('/me')).status).toBe(401);
    expect(await call(good)).toBe(400);
  });
});

it('is reached only where the operator says so, and by who may', async () => {
  setInternalHosts([]);
  try {
    const made = await admin.post<Made>('/signOn/providers', draft('http://127.0.0.2:5432', { domains: [] }));
    const id = expectStatus(made, 201).body.id;
    expect((await server.guest().post('/api/auth/sign-on/start', { provider: id })).status).toBe(422);
    expect((await admin.delete(`/signOn/providers/${id}`)).status).toBe(204);
  } finally {
    setInternalHosts(['127.0.0.1']);
  }
  const member = await server.as('member');
  expect((await member.get('/signOn/providers')).status).toBe(403);
  expect((await admin.get(`/signOn/providers/${crypto.randomUUID()}`)).status).toBe(404);
});

it('tells the ways of a domain, and nothing of who has an account', async () => {
  const guest = server.guest();
  const ask = async (email?: string) =>
    expectStatus(await guest.post<{ providers: { id: string }[] }>('/api/auth/sign-on/ways', { email }), 200)
      .body.providers;
  expect((await ask()).length).toBe(2);
  expect((await ask('li@corp.example')).map(({ id }) => id)).toEqual([providerId]);
  expect(await ask('nobody@corp.example')).toEqual(await ask('admin@corp.example'));
  expect(await ask('admin@example.com')).toEqual([]);
  expect(await ask('not an address')).toEqual([]);
});

it('holds the people of a domain to their provider, and leaves administrators a way in', async () => {
  const { version } = expectStatus(await admin.get<Made>(`/signOn/providers/${providerId}`), 200).body;
  const guo = await server.someone({ name: 'Guo' });
  const email = 'guo@corp.example';
  const record = expectStatus(await admin.get<{ version: number }>(`/objects/users/${guo.id}`), 200).body;
  expectStatus(await admin.patch(`/objects/users/${guo.id}`, { email }, record.version), 200);
  const invited = await admin.post<{ link: { path: string } }>('/users', {
    name: 'Old',
    email: 'old@corp.example',
  });
  const [, token] = expectStatus(invited, 201).body.link.path.split('#');
  expect((await guo.client.get('/me')).status).toBe(200);

  const provider = {
    ...draft(real.issuer),
    secret: undefined,
    domains: [{ domain: 'corp.example', required: true }],
  };
  const body = { version, provider };
  expectStatus(await admin.ask('PUT', `/signOn/providers/${providerId}`, { body }), 200);
  expect((await guo.client.get('/me')).status).toBe(403);
  expect((await admin.post(`/users/${guo.id}/resetLink`)).status).toBe(422);
  expect((await server.guest().post('/links/accept', { token, password: testPassword })).status).toBe(422);
  const added = await admin.post<{ link: object }>('/users', { name: 'New', email: 'new@corp.example' });
  expect(expectStatus(added, 201).body.link).toMatchObject({ path: '/sign-in' });
  // The administrator's own address is of the domain too, and he still gets in.
  const { id } = expectStatus(await admin.get<{ id: string }>('/me'), 200).body;
  const self = expectStatus(await admin.get<{ version: number }>(`/objects/users/${id}`), 200).body;
  expectStatus(await admin.patch(`/objects/users/${id}`, { email: 'boss@corp.example' }, self.version), 200);
  server.app.callers.forget();
  expect((await admin.get('/me')).status).toBe(200);
  const { client } = await signIn({ sub: 'guo-1', email, email_verified: true, name: 'Guo' });
  expect(expectStatus(await client.get('/me'), 200).body.id).toBe(guo.id);
});

it('opens the provider’s workspace only, and changes nothing that opens others', async () => {
  const second = await server.app.makeWorkspace({
    id: server.app.ids.next(),
    slug: 'second',
    name: 'Second',
    currency: 'CNY',
    country: 'CN',
    language: 'en',
    timeZone: 'Asia/Shanghai',
  });
  const { client } = await signIn({
    sub: 'tan-1',
    email: 'tan@corp.example',
    email_verified: true,
    name: 'Tan',
  });
  const me = expectStatus(await client.get<{ id: string }>('/me'), 200).body;
  await server.database.owner.run(sql`
    insert into core.members (workspace_id, user_id, identity_id, active)
    select ${second.id}, ${me.id}, identity_id, true from core.members where user_id = ${me.id}`);
  server.app.callers.forget();
  const named = await client.ask('GET', '/me', { headers: { 'guanxi-workspace': 'second' } });
  expect(named.status).toBe(404);
  const { workspaces } = expectStatus(await client.get<{ workspaces: object[] }>('/me'), 200).body;
  expect(workspaces).toHaveLength(1);
  expect((await client.post('/me/factors/totp')).status).toBe(403);
});

it('opens no more with a factor of one’s own besides, and ends when the provider ends it', async () => {
  const sun = { sub: 'sun-1', email: 'sun@corp.example', email_verified: true, name: 'Sun' };
  const first = await signIn(sun);
  const { id } = expectStatus(await first.client.get<{ id: string }>('/me'), 200).body;
  const set = await first.client.post<{ secret: string }>('/me/factors/totp');
  const { secret } = expectStatus(set, 200).body;
  const codeAt = (timestamp: number) => new TOTP({ secret }).generate({ timestamp });
  const confirmed = await first.client.post('/me/factors/totp/confirm', {
    code: codeAt(server.app.clock.now()),
  });
  expectStatus(confirmed, 200);
  await server.database.owner.run(sql`
    insert into core.members (workspace_id, user_id, identity_id, active)
    select w.id, m.user_id, m.identity_id, true from core.members m, core.workspaces w
    where m.user_id = ${id} and w.slug = 'second'`);
  const { client, answer } = await signIn(sun);
  expect(answer.body.ways).toContain('totp');
  server.ahead += 30_000;
  const whole = await client.post('/api/auth/second-factor', { code: codeAt(server.app.clock.now()) });
  server.ahead -= 30_000;
  expectStatus(whole, 200);
  expectStatus(await client.get('/me'), 200);
  const named = await client.ask('GET', '/me', { headers: { 'guanxi-workspace': 'second' } });
  expect(named.status).toBe(404);
  const bound = await server.database.owner.rows<{ subject: string | null; token: boolean }>(sql`
    select s.provider_subject as subject, s.id_token is not null as token from core.sessions s
    join core.members m on m.identity_id = s.identity_id where m.user_id = ${id} order by s.created_at`);
  expect(bound.at(-1)).toEqual({ subject: 'sun-1', token: true });
  expect((await client.get('/me/signOutAddress')).status).toBe(200);
});

it('lets nobody raise himself by a mapping: who may connect services gives no role beyond his own rights', async () => {
  const made = await admin.post<{ name: string }>('/roles', {
    label: { en: 'Connects services', zh: '连接服务' },
    rights: { objects: {}, admin: ['signOn', 'roles'] },
  });
  const { name } = expectStatus(made, 201).body;
  const keeper = await server.someone({ name: 'Keeper' });
  expectStatus(await admin.patch(`/objects/users/${keeper.id}`, { roles: [name] }), 200);
  const mapped = (role: string) => ({
    ...draft(real.issuer),
    domains: [],
    mapping: { ...draft(real.issuer).mapping, roles: [{ value: 'all', role }] },
  });
  const before = (await admin.get<{ data: object[] }>('/signOn/providers')).body.data.length;
  for (const role of ['administrator', 'auditor'])
    expect((await keeper.client.post('/signOn/providers', mapped(role))).status).toBe(403);
  expect((await admin.get<{ data: object[] }>('/signOn/providers')).body.data.length).toBe(before);
  expectStatus(await keeper.client.post('/signOn/providers', mapped('member')), 201);
});
