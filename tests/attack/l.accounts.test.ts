/** L · Accounts, sessions and links: limits that are dodged by another spelling or address, sessions that were planted, links that open others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { type Client, expectStatus, startTestServer, type TestServer, testPassword } from '../server.ts';

let server: TestServer;
let admin: Client;
const path = '/api/auth/sign-in/email';

beforeAll(async () => {
  server = await startTestServer({ inside: true, settings: { trustedProxies: ['127.0.0.1'] } });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

/** Each from an address of its own, as a swarm would. */
let from = 0;
const signIn = (email: string, password: string, address = `198.51.100.${(from++ % 250) + 1}`) =>
  server.guest().post(path, { email, password }, { 'x-forwarded-for': address });

const forget = () => server.database.owner.run(sql`delete from core.sign_in_attempts`);

describe('a limit of guesses', () => {
  // CVE-2023-38507 (Strapi), CVE-2020-7995 (Dolibarr), CVE-2024-27295 (Directus)
  it('counts an account under every spelling of its address, from wherever it is tried', async () => {
    const { email } = await server.someone({ name: 'Spelt' });
    const [name, domain] = email.split('@') as [string, string];
    const spellings = [
      email,
      email.toUpperCase(),
      ` ${email} `,
      `${name.toUpperCase()}@${domain}`,
      email.replaceAll('e', 'ｅ'),
    ];
    const statuses: number[] = [];
    for (const spelling of spellings) statuses.push((await signIn(spelling, 'guess guess guess')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    expect((await signIn(email, testPassword)).status).toBe(429);
    await forget();
    expect((await signIn(email.toUpperCase(), testPassword)).status).toBe(200);
    // An accent is another letter, and another person.
    expect((await signIn(email.replace('e', 'é'), testPassword)).status).toBe(401);
    await forget();
  });

  it('counts a whole network of IPv6 as one address, and one who guesses at many accounts by his address', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 45; at++)
      statuses.push((await signIn(`nobody${at}@example.com`, 'guess', `2001:db8:7:7::${at + 1}`)).status);
    expect(statuses.slice(0, 40)).toEqual(Array(40).fill(401));
    expect(statuses.slice(40)).toEqual(Array(5).fill(429));
    const { email } = await server.someone({ name: 'Neighbour' });
    expect((await signIn(email, testPassword, '2001:db8:7:7:aaaa::1')).status).toBe(429);
    expect((await signIn(email, testPassword, '2001:db8:7:8::1')).status).toBe(200);
    await forget();
  });
});

// CVE-2023-30082 (osTicket): a password of 10 MB; CVE-2025-25298 (Strapi): 72 bytes
it('a password of megabytes is refused before anything is computed of it', async () => {
  for (const length of [8_193, 1_000_000, 20_000_000]) {
    const { status } = await signIn('admin@example.com', 'x'.repeat(length));
    expect([length, status]).toEqual([length, length < 10_000 ? 400 : 413]);
  }
  expect((await signIn('admin@example.com', testPassword)).status).toBe(200);
});

describe('a session', () => {
  // CVE-2022-31888 (osTicket)
  it('is never one that was there before, and ends at sign-out wherever it was copied to', async () => {
    const { client, email } = await server.someone({ name: 'Planted' });
    const planted = client.cookie!;
    const again = server.guest();
    again.cookie = planted;
    expectStatus(await again.post(path, { email, password: testPassword }), 200);
    expect(again.cookie).not.toBe(planted);
    const made = server.guest();
    made.cookie = `${planted.split('=')[0]}=${'A'.repeat(43)}`;
    expectStatus(await made.post(path, { email, password: testPassword }), 200);
    expect(made.cookie).not.toContain('AAAA');
    const copy = server.guest();
    copy.cookie = made.cookie;
    expectStatus(await made.post('/api/auth/sign-out'), 204);
    expect((await copy.get('/me')).status).toBe(401);
  });

  // CVE-2021-28128 (Strapi)
  it('cannot change the password or the ways in without the present one', async () => {
    const { client, id, email } = await server.someone({ name: 'Borrowed' });
    for (const body of [
      { newPassword: 'another good sentence' },
      { currentPassword: '', newPassword: 'another good sentence' },
      { currentPassword: null, newPassword: 'another good sentence' },
      { currentPassword: 'wrong sentence', newPassword: 'another good sentence' },
    ]) {
      const { status } = await client.post('/me/password', body);
      expect([body, status >= 400 && status < 500]).toEqual([body, true]);
    }
    server.ahead += 3_600_000;
    const totp = await client.post('/me/factors/totp');
    expect([totp.status, totp.body.code]).toEqual([403, 'step_up_required']);
    server.ahead -= 3_600_000;
    expect(
      (await client.patch(`/objects/users/${id}`, { email: 'x@example.com' })).status,
    ).toBeGreaterThanOrEqual(400);
    await forget();
    expect((await signIn(email, testPassword)).status).toBe(200);
  });
});

