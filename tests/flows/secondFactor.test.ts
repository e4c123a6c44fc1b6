/** Second factors at the door: codes, recovery codes, passkeys; what a password alone opens, and guessing at the rest. */
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PasskeyDevice } from '../passkeyDevice.ts';
import {
  Client,
  expectStatus,
  type SignedIn,
  startTestServer,
  type TestServer,
  testPassword,
} from '../server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ inside: true });
  await server.as('administrator');
});
afterAll(() => server.close());

const minute = 60_000;

/** As the app on the phone shows it. */
function codeOf(secret: string, later = 0): string {
  return new TOTP({ secret }).generate({ timestamp: server.app.clock.now() + later });
}

/** Codes are good once: the next one comes with the next half minute. */
function nextCode(secret: string): string {
  server.ahead += 30_000;
  return codeOf(secret);
}

async function withCodes(name: string): Promise<SignedIn & { secret: string; recoveryCodes: string[] }> {
  const someone = await server.someone({ name });
  const { secret } = expectStatus(
    await someone.client.post<{ secret: string }>('/me/factors/totp'),
    200,
  ).body;
  const confirmed = await someone.client.post<{ recoveryCodes: string[] }>('/me/factors/totp/confirm', {
    code: codeOf(secret),
  });
  return { ...someone, secret, recoveryCodes: expectStatus(confirmed, 200).body.recoveryCodes };
}

/** One of them for the tests that leave him as he was. */
let shared: ReturnType<typeof withCodes> | undefined;
function codes(): ReturnType<typeof withCodes> {
  shared ??= withCodes('Zhang Min');
  return shared;
}

interface SignInAnswer {
  readonly secondFactor: { readonly ways: string[] } | null;
}

async function byPassword(email: string, client: Client = server.guest()): Promise<Client> {
  expectStatus(
    await client.post<SignInAnswer>('/api/auth/sign-in/email', { email, password: testPassword }),
    200,
  );
  return client;
}

