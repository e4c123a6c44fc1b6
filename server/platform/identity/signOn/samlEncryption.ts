/**
 * Opens an assertion that was encrypted for us (XML Encryption 1.1), by node:crypto and a list of algorithms: the SAML
 * library would take RSA with PKCS #1 v1.5 and Triple DES too, and reads the digest of OAEP by a name that nobody sends.
 */
import { constants, createDecipheriv, createHash, privateDecrypt } from 'node:crypto';
import type { Problem } from '../../../base/problem.ts';
import { day, type IdentityEnv } from '../identityEnv.ts';
import { providerTrouble } from './providerTrouble.ts';
import { named, samlDocument } from './samlDocument.ts';
import type { SamlKeyPair } from './samlKeyPair.ts';
import { spendOnce } from './spentOnce.ts';

const core = 'http://www.w3.org/2001/04/xmlenc#';
const core11 = 'http://www.w3.org/2009/xmlenc11#';

interface ContentCipher {
  readonly bits: 128 | 192 | 256;
  readonly mode: 'gcm' | 'cbc';
}

const contentCiphers: ReadonlyMap<string, ContentCipher> = new Map<string, ContentCipher>(
  ([128, 192, 256] as const).flatMap((bits) => [
    [`${core11}aes${bits}-gcm`, { bits, mode: 'gcm' }] as const,
    [`${core}aes${bits}-cbc`, { bits, mode: 'cbc' }] as const,
  ]),
);

/** OAEP with the same hash in both of its places; the older name says SHA-1 for the mask. */
const hashes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#sha1', 'sha1'],
  [`${core}sha256`, 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#sha384', 'sha384'],
  [`${core}sha512`, 'sha512'],
]);
const masks: ReadonlyMap<string, string> = new Map(
  [...hashes.values()].map((hash) => [`${core11}mgf1${hash}`, hash] as const),
);

/** Bytes. */
const gcmStart = 12;
const gcmTag = 16;
const block = 16;
const mostRecipients = 4;
/** Longer than any assertion is believed, see below. */
const remembered = 30 * day;

/**
 * The assertion in plain text. A packed key is opened once in its life: changing what it encrypts and asking what becomes of it
 * (a padding oracle) takes hundreds of questions about one key, and gets one. Everything that does not
 * fit is answered alike, whether key, padding, text or signature.
 *
 * Throws `encrypted`, and `stale` for a key that was opened before.
 */
export async function openAssertion(
  env: IdentityEnv,
  providerId: string,
  pairs: readonly SamlKeyPair[],
  encrypted: Element,
): Promise<string> {
  const data = only(childrenOf(encrypted, 'EncryptedData'));
  const cipher = contentCiphers.get(algorithmOf(data));
  if (!cipher) throw cannotOpen();
  const key = contentKey(named(encrypted, 'EncryptedKey'), pairs, cipher.bits / 8);
  const mark = createHash('sha256').update(key).digest('hex');
  if (!(await spendOnce(env, 'assertionKey', `${providerId} ${mark}`, remembered)))
    throw providerTrouble('stale');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(inPlain(cipher, key, contentOf(data)));
    if (samlDocument(text).documentElement.localName !== 'Assertion') throw cannotOpen();
    return text.replace(/^\s*<\?xml[^>]*\?>/, '');
  } catch {
    throw cannotOpen();
  }
}

/** One of the keys may be packed for somebody else, or for a certificate of ours that is gone. */
function contentKey(packed: readonly Element[], pairs: readonly SamlKeyPair[], size: number): Buffer {
  if (packed.length > mostRecipients) throw cannotOpen();
  for (const each of packed) {
    const oaepHash = oaepHashOf(each);
    if (oaepHash === null) continue;
    const content = contentOf(each);
    for (const { privateKey } of pairs) {
      try {
        const key = privateDecrypt(
          { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash },
          content,
        );
        if (key.length === size) return key;
      } catch {
        // The next one may fit.
      }
    }
  }
  throw cannotOpen();
}

/** Null for any other way to pack a key, PKCS #1 v1.5 above all. */
function oaepHashOf(packed: Element): string | null {
  const algorithm = algorithmOf(packed);
  const method = only(childrenOf(packed, 'EncryptionMethod'));
  const said = (name: string) => childrenOf(method, name)[0]?.getAttribute('Algorithm') ?? null;
  const digest = said('DigestMethod');
  const hash = digest === null ? 'sha1' : (hashes.get(digest) ?? null);
  const mask = said('MGF');
  if (algorithm === `${core}rsa-oaep-mgf1p`) return hash === 'sha1' ? hash : null;
  if (algorithm !== `${core11}rsa-oaep`) return null;
  const masked = mask === null ? 'sha1' : masks.get(mask);
  return hash === masked ? hash : null;
}

function inPlain({ bits, mode }: ContentCipher, key: Buffer, content: Buffer): Buffer {
  if (mode === 'gcm') {
    if (content.length < gcmStart + gcmTag) throw cannotOpen();
    const start = content.subarray(0, gcmStart);
    const decipher = createDecipheriv(`aes-${bits}-gcm`, key, start, { authTagLength: gcmTag });
    decipher.setAuthTag(content.subarray(-gcmTag));
    return Buffer.concat([decipher.update(content.subarray(gcmStart, -gcmTag)), decipher.final()]);
  }
  const decipher = createDecipheriv(`aes-${bits}-cbc`, key, content.subarray(0, block)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(content.subarray(block)), decipher.final()]);
  // The last byte says how many were added; the others of them are anything.
  const added = plain.at(-1) ?? 0;
  if (added < 1 || added > block) throw cannotOpen();
  return plain.subarray(0, -added);
}

function contentOf(from: Element): Buffer {
  const value = only(childrenOf(only(childrenOf(from, 'CipherData')), 'CipherValue'));
  return Buffer.from(value.textContent ?? '', 'base64');
}

function algorithmOf(from: Element): string {
  return only(childrenOf(from, 'EncryptionMethod')).getAttribute('Algorithm') ?? '';
}

export function childrenOf(parent: Element, name: string): Element[] {
  return Array.from(parent.childNodes as unknown as Element[]).filter((each) => each.localName === name);
}

function only(elements: readonly Element[]): Element {
  const [one] = elements;
  if (!one || elements.length > 1) throw cannotOpen();
  return one;
}

export function cannotOpen(): Problem {
  return providerTrouble('encrypted');
}
