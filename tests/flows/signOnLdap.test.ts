/** Signing in with the company's directory, and the comparison with it, against a real OpenLDAP server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setInternalHosts } from '../../server/base/allowedAddresses.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { base, type LdapServer, ldapThere, service, startLdapServer } from '../signOn/ldapServer.ts';

let server: TestServer;
let ldap: LdapServer;
let admin: Client;
let provider: { id: string; version: number };

const password = 'a good password';

function draft(settings: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  return {
    kind: 'ldap',
    label: 'Directory',
    active: true,
    settings: {
      url: ldap.secureUrl,
      authority: ldap.authority,
      bindName: service.name,
      base: `ou=people,${base}`,
      groupBase: `ou=groups,${base}`,
      ...settings,
    },
    secret: service.password,
    domains: [{ domain: 'corp.example' }],
    mapping: {
      email: 'mail',
      name: 'cn',
      groups: 'memberOf',
      create: true,
      follow: true,
      roles: [{ value: 'crm-managers', role: 'manager' }],
      otherwise: ['member'],
    },
    ...more,
  };
}

function signIn(login: string, secret: string, id = provider.id) {
  const client = server.guest();
  const body = { provider: id, login, password: secret };
  return client.post('/api/auth/sign-on/directory', body).then((answer) => ({ client, ...answer }));
}

describe.skipIf(!ldapThere)('a real directory', () => {
  beforeAll(async () => {
    setInternalHosts(['127.0.0.1']);
    ldap = await startLdapServer();
    server = await startTestServer({ worker: true, inside: true });
    admin = await server.as('administrator');
    for (const [uid, name] of [
      ['chen', '陈静'],
      ['he', '何勇'],
      ['zhou', '周敏'],
    ] as const)
      await ldap.addPerson({ uid, name, mail: `${uid}@corp.example`, password });
    await ldap.setMembers('crm-managers', ['chen']);
    provider = expectStatus(await admin.post<typeof provider>('/signOn/providers', draft()), 201).body;
  });

  afterAll(async () => {
    setInternalHosts([]);
    await server.close();
    await ldap.close();
  });

  it('signs in by name or address with the password there, with roles by groups', async () => {
    const { client, ...answer } = await signIn('chen', password);
    expectStatus(answer, 200);
    const me = expectStatus(await client.get('/me'), 200).body;
    expect(me).toMatchObject({ name: '陈静', email: 'chen@corp.example', roles: ['manager'] });
    const again = await signIn('Chen@corp.example', password);
    expect(expectStatus(await again.client.get('/me'), 200).body.id).toBe(me.id);
  });

  it('speaks TLS with the server that it was told, or StartTLS, and not at all with another', async () => {
    const make = async (settings: Record<string, unknown>) =>
      expectStatus(
        await admin.post<typeof provider>('/signOn/providers', draft(settings, { domains: [] })),
        201,
      ).body.id;
    const startTls = await make({ url: ldap.url, startTls: true });
    expect((await signIn('chen', password, startTls)).body).toMatchObject({ code: 'sign_on_failed' });
    const untrusted = await make({ authority: null });
    expect((await signIn('chen', password, untrusted)).status).toBe(503);
    const named = await make({ url: ldap.secureUrl.replace('127.0.0.1', 'localhost') });
    expect((await signIn('chen', password, named)).status).toBe(422);
    const tested = await admin.post<{ results: Record<string, unknown>[] }>(
      `/signOn/providers/${startTls}/test`,
      { login: 'chen' },
    );
    const [result] = expectStatus(tested, 200).body.results;
    expect(result).toMatchObject({
      person: { email: 'chen@corp.example', believed: false, roles: ['manager'] },
    });
    expect(JSON.stringify(result)).not.toContain(password);
    for (const id of [startTls, untrusted, named])
      expectStatus(await admin.delete(`/signOn/providers/${id}`), 204);
  });

  it('takes no empty password, no wrong one, and no filter for a name', async () => {
    const strange = ['*', 'chen)(uid=*', '*)(uid=*', 'chen)(|(uid=*', 'che*', '\\63hen', 'chen\u0000'];
    for (const login of strange) expect([400, 401]).toContain((await signIn(login, password)).status);
    server.ahead += 3_600_000;
    for (const secret of ['', ' ', 'wrong', '\u0000'])
      expect([400, 401]).toContain((await signIn('he', secret)).status);
    server.ahead += 3_600_000;
    const unknown = await signIn('nobody', 'wrong');
    const wrong = await signIn('zhou', 'wrong');
    const { requestId: _a, ...first } = unknown.body;
    const { requestId: _b, ...second } = wrong.body;
    expect(first).toEqual(second);
    server.ahead += 3_600_000;
  });

  it('slows guessing down by account', async () => {
    const seen: number[] = [];
    for (let attempt = 0; attempt < 7; attempt++) seen.push((await signIn('slow', 'guess')).status);
    expect(seen.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(seen.at(-1)).toBe(429);
    server.ahead += 3_600_000;
  });

  it('compares by the clock: first says what it would do, then brings who came and ends the access of who left', async () => {
    const { client } = await signIn('he', password);
    expect((await client.get('/me')).status).toBe(200);
    await ldap.removePerson('he');
    await ldap.addPerson({ uid: 'xu', name: '徐丽', mail: 'xu@corp.example', password });
    await ldap.setMembers('crm-managers', []);

    const run = async (dryRun: boolean) => {
      const { job } = expectStatus(
        await admin.post<{ job: string }>(`/signOn/providers/${provider.id}/sync`, { dryRun }),
        202,
      ).body;
      return eventually(async () => {
        const { body } = await admin.get<{ state: string; result: unknown }>(`/jobs/${job}`);
        return body.state === 'done' && body.result;
      });
    };
    const found = { created: ['周敏', '徐丽'], changed: ['陈静'], deactivated: ['何勇'], kept: [] };
    expect(await run(true)).toMatchObject({ dryRun: true, inDirectory: 3, ...found });
    expect((await client.get('/me')).status).toBe(200);
    expect(await run(false)).toMatchObject({ dryRun: false, ...found });
    server.app.callers.forget();
    expect((await client.get('/me')).status).toBe(401);
    expect((await signIn('he', password)).status).toBe(401);
    const xu = await signIn('xu', password);
    expect(expectStatus(await xu.client.get('/me'), 200).body).toMatchObject({
      name: '徐丽',
      roles: ['member'],
    });
    expect(await run(false)).toMatchObject({ counts: { created: 0, changed: 0, deactivated: 0, kept: 0 } });
  });
});