describe('codes of an app', () => {
  test('are asked for after the password, each once, and the cookie changes with them', async () => {
    const { email, secret, recoveryCodes } = await codes();
    expect(recoveryCodes).toHaveLength(10);
    const client = server.guest();
    const asked = await client.post<SignInAnswer>('/api/auth/sign-in/email', {
      email,
      password: testPassword,
    });
    expect(asked.body.secondFactor).toEqual({ ways: ['totp', 'recovery'] });
    const before = client.cookie;
    const code = nextCode(secret);
    expectStatus(await client.post('/api/auth/second-factor', { code }), 200);
    expect(client.cookie).not.toBe(before);
    expectStatus(await client.get('/me'), 200);
    const again = await byPassword(email);
    const refused = await again.post('/api/auth/second-factor', { code });
    expect(refused).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
    // The old cookie is nothing any more.
    again.cookie = before;
    expect((await again.get('/me')).body).toMatchObject({ code: 'unauthorized' });
  });

  test('are right one step early or late, and not two; of the same one given twice at once one is', async () => {
    const { email, secret } = await codes();
    server.ahead += 5 * minute;
    const given = (client: Client, later: number) =>
      client.post('/api/auth/second-factor', { code: codeOf(secret, later) });
    const first = await byPassword(email);
    expectStatus(await given(first, -60_000), 401);
    expectStatus(await given(first, 60_000), 401);
    expectStatus(await given(first, -30_000), 200);
    const both = [await byPassword(email), await byPassword(email)];
    const answers = await Promise.all(both.map((client) => given(client, 30_000)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    // After a later one an earlier one is old.
    const left = both[answers.findIndex(({ status }) => status === 401)]!;
    expectStatus(await given(left, 0), 401);
  });

  test('guessed at make wait, whatever the session and the password, until somebody unlocks', async () => {
    const { email, id, secret } = await withCodes('Wang Wei');
    const guess = async (client: Client) =>
      (await client.post('/api/auth/second-factor', { code: '000000' })).status;
    const client = await byPassword(email);
    const statuses = [await guess(client), await guess(client), await guess(client), await guess(client)];
    const other = await byPassword(email);
    expect([...statuses, await guess(other), await guess(other)]).toEqual([401, 401, 401, 401, 401, 429]);
    const right = await byPassword(email);
    expectStatus(await right.post('/api/auth/second-factor', { code: codeOf(secret) }), 429);
    const admin = await server.as('administrator');
    expectStatus(await admin.post('/me/proof', { password: testPassword }), 204);
    expectStatus(await admin.post(`/users/${id}/unlock`), 204);
    expectStatus(await right.post('/api/auth/second-factor', { code: nextCode(secret) }), 200);
  });

  test('lie sealed in the database', async () => {
    const { secret, recoveryCodes } = await codes();
    const rows = await server.database.owner.rows<{ text: string }>({
      text: `select f::text as text from core.totp_factors f union all select c::text from core.recovery_codes c`,
      values: [],
    });
    const dump = rows.map(({ text }) => text).join('\n');
    const raw = Buffer.from(new TOTP({ secret }).secret.bytes).toString('hex');
    for (const plain of [secret, raw, ...recoveryCodes]) expect(dump).not.toContain(plain);
    expect(server.log.join('\n')).not.toContain(secret);
  });
});

describe('a session that gave the password only', () => {
  test('opens no route and no stream', async () => {
    const { email } = await codes();
    const client = await byPassword(email);
    const document = expectStatus(
      await (await server.as('administrator')).get('/api/openapi.json'),
      200,
    ).body;
    const paths = document.paths as Record<string, Record<string, { security?: unknown[] }>>;
    const guarded = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, operation]) => operation.security?.length !== 0)
        .map(([method]) => [method.toUpperCase(), path] as const),
    );
    expect(guarded.length).toBeGreaterThan(150);
    const opened: string[] = [];
    for (const [method, path] of guarded) {
      const address = path
        .replaceAll('{object}', 'accounts')
        .replaceAll(/\{\w+\}/g, '0190c2d4-0000-7000-8000-000000000000');
      const answer = await client.ask(method, address, method === 'GET' ? {} : { body: {} });
      if (answer.status !== 401 || answer.body.code !== 'second_factor_required')
        opened.push(`${method} ${path} ${answer.status}`);
    }
    expect(opened).toEqual([]);
  });

  test('comes from a reset and from an invitation too', async () => {
    const { email, id, secret } = await withCodes('Sun Li');
    const admin = await server.as('administrator');
    const link = expectStatus(await admin.post<{ path: string }>(`/users/${id}/resetLink`), 200).body;
    const client = server.guest();
    const body = { token: link.path.split('#')[1], password: 'another good sentence' };
    expectStatus(await client.post('/links/accept', body), 200);
    expect((await client.get('/me')).body).toMatchObject({ code: 'second_factor_required' });
    expectStatus(await client.post('/api/auth/second-factor', { code: nextCode(secret) }), 200);
    expect((await client.get<{ email: string }>('/me')).body.email).toBe(email);
  });

  test('is over after ten minutes, and signs out', async () => {
    const { email, secret } = await codes();
    const client = await byPassword(email);
    server.ahead += 11 * minute;
    expect((await client.post('/api/auth/second-factor', { code: codeOf(secret) })).status).toBe(401);
    const other = await byPassword(email);
    expectStatus(await other.post('/api/auth/sign-out'), 204);
    expect(other.cookie).toBeUndefined();
  });
});

describe('recovery codes', () => {
  test('stand in once each, however they are typed, and end when new ones are made', async () => {
    const { client: own, email, recoveryCodes } = await withCodes('Wu Gang');
    const [first = '', second] = recoveryCodes;
    const client = await byPassword(email);
    const typed = first.toUpperCase().replaceAll('-', ' ');
    expectStatus(await client.post('/api/auth/second-factor', { recoveryCode: typed }), 200);
    const again = await byPassword(email);
    expectStatus(await again.post('/api/auth/second-factor', { recoveryCode: first }), 401);
    expectStatus(await own.post('/me/proof', { password: testPassword }), 204);
    const fresh = await own.post<{ recoveryCodes: string[] }>('/me/factors/recoveryCodes');
    expect(expectStatus(fresh, 200).body.recoveryCodes).toHaveLength(10);
    expectStatus(await again.post('/api/auth/second-factor', { recoveryCode: second }), 401);
  });

  test('go with the last factor', async () => {
    const { client, email } = await withCodes('Zheng Hao');
    expectStatus(await client.delete('/me/factors/totp'), 204);
    expect((await client.get('/me/factors')).body).toMatchObject({ totp: null, recoveryCodes: 0 });
    const again = await byPassword(email);
    expectStatus(await again.get('/me'), 200);
  });
});

