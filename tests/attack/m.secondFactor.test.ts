/** M · Round the second factor: another’s code, guessing in parallel, doing without it (beside flow secondFactor). */
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import {
  type Client,
  expectStatus,
  type SignedIn,
  startTestServer,
  type TestServer,
  testPassword,
} from '../server.ts';

interface Guarded extends SignedIn {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

let server: TestServer;
let one: Guarded;
let two: Guarded;

beforeAll(async () => {
  server = await startTestServer({ inside: true });
  await server.as('administrator');
  [one, two] = [await guarded('One'), await guarded('Two')];
});
afterAll(() => server.close());

const codeOf = (secret: string) => new TOTP({ secret }).generate({ timestamp: server.app.clock.now() });

function nextCode(secret: string): string {
  server.ahead += 30_000;
  return codeOf(secret);
}

async function guarded(name: string): Promise<Guarded> {
  const someone = await server.someone({ name });
  const begun = await someone.client.post<{ secret: string }>('/me/factors/totp');
  const { secret } = expectStatus(begun, 200).body;
  const code = codeOf(secret);
  const done = await someone.client.post<{ recoveryCodes: string[] }>('/me/factors/totp/confirm', { code });
  return { ...someone, secret, recoveryCodes: expectStatus(done, 200).body.recoveryCodes };
}

async function pending({ email }: Guarded): Promise<Client> {
  const client = server.guest();
  expectStatus(await client.post('/api/auth/sign-in/email', { email, password: testPassword }), 200);
  return client;
}

const give = (client: Client, body: object) => client.post('/api/auth/second-factor', body);

// CVE-2020-37094 (EspoCRM): a token bound to a hash and not to a person
it('the code and the recovery code of another open nothing', async () => {
  const client = await pending(one);
  expect((await give(client, { code: nextCode(two.secret) })).status).toBe(401);
  expect((await give(client, { recoveryCode: two.recoveryCodes[0] })).status).toBe(401);
  for (const body of [
    {},
    { code: '' },
    { code: null },
    { code: [codeOf(one.secret)] },
    { code: { ne: null } },
    { code: codeOf(one.secret), userId: two.id },
    { code: codeOf(two.secret), recoveryCode: one.recoveryCodes[0] },
  ])
    expect([body, (await give(client, body)).status]).toEqual([body, 400]);
  expectStatus(await give(client, { code: nextCode(one.secret) }), 200);
  expect((await client.get<{ email: string }>('/me')).body.email).toBe(one.email);
});

// CVE-2026-43914 (Vaultwarden), CVE-2026-32246 (tinyauth)
it('who gave the password only can neither see, set up nor remove a factor', async () => {
  const client = await pending(one);
  for (const [method, path] of [
    ['GET', '/me/factors'],
    ['POST', '/me/factors/totp'],
    ['DELETE', '/me/factors/totp'],
    ['POST', '/me/factors/recoveryCodes'],
    ['POST', '/me/factors/passkeys/options'],
    ['POST', '/me/proof'],
    ['POST', '/me/password'],
    ['GET', '/sessions'],
    ['DELETE', '/sessions'],
    ['GET', '/stream'],
  ] as const) {
    const answer = await client.ask(method, path, method === 'GET' ? {} : { body: {} });
    expect([method, path, answer.status, answer.body.code]).toEqual([
      method,
      path,
      401,
      'second_factor_required',
    ]);
  }
  const key = expectStatus(await one.client.post<{ key: string }>('/apiKeys', { name: 'K' }), 201).body.key;
  // A key is no way to the person’s own ways in.
  const bearer = server.guest();
  bearer.bearer = key;
  for (const path of ['/me/factors/totp', '/me/factors/recoveryCodes', '/me/password', '/me/proof'])
    expect([path, (await bearer.post(path, {})).status]).toEqual([path, 403]);
});

it('fifty guesses at once are five guesses', async () => {
  const clients = [await pending(two), await pending(two)];
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => give(clients[at % 2]!, { code: String(100_000 + at) })),
  );
  const wrong = answers.filter(({ status }) => status === 401).length;
  expect(wrong).toBeLessThanOrEqual(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(50 - wrong);
  // The right one waits too: another session and another address forgive nothing.
  expect((await give(await pending(two), { code: codeOf(two.secret) })).status).toBe(429);
  await server.database.owner.run(sql`delete from core.sign_in_attempts`);
  expect((await give(await pending(two), { code: nextCode(two.secret) })).status).toBe(200);
});