describe('a link', () => {
  const linkFor = async (id: string, kind: 'invite' | 'resetLink') => {
    const made = await admin.post<{ path: string }>(`/users/${id}/${kind}`);
    return expectStatus(made, 200).body.path.split('#')[1]!;
  };
  const accept = (body: object) => server.guest().post('/links/accept', body);

  // CVE-2021-25957 (Dolibarr), CVE-2021-25961 (SuiteCRM), CVE-2026-38529 (Krayin)
  it('sets the password of whom it was made for, whoever else is named; after a deactivation of nobody', async () => {
    const victim = await server.someone({ name: 'Victim' });
    const other = await server.someone({ name: 'Other' });
    const token = await linkFor(other.id, 'resetLink');
    const password = 'a new and better sentence';
    for (const more of [{ userId: victim.id }, { email: victim.email }, { user: victim.id }])
      expect((await accept({ token, password, ...more })).status).toBe(400);
    expect((await accept({ token: `${token}x`, password })).status).toBe(404);
    expect((await accept({ token: token.toLowerCase(), password })).status).toBe(404);
    expect((await accept({ token: { ne: null }, password })).status).toBe(400);
    expectStatus(await accept({ token, password }), 200);
    expect((await signIn(other.email, password)).status).toBe(200);
    expect((await signIn(victim.email, testPassword)).status).toBe(200);
    const late = await linkFor(victim.id, 'resetLink');
    expectStatus(await admin.post(`/users/${victim.id}/deactivate`), 200);
    expect((await accept({ token: late, password })).status).toBe(404);
    await forget();
    expect((await signIn(victim.email, password)).status).toBe(401);
  });

  it('to set a password anew is good for half an hour and ends with a newer one', async () => {
    const { id } = await server.someone({ name: 'Half an hour' });
    const token = await linkFor(id, 'resetLink');
    server.ahead += 31 * 60_000;
    expect((await accept({ token, password: 'a new and better sentence' })).status).toBe(404);
    server.ahead -= 31 * 60_000;
  });
});

// CVE-2026-41452 (Krayin), CVE-2018-14885 (Odoo)
it('the first run is over: no token makes a second administrator', async () => {
  const token = await server.setupToken().catch(() => 'x'.repeat(43));
  const workspace = { name: 'T', currency: 'CNY', country: 'CN', language: 'en', timeZone: 'Asia/Shanghai' };
  const administrator = { name: 'Evil', email: 'evil@example.com', password: testPassword };
  const made = await server.guest().post('/setup', { token, workspace, administrator });
  expect(made.status).toBeGreaterThanOrEqual(400);
  expect((await signIn(administrator.email, testPassword)).status).toBe(401);
});

describe('strangers with keys and cookies that open nothing', () => {
  it('are slowed down by their address before anything is looked up; who is known is served meanwhile', async () => {
    const limited = await startTestServer({
      inside: true,
      settings: { requestsPerSecond: 2, trustedProxies: ['127.0.0.1'] },
    });
    try {
      const known = await limited.as('administrator');
      limited.ahead += 60_000;
      const key = expectStatus(await known.post<{ key: string }>('/apiKeys', { name: 'K' }), 201).body.key;
      const asked = async (at: number, address: string) => {
        const stranger = limited.guest();
        if (at % 2 === 0) stranger.bearer = `${key.slice(0, -6)}${String(100_000 + at)}`;
        else stranger.cookie = `${known.cookie!.split('=')[0]}=${String(at).padStart(43, 'x')}`;
        return (await stranger.ask('GET', '/me', { headers: { 'x-forwarded-for': address } })).status;
      };
      const statuses = await Promise.all(Array.from({ length: 60 }, (_, at) => asked(at, '203.0.113.9')));
      expect(statuses.filter((status) => status === 401).length).toBeLessThan(30);
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(30);
      expect(await asked(1_000, '203.0.113.10')).toBe(401);
      // From the same address, with a session that is known.
      const same = { 'x-forwarded-for': '203.0.113.9' };
      expect((await known.ask('GET', '/me', { headers: same })).status).toBe(200);
      const scim = await Promise.all(
        Array.from({ length: 40 }, (_, at) =>
          fetch(`${limited.origin}/scim/v2/Users`, {
            headers: { authorization: `Bearer wrong${at}`, 'x-forwarded-for': '203.0.113.11' },
          }),
        ),
      );
      expect(scim.filter(({ status }) => status === 429).length).toBeGreaterThan(15);
    } finally {
      await limited.close();
    }
  });
});

it('a clock that goes back keeps nobody believed who is out', async () => {
  const { client, id } = await server.someone({ name: 'Out meanwhile' });
  expect((await client.get('/me')).status).toBe(200);
  server.ahead -= 2 * 86_400_000;
  // As another process, whose word was lost, would have done it.
  await server.database.owner.run(sql`update core.members set active = false where user_id = ${id}`);
  expect((await client.get('/me')).status).not.toBe(200);
  server.ahead += 2 * 86_400_000;
});