describe('passkeys', () => {
  /** Browsers make passkeys for names, not for addresses. */
  const named = () => server.origin.replace('127.0.0.1', 'localhost');

  async function withPasskey(name: string) {
    const someone = await server.someone({ name });
    const client = new Client(named());
    client.cookie = someone.client.cookie;
    const device = new PasskeyDevice(named());
    const { options } = expectStatus(
      await client.post<{ options: object }>('/me/factors/passkeys/options'),
      200,
    ).body;
    const kept = await client.post('/me/factors/passkeys', {
      name: 'Laptop',
      response: device.create(options),
    });
    expectStatus(kept, 201);
    return { ...someone, client, device };
  }

  async function alone(device: PasskeyDevice) {
    const client = new Client(named());
    const { options } = (await client.post<{ options: object }>('/api/auth/sign-in/passkey/options')).body;
    return {
      client,
      answer: await client.post('/api/auth/sign-in/passkey', { response: device.sign(options) }),
    };
  }

  test('sign in alone, and as the second factor', async () => {
    const { device, email } = await withPasskey('Qian Duo');
    const { client, answer } = await alone(device);
    expectStatus(answer, 200);
    expect((await client.get<{ email: string }>('/me')).body.email).toBe(email);
    const second = await byPassword(email, new Client(named()));
    const asked = await second.post<{ ways: string[]; passkey: object }>('/api/auth/second-factor/options');
    expect(asked.body.ways).toEqual(['passkey', 'recovery']);
    const passkey = device.sign(asked.body.passkey);
    expectStatus(await second.post('/api/auth/second-factor', { passkey }), 200);
    expectStatus(await second.get('/me'), 200);
    // What it signed was good once.
    const third = await byPassword(email, new Client(named()));
    expectStatus(await third.post('/api/auth/second-factor', { passkey }), 401);
  });

  test('of a copy, of another origin, or without a finger open nothing', async () => {
    const { device } = await withPasskey('Chen Chen');
    expectStatus((await alone(device)).answer, 200);
    device.counter -= 1;
    expectStatus((await alone(device)).answer, 401);
    device.counter += 5;
    device.verifies = false;
    expectStatus((await alone(device)).answer, 401);
    device.verifies = true;
    Object.assign(device, { origin: 'https://evil.example' });
    expectStatus((await alone(device)).answer, 401);
    Object.assign(device, { origin: named() });
    expectStatus((await alone(device)).answer, 200);
  });

  test('are named, listed and taken away by their owner only', async () => {
    const { client } = await withPasskey('Feng Yi');
    const { passkeys } = (await client.get<{ passkeys: { id: string; name: string }[] }>('/me/factors')).body;
    expect(passkeys).toMatchObject([{ name: 'Laptop', host: 'localhost' }]);
    const path = `/me/factors/passkeys/${passkeys[0]?.id}`;
    const other = await server.someone({ name: 'Somebody else' });
    expectStatus(await other.client.patch(path, { name: 'Mine' }), 404);
    expectStatus(await other.client.delete(path), 404);
    expectStatus(await client.patch(path, { name: '笔记本' }), 204);
    expectStatus(await client.delete(path), 204);
    expect((await client.get('/me/factors')).body).toMatchObject({ passkeys: [], recoveryCodes: 0 });
  });

  test('are not to be had at a bare address', async () => {
    const { client } = await server.someone({ name: 'At an address' });
    expect((await client.get('/me/factors')).body).toMatchObject({ passkeysPossible: false });
    expectStatus(await client.post('/me/factors/passkeys/options'), 422);
  });
});

describe('an administrator', () => {
  test('takes the factors of somebody who lost them, who is told; his sessions end', async () => {
    const { client, email, id } = await withCodes('Lost Phone');
    const admin = await server.as('administrator');
    expectStatus(await admin.post('/me/proof', { password: testPassword }), 204);
    expect((await admin.get(`/users/${id}/security`)).body).toMatchObject({ recoveryCodes: 10, passkeys: 0 });
    expectStatus(await admin.delete(`/users/${id}/factors`), 204);
    expectStatus(await client.get('/me'), 401);
    const again = await byPassword(email);
    const inbox = expectStatus(await again.get<{ data: { text: string }[] }>('/notifications'), 200).body;
    expect(inbox.data.map(({ text }) => text).join()).toContain('removed your second factor');
    const events = await admin.get<{ data: { event: string }[] }>('/security/events', { user: id });
    expect(events.body.data.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['factorsReset', 'factorAdded', 'signIn']),
    );
  });

  test('without the right for security does none of it', async () => {
    const { client } = await server.someone({ name: 'A manager', roles: ['manager'] });
    const { id } = await server.someone({ name: 'A colleague' });
    for (const [method, path] of [
      ['GET', `/users/${id}/security`],
      ['DELETE', `/users/${id}/factors`],
      ['DELETE', `/users/${id}/sessions`],
      ['POST', `/users/${id}/unlock`],
      ['GET', '/security/policy'],
      ['GET', '/security/events'],
    ] as const)
      expectStatus(await client.ask(method, path), 403);
  });
});
