/** Signing in through SAML: a signed answer opens a session, and everything that only looks like one does not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import {
  assertionOf,
  honestResponse,
  idpName,
  metadataOf,
  requestIdOf,
  responseAround,
  type SamlKeys,
  type Statement,
  samlKeys,
  signed,
} from '../signOn/samlProvider.ts';

let server: TestServer;
let admin: Client;
let keys: SamlKeys;
let nextKeys: SamlKeys;
let provider: { id: string; version: number; addresses: { saml: { assertion: string; entityId: string } } };

const attributes = {
  mail: ['liu@corp.example'],
  displayName: ['刘洋'],
  groups: ['CN=CRM Managers,OU=Groups,DC=corp'],
};

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  [keys, nextKeys] = await Promise.all([samlKeys(), samlKeys()]);
  const read = await admin.post('/signOn/samlMetadata', { xml: metadataOf(keys, 'https://idp.example/sso') });
  const { certificates, ...rest } = expectStatus(read, 200).body as { certificates: string[] };
  const body = {
    kind: 'saml',
    label: 'Corp SAML',
    active: true,
    // The old and the new certificate stand side by side while the provider changes over.
    settings: { ...rest, certificates: [...certificates, nextKeys.certificate] },
    domains: [{ domain: 'corp.example' }],
    mapping: {
      email: 'mail',
      name: 'displayName',
      groups: 'groups',
      create: true,
      roles: [{ value: 'crm managers', role: 'manager' }],
      otherwise: ['member'],
    },
  };
  provider = expectStatus(await admin.post<typeof provider>('/signOn/providers', body), 201).body;
});

afterAll(() => server.close());

async function begin(): Promise<{ client: Client; said: Statement }> {
  const client = server.guest();
  const started = await client.post<{ url: string }>('/api/auth/sign-on/start', {
    provider: provider.id,
    next: '/a',
  });
  const { url } = expectStatus(started, 200).body;
  expect(url).toMatch(/^https:\/\/idp\.example\/sso\?SAMLRequest=/);
  const { assertion: recipient, entityId: audience } = provider.addresses.saml;
  const said = {
    requestId: requestIdOf(url),
    recipient,
    audience,
    nameId: `n-${crypto.randomUUID()}`,
    attributes,
  };
  return { client, said };
}

/** The provider's page posts from elsewhere, without our cookie; the browser is led back with what stands in the address. */
async function post(xml: string): Promise<URL> {
  const SAMLResponse = Buffer.from(xml).toString('base64');
  const response = await fetch(provider.addresses.saml.assertion, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: 'https://idp.example', 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams({ SAMLResponse, RelayState: '//evil.example' }),
  });
  expect(response.status).toBe(303);
  return new URL(response.headers.get('location')!);
}

function finish(client: Client, back: URL) {
  const answer = Object.fromEntries(back.searchParams);
  return client.post('/api/auth/sign-on/finish', { provider: provider.id, answer });
}

describe('a good answer', () => {
  it('signs in the person that it names, with roles by his groups', async () => {
    const { client, said } = await begin();
    const back = await post(honestResponse(said, keys));
    expect(back.origin).toBe(server.origin);
    expect(expectStatus(await finish(client, back), 200).body.next).toBe('/a');
    expect(expectStatus(await client.get('/me'), 200).body).toMatchObject({
      name: '刘洋',
      email: 'liu@corp.example',
      roles: ['manager'],
    });
    // The same person by the new certificate, signed around the whole answer too.
    const again = await begin();
    const second = { ...again.said, nameId: said.nameId };
    const whole = signed(honestResponse(second, nextKeys), 'Response', nextKeys);
    expect(expectStatus(await finish(again.client, await post(whole)), 200).status).toBe(200);
  });

  it('is taken once, by the browser that asked', async () => {
    const { client, said } = await begin();
    const xml = honestResponse({ ...said, attributes: { mail: ['once@corp.example'] } }, keys);
    const back = await post(xml);
    expect((await post(xml)).searchParams.get('trouble')).toBe('stale');
    const other = await begin();
    expect((await finish(other.client, back)).status).toBe(400);
    // The ticket is gone with the first attempt, whoever made it.
    expect((await finish(client, back)).status).toBe(400);
    expect((await finish(server.guest(), back)).status).toBe(400);
  });

  it('describes us to the provider', async () => {
    const response = await fetch(provider.addresses.saml.entityId);
    expect(response.headers.get('content-type')).toContain('samlmetadata');
    const xml = await response.text();
    expect(xml).toContain(`entityID="${provider.addresses.saml.entityId}"`);
    expect(xml).toContain(`Location="${provider.addresses.saml.assertion}"`);
  });
});

