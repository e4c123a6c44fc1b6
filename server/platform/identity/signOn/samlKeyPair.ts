/** A key pair of ours for SAML, with the certificate by which a provider encrypts for us and knows our signature. */
// The library's parts find each other through it.
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  cryptoProvider,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { day, minute } from '../identityEnv.ts';

export interface SamlKeyPair {
  /** PEM. */
  readonly certificate: string;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
}

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 3072,
} as const;

/** Nobody trusts it for its dates, but some providers refuse one that has ended. */
const life = 3 * 365 * day;
/** The provider's clock may be behind ours. */
const tolerance = 60 * minute;

/** `name`: what stands in it, for whoever looks at it there. `now` in milliseconds. */
export async function makeSamlKeyPair(name: string, now: number): Promise<SamlKeyPair> {
  cryptoProvider.set(webcrypto as Crypto);
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }],
    notBefore: new Date(now - tolerance),
    notAfter: new Date(now + life),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
    ],
  });
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate: certificate.toString('pem'),
    privateKey: PemConverter.encode(privateKey, 'PRIVATE KEY'),
  };
}
