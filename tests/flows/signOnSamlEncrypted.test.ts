/** SAML with keys of our own: requests that are signed, assertions that only we can read, and what only looks like one. */
import { verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectStatus, startTestServer, type TestServer } from '../server.ts';
import { SamlDoor, type SamlProviderInfo } from '../signOn/samlDoor.ts';
import { encryptedAssertion, type Packing } from '../signOn/samlEncrypted.ts';
import {
  assertionOf,
  honestResponse,
  responseAround,
  type SamlKeys,
  type Statement,
  samlKeys,
  signed,
} from '../signOn/samlProvider.ts';

let server: TestServer;
let door: SamlDoor;
let keys: SamlKeys;
let certificate: string;

const ofProvider = () => `/signOn/providers/${door.provider.id}/certificates`;

beforeAll(async () => {
  server = await startTestServer();
  keys = await samlKeys();
  door = await SamlDoor.open(server, keys);
  expect(await door.set({ encryptedOnly: true })).toBe(422);
  const made = expectStatus(await door.admin.post<SamlProviderInfo>(ofProvider()), 201).body;
  certificate = made.ownCertificates[0]!.certificate;
});

afterAll(() => server.close());

/** The same person each time, for whom the provider has one name. */
async function begin() {
  const { said, ...rest } = await door.begin();
  return { ...rest, said: { ...said, nameId: 'liu' } };
}

function sealed(said: Statement, how?: Partial<Packing>, to = certificate): string {
  const assertion = signed(assertionOf(said), 'Assertion', keys, said);
  return responseAround(encryptedAssertion(assertion, to, how), said);
}

async function reasonOf(xml: string): Promise<Record<string, string>> {
  return Object.fromEntries((await door.post(xml)).searchParams);
}

describe('an encrypted assertion', () => {
  const ways: Partial<Packing>[] = [
    {},
    { content: 'aes128-gcm', key: 'oaep256' },
    { content: 'aes192-gcm', beside: true },
    { content: 'aes256-cbc' },
    { content: 'aes192-cbc', key: 'oaep256' },
    { content: 'aes128-cbc', beside: true },
  ];
  it.each(ways)('signs in whom it names: %o', async (how) => {
    const { client, said } = await begin();
    const back = await door.post(sealed(said, how));
    expectStatus(await door.finish(client, back), 200);
    expect((await client.get('/me')).body).toMatchObject({ email: 'liu@corp.example', roles: ['manager'] });
  });

  it('is taken once, also in another envelope', async () => {
    const { client, said } = await begin();
    const xml = sealed(said);
    const back = await door.post(xml);
    expect(await reasonOf(xml)).toEqual({ trouble: 'stale' });
    expectStatus(await door.finish(client, back), 200);
  });

  it('says what is wrong with what was signed', async () => {
    const { said } = await begin();
    expect(await reasonOf(sealed({ ...said, audience: 'https://other.example' }))).toEqual({
      trouble: 'answer',
      reason: 'audience',
    });
    expect(await reasonOf(sealed({ ...said, ahead: -86_400_000 }))).toMatchObject({ reason: 'time' });
  });
});

describe('what cannot be opened or trusted is answered alike', () => {
  const flipped = (at: number) => (bytes: Buffer) => {
    const bent = Buffer.from(bytes);
    const place = (at + bent.length) % bent.length;
    bent[place] = bent[place]! ^ 1;
    return bent;
  };
  const inside = (xml: string, said: Statement, how?: Partial<Packing>) =>
    responseAround(encryptedAssertion(xml, certificate, how), said);
  const bent: Record<string, (said: Statement) => string | Promise<string>> = {
    'for another key': async (said) => sealed(said, {}, (await samlKeys()).certificate),
    'packed by PKCS #1 v1.5': (said) => sealed(said, { key: 'rsa15' }),
    'changed, GCM': (said) => sealed(said, { bend: flipped(40) }),
    'with a shortened tag': (said) => sealed(said, { bend: (bytes) => bytes.subarray(0, -4) }),
    'nothing but a tag': (said) => sealed(said, { bend: (bytes) => bytes.subarray(-16) }),
    'changed in its padding, CBC': (said) => sealed(said, { content: 'aes256-cbc', bend: flipped(-1) }),
    'changed in the block before its padding, CBC': (said) =>
      sealed(said, { content: 'aes256-cbc', bend: flipped(-17) }),
    'changed in its first letter, CBC': (said) => sealed(said, { content: 'aes256-cbc', bend: flipped(0) }),
    'not whole blocks, CBC': (said) =>
      sealed(said, { content: 'aes256-cbc', bend: (bytes) => bytes.subarray(0, -3) }),
    'one block only, CBC': (said) =>
      sealed(said, { content: 'aes256-cbc', bend: (bytes) => bytes.subarray(0, 16) }),
    'not signed inside': (said) => inside(assertionOf(said), said),
    'not signed inside, with the answer signed around it': (said) =>
      signed(inside(assertionOf(said), said), 'Response', keys),
    'signed inside by somebody else': async (said) =>
      inside(signed(assertionOf(said), 'Assertion', await samlKeys()), said),
    'signed inside with SHA-1': (said) => {
      const old = 'http://www.w3.org/2000/09/xmldsig#';
      return sealed({ ...said, signatureAlgorithm: `${old}rsa-sha1`, digestAlgorithm: `${old}sha1` });
    },
    'with a document type inside': (said) =>
      inside(`<!DOCTYPE a>${signed(assertionOf(said), 'Assertion', keys)}`, said),
    'two inside': (said) => {
      const one = () => signed(assertionOf(said), 'Assertion', keys);
      return inside(`<a>${one()}${one()}</a>`, said);
    },
    'no XML inside': (said) => inside('audience expired too old', said),
    'nothing inside': (said) => inside('', said),
    'encrypted twice': (said) =>
      inside(encryptedAssertion(signed(assertionOf(said), 'Assertion', keys), certificate), said),
  };
  for (const [name, bend] of Object.entries(bent))
    it(name, async () => {
      const { client, said } = await begin();
      const back = await door.post(await bend(said));
      expect(Object.fromEntries(back.searchParams)).toEqual({ trouble: 'encrypted' });
      expect((await door.finish(client, back)).status).toBe(400);
      expect((await client.get('/me')).status).toBe(401);
    });

  it('a packed key is opened once, whatever it stands before', async () => {
    const { said } = await begin();
    const contentKey = Buffer.alloc(32, 7);
    const ask = (bend?: (bytes: Buffer) => Buffer) =>
      reasonOf(sealed(said, { content: 'aes256-cbc', contentKey, ...(bend ? { bend } : {}) }));
    expect(await ask(flipped(-17))).toEqual({ trouble: 'encrypted' });
    for (const guess of [flipped(-17), flipped(-18), undefined])
      expect(await ask(guess)).toEqual({ trouble: 'stale' });
  });

  it('one in the open beside an encrypted one is refused', async () => {
    const { said } = await begin();
    const open = signed(assertionOf(said), 'Assertion', keys);
    const shut = encryptedAssertion(open, certificate);
    for (const both of [`${open}${shut}`, `${shut}${shut}`, `<x>${shut}</x>`])
      expect(await reasonOf(responseAround(both, said))).toMatchObject({ trouble: 'answer' });
  });
});

