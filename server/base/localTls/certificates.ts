/** Certificates for a local network: an authority of our own, and what it signs for this machine's names and addresses. */
// The library's parts find each other through it.
import 'reflect-metadata';
import { webcrypto, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  X509Certificate as Signed,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

export interface CertificateAndKey {
  /** PEM. */
  readonly certificate: string;
  /** PEM, PKCS #8. */
  readonly key: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 86_400_000;
const authorityDays = 3_650;
/** Phones refuse certificates that last longer than 398 days. */
const certificateDays = 390;
/** A certificate that ends sooner is made anew. */
const renewDays = 30;
/** A clock of a phone may be behind ours. */
const toleranceMs = 3_600_000;

cryptoProvider.set(webcrypto as Crypto);

export async function makeAuthority(hostName: string, now: number): Promise<CertificateAndKey> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [`Guanxi on ${hostName}`] }, { O: ['Guanxi'] }],
    serialNumber: serialNumber(),
    notBefore: new Date(now - toleranceMs),
    notAfter: new Date(now + authorityDays * day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await pemOf(keys.privateKey) };
}

/** For all the names and addresses, by which browsers check whom they talk to. */
export async function makeCertificate(
  authority: CertificateAndKey,
  names: readonly string[],
  now: number,
): Promise<CertificateAndKey> {
  const issuer = new Signed(authority.certificate);
  const signingKey = await webcrypto.subtle.importKey(
    'pkcs8',
    PemConverter.decode(authority.key)[0] ?? new ArrayBuffer(0),
    algorithm,
    false,
    ['sign'],
  );
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: [names[0] ?? 'localhost'] }],
    issuer: issuer.subject,
    serialNumber: serialNumber(),
    notBefore: new Date(now - toleranceMs),
    notAfter: new Date(Math.min(now + certificateDays * day, issuer.notAfter.getTime())),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        names.map((name) => ({ type: isIP(name) === 0 ? 'dns' : 'ip', value: name }) as const),
      ),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await pemOf(keys.privateKey) };
}

/** Whether the certificate ends soon, does not name all of these, or was signed by another authority. */
export function isStale(
  certificate: string,
  authority: string,
  names: readonly string[],
  now: number,
): boolean {
  const read = new X509Certificate(certificate);
  const ends = Date.parse(read.validTo);
  if (ends < now + renewDays * day) return true;
  if (!read.verify(new X509Certificate(authority).publicKey)) return true;
  return names.some((name) => (isIP(name) === 0 ? read.checkHost(name) : read.checkIP(name)) === undefined);
}

function serialNumber(): string {
  // Positive, as RFC 5280 asks.
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  return `01${Buffer.from(bytes).toString('hex')}`;
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}
