/** Signing in through SAML: a signed answer opens a session, and everything that only looks like one does not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectStatus, startTestServer, type TestServer } from '../server.ts';
import { attributes, SamlDoor } from '../signOn/samlDoor.ts';
import {
  assertionOf,
  honestResponse,
  idpName,
  metadataOf,
  responseAround,
  type SamlKeys,
  type Statement,
  samlKeys,
  signed,
} from '../signOn/samlProvider.ts';

let server: TestServer;
let door: SamlDoor;
let keys: SamlKeys;
let nextKeys: SamlKeys;

beforeAll(async () => {
  server = await startTestServer();
  [keys, nextKeys] = await Promise.all([samlKeys(), samlKeys()]);
  // The old and the new certificate stand side by side while the provider changes over.
  door = await SamlDoor.open(server, keys, [nextKeys.certificate]);
});

afterAll(() => server.close());

describe('a good answer', () => {
  it('signs in the person that it names, with roles by his groups', async () => {
    const { client, said } = await door.begin();
    const back = await door.post(honestResponse(said, keys));
    expect(back.origin).toBe(server.origin);
    expect(expectStatus(await door.finish(client, back), 200).body.next).toBe('/a');
    expect(expectStatus(await client.get('/me'), 200).body).toMatchObject({
      name: '刘洋',
      email: 'liu@corp.example',
      roles: ['manager'],
    });
    // The same person by the new certificate, signed around the whole answer too.
    const again = await door.begin();
    const second = { ...again.said, nameId: said.nameId };
    const whole = signed(honestResponse(second, nextKeys), 'Response', nextKeys);
    expect(expectStatus(await door.finish(again.client, await door.post(whole)), 200).status).toBe(200);
  });

  it('is taken once, by the browser that asked', async () => {
    const { client, said } = await door.begin();
    const xml = honestResponse({ ...said, attributes: { mail: ['once@corp.example'] } }, keys);
    const back = await door.post(xml);
    expect((await door.post(xml)).searchParams.get('trouble')).toBe('stale');
    const other = await door.begin();
    expect((await door.finish(other.client, back)).status).toBe(400);
    // The ticket is gone with the first attempt, whoever made it.
    expect((await door.finish(client, back)).status).toBe(400);
    expect((await door.finish(server.guest(), back)).status).toBe(400);
  });

  it('describes us to the provider', async () => {
    const response = await fetch(door.provider.addresses.saml.entityId);
    expect(response.headers.get('content-type')).toContain('samlmetadata');
    const xml = await response.text();
    expect(xml).toContain(`entityID="${door.provider.addresses.saml.entityId}"`);
    expect(xml).toContain(`Location="${door.provider.addresses.saml.assertion}"`);
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
    'signed with SHA-1 behind a bracket in an attribute': (said) =>
      honestResponse(
        { ...said, signatureAlgorithm: `${old}rsa-sha1`, digestAlgorithm: `${old}sha1` },
        keys,
      ).replace('<SignatureMethod ', '<SignatureMethod Id=">" '),
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
      const { client, said } = await door.begin();
      const back = await door.post(await bend(said));
      expect(back.searchParams.get('ticket')).toBeNull();
      expect(back.searchParams.get('trouble')).toMatch(/answer|signature/);
      expect((await door.finish(client, back)).status).toBe(400);
      expect((await client.get('/me')).status).toBe(401);
    });
  }

  it('that says less with a comment in it says what was signed', async () => {
    const { client, said } = await door.begin();
    const xml = honestResponse(
      { ...said, attributes: { ...attributes, mail: ['liu@corp.example.evil'] } },
      keys,
    );
    const back = await door.post(xml.replace('liu@corp.example.evil', 'liu@corp.example<!-- -->.evil'));
    expect((await door.finish(client, back)).status).toBe(400);
    expect((await client.get('/me')).status).toBe(401);
  });

  it('that nobody asked for opens nothing', async () => {
    const { said } = await door.begin();
    const stranger = await door.begin();
    const back = await door.post(honestResponse(said, keys));
    expect((await door.finish(stranger.client, back)).status).toBe(400);
  });
});

it('reads metadata of a provider only, and follows nothing in them', async () => {
  const read = (xml: string) => door.admin.post('/signOn/samlMetadata', { xml });
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
  expect((await door.admin.post('/signOn/samlMetadata', { url: 'http://127.0.0.1:1/' })).status).toBe(422);
});