it('where it is asked for, an assertion in the open is refused', async () => {
  expect(await door.set({ encryptedOnly: true })).toBe(200);
  const { client, said } = await begin();
  const refused = await door.post(honestResponse(said, keys));
  expect(Object.fromEntries(refused.searchParams)).toEqual({ trouble: 'plain' });
  // The page that the browser was led to says why.
  expect((await door.finish(client, refused)).body).toMatchObject({
    detail: expect.stringContaining('did not encrypt'),
  });
  const again = await begin();
  expectStatus(await door.finish(again.client, await door.post(sealed(again.said))), 200);
  expect(await door.set({})).toBe(200);
});

it('certificates are made, told and taken away one after the other; the oldest signs, the newest is encrypted for', async () => {
  const bare = (pem: string) => pem.replaceAll(/-----[^-]+-----|\s/g, '');
  const metadata = async () => (await fetch(door.provider.addresses.saml.entityId)).text();
  const uses = (xml: string, pem: string) =>
    [...xml.matchAll(/<KeyDescriptor use="(\w+)">(.*?)<\/KeyDescriptor>/gs)]
      .filter(([, , inside]) => inside!.replaceAll(/\s/g, '').includes(bare(pem)))
      .map(([, use]) => use);
  const member = await server.as('member');
  expect((await member.post(ofProvider())).status).toBe(403);
  expect(await door.set({ signRequests: true })).toBe(200);

  const { ownCertificates } = expectStatus(await door.admin.post<SamlProviderInfo>(ofProvider()), 201).body;
  const next = ownCertificates[1]!.certificate;
  expect((await door.admin.post(ofProvider())).status).toBe(413);
  const both = await metadata();
  expect([uses(both, certificate), uses(both, next)]).toEqual([['signing'], ['signing', 'encryption']]);
  expect(both).toContain('AuthnRequestsSigned="true"');
  expect(both).not.toContain('PRIVATE');

  // Either opens; the one that the provider knows longest signs.
  for (const one of [certificate, next]) {
    const { client, said, url } = await begin();
    expect(isSigned(url, certificate)).toBe(true);
    expectStatus(await door.finish(client, await door.post(sealed(said, {}, one))), 200);
  }

  expectStatus(await door.admin.delete(`${ofProvider()}/${ownCertificates[0]!.id}`), 200);
  expect(isSigned((await begin()).url, next)).toBe(true);
  const { said } = await begin();
  expect(await reasonOf(sealed(said))).toEqual({ trouble: 'encrypted' });
  // Signed requests rest on the last one.
  expect((await door.admin.delete(`${ofProvider()}/${ownCertificates[1]!.id}`)).status).toBe(409);
  expect(await door.set({})).toBe(200);
  expect((await begin()).url).not.toContain('Signature');
  expectStatus(await door.admin.delete(`${ofProvider()}/${ownCertificates[1]!.id}`), 200);
  expect(await metadata()).not.toContain('KeyDescriptor');
});

/** By the redirect binding: over the parameters as they stand in the address. */
function isSigned(url: string, pem: string): boolean {
  const raw = new URL(url).search.slice(1).split('&');
  const part = (name: string) => raw.find((each) => each.startsWith(`${name}=`)) ?? '';
  const signature = Buffer.from(decodeURIComponent(part('Signature').slice('Signature='.length)), 'base64');
  expect(part('SigAlg')).toContain('rsa-sha256');
  return verify('sha256', Buffer.from(`${part('SAMLRequest')}&${part('SigAlg')}`), pem, signature);
}