describe('a bad answer', () => {
  const old = 'http://www.w3.org/2000/09/xmldsig#';
  const bent: Record<string, (said: Statement) => string | Promise<string>> = {
    'not signed': (said) => responseAround(assertionOf(said), said),
    'signed by somebody else': async (said) => honestResponse(said, await samlKeys()),
    'changed after it was signed': (said) => honestResponse(said, keys).replace('liu@corp', 'ceo@corp'),
    'for another audience': (said) => honestResponse({ ...said, audience: 'https://other.example' }, keys),
    'for another recipient': (said) =>
      honestResponse({ ...said, recipient: 'https://other.example/acs' }, keys),
    'of another issuer': (said) => honestResponse({ ...said, issuer: 'https://other.example' }, keys),
    'of the day before': (said) => honestResponse({ ...said, ahead: -86_400_000 }, keys),
    'of tomorrow': (said) => honestResponse({ ...said, ahead: 86_400_000 }, keys),
    'signed with SHA-1': (said) =>
      honestResponse({ ...said, signatureAlgorithm: `${old}rsa-sha1`, digestAlgorithm: `${old}sha1` }, keys),
    'with a document type': (said) =>
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${honestResponse(said, keys)}`,
    'wrapped: the signed one hidden behind a forged one': (said) => {
      const good = signed(assertionOf(said), 'Assertion', keys);
      const forged = assertionOf({ ...said, attributes: { mail: ['ceo@corp.example'] } });
      return responseAround(`${forged}<samlp:Extensions>${good}</samlp:Extensions>`, said);
    },
    'wrapped: the signed one inside the forged one': (said) => {
      const good = signed(assertionOf({ ...said, id: '_good' }), 'Assertion', keys);
      const forged = assertionOf({ ...said, id: '_good', attributes: { mail: ['ceo@corp.example'] } });
      return responseAround(
        forged.replace('<saml:Subject>', `<saml:Advice>${good}</saml:Advice><saml:Subject>`),
        said,
      );
    },
    'two of them': (said) => {
      const good = signed(assertionOf(said), 'Assertion', keys);
      return responseAround(`${assertionOf({ ...said, nameId: 'forged' })}${good}`, said);
    },
    'no XML at all': () => 'nothing',
  };
  for (const [name, bend] of Object.entries(bent)) {
    it(`is refused: ${name}`, async () => {
      const { client, said } = await begin();
      const back = await post(await bend(said));
      expect(back.searchParams.get('ticket')).toBeNull();
      expect(back.searchParams.get('trouble')).toMatch(/answer|signature/);
      expect((await finish(client, back)).status).toBe(400);
      expect((await client.get('/me')).status).toBe(401);
    });
  }

  it('that says less with a comment in it says what was signed', async () => {
    const { client, said } = await begin();
    const xml = honestResponse(
      { ...said, attributes: { ...attributes, mail: ['liu@corp.example.evil'] } },
      keys,
    );
    const back = await post(xml.replace('liu@corp.example.evil', 'liu@corp.example<!-- -->.evil'));
    expect((await finish(client, back)).status).toBe(400);
    expect((await client.get('/me')).status).toBe(401);
  });

  it('that nobody asked for opens nothing', async () => {
    const { said } = await begin();
    const stranger = await begin();
    const back = await post(honestResponse(said, keys));
    expect((await finish(stranger.client, back)).status).toBe(400);
  });
});

it('reads metadata of a provider only, and follows nothing in them', async () => {
  const read = (xml: string) => admin.post('/signOn/samlMetadata', { xml });
  const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  for (const xml of [
    '<a/>',
    'no',
    '<a',
    metadataOf(keys, 'https://idp.example', entity),
    metadataOf(keys, 'javascript:1'),
  ])
    expect((await read(xml)).status).toBe(422);
  expect((await read(metadataOf(keys, 'https://idp.example/sso'))).body).toMatchObject({ entityId: idpName });
  expect((await admin.post('/signOn/samlMetadata', { url: 'http://127.0.0.1:1/' })).status).toBe(422);
});
