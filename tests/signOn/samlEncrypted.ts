/** What a SAML provider does before it posts an answer to somebody with a certificate: packs the assertion for that one. */
import { constants, createCipheriv, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';

const core = 'http://www.w3.org/2001/04/xmlenc#';
const core11 = 'http://www.w3.org/2009/xmlenc11#';
const signatureSpace = 'http://www.w3.org/2000/09/xmldsig#';

export interface Packing {
  readonly content: 'aes128-gcm' | 'aes192-gcm' | 'aes256-gcm' | 'aes128-cbc' | 'aes192-cbc' | 'aes256-cbc';
  /** `mgf1p` is the older name of OAEP with SHA-1, `oaep256` the newer one with SHA-256. */
  readonly key: 'mgf1p' | 'oaep256' | 'rsa15';
  /** Where the packed key stands: within the data, or beside it as some providers write it. */
  readonly beside?: boolean;
  /** Bends the bytes of the content after they were encrypted. */
  readonly bend?: (bytes: Buffer) => Buffer;
  /** The content's key, to pack two contents by the same one. */
  readonly contentKey?: Buffer;
}

const usual: Packing = { content: 'aes256-gcm', key: 'mgf1p' };

export function encryptedAssertion(xml: string, certificate: string, given: Partial<Packing> = {}): string {
  const how = { ...usual, ...given };
  const [aes = '', mode] = how.content.split('-');
  const bits = Number(aes.slice(3)) as 128 | 192 | 256;
  const key = how.contentKey ?? randomBytes(bits / 8);
  const bytes = mode === 'gcm' ? byGcm(xml, key, bits) : byCbc(xml, key, bits);
  const content = (how.bend ? how.bend(bytes) : bytes).toString('base64');
  const packed = packedKey(key, certificate, how.key);
  const [inside, beside] = how.beside
    ? [`<ds:RetrievalMethod URI="#key" Type="${core}EncryptedKey"/>`, packed]
    : [packed, ''];
  return `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:xenc="${core}" xmlns:ds="${signatureSpace}"><xenc:EncryptedData Type="${core}Element"><xenc:EncryptionMethod Algorithm="${mode === 'gcm' ? core11 : core}${how.content}"/><ds:KeyInfo>${inside}</ds:KeyInfo><xenc:CipherData><xenc:CipherValue>${content}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>${beside}</saml:EncryptedAssertion>`;
}

function byGcm(xml: string, key: Buffer, bits: 128 | 192 | 256): Buffer {
  const start = randomBytes(12);
  const cipher = createCipheriv(`aes-${bits}-gcm`, key, start);
  return Buffer.concat([start, cipher.update(xml, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Padded as XML Encryption says: the last byte is the number, the others are anything. */
function byCbc(xml: string, key: Buffer, bits: 128 | 192 | 256): Buffer {
  const text = Buffer.from(xml);
  const added = 16 - (text.length % 16);
  const padding = randomBytes(added);
  padding[added - 1] = added;
  const start = randomBytes(16);
  const cipher = createCipheriv(`aes-${bits}-cbc`, key, start).setAutoPadding(false);
  return Buffer.concat([start, cipher.update(Buffer.concat([text, padding])), cipher.final()]);
}

function packedKey(key: Buffer, certificate: string, way: Packing['key']): string {
  const oaep = way !== 'rsa15';
  const bytes = publicEncrypt(
    {
      key: createPublicKey(certificate),
      padding: oaep ? constants.RSA_PKCS1_OAEP_PADDING : constants.RSA_PKCS1_PADDING,
      ...(oaep ? { oaepHash: way === 'mgf1p' ? 'sha1' : 'sha256' } : {}),
    },
    key,
  ).toString('base64');
  const method = {
    mgf1p: `<xenc:EncryptionMethod Algorithm="${core}rsa-oaep-mgf1p"><ds:DigestMethod Algorithm="${signatureSpace}sha1"/></xenc:EncryptionMethod>`,
    oaep256: `<xenc:EncryptionMethod Algorithm="${core11}rsa-oaep"><ds:DigestMethod Algorithm="${core}sha256"/><xenc11:MGF xmlns:xenc11="${core11}" Algorithm="${core11}mgf1sha256"/></xenc:EncryptionMethod>`,
    rsa15: `<xenc:EncryptionMethod Algorithm="${core}rsa-1_5"/>`,
  }[way];
  return `<xenc:EncryptedKey Id="key">${method}<xenc:CipherData><xenc:CipherValue>${bytes}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey>`;
}
