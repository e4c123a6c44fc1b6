/** Keeps the authority and the certificate of this machine in the data folder, and makes them anew before they end. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type CertificateAndKey, isStale, makeAuthority, makeCertificate } from './certificates.ts';

export interface LocalTls {
  /** PEM, for the people who are to trust it. */
  readonly authority: string;
  readonly own: CertificateAndKey;
}

/** The authority stays for as long as it can: every phone has to be told of another one. */
export async function loadLocalTls(
  dataDir: string,
  names: readonly string[],
  now: number,
): Promise<LocalTls> {
  const folder = path.join(dataDir, 'tls');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = read(folder, 'ca');
  const authority =
    known !== null && !isStale(known.certificate, known.certificate, [], now)
      ? known
      : await makeAuthority(os.hostname(), now);
  if (authority !== known) write(folder, 'ca', authority);
  const there = read(folder, 'own');
  const own =
    there !== null && !isStale(there.certificate, authority.certificate, names, now)
      ? there
      : await makeCertificate(authority, names, now);
  if (own !== there) write(folder, 'own', own);
  return { authority: authority.certificate, own };
}

/** One file for both parts, so that they always belong together. */
function read(folder: string, name: string): CertificateAndKey | null {
  const file = path.join(folder, `${name}.pem`);
  if (!existsSync(file)) return null;
  const parts =
    /^(-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----)\s*(-----BEGIN PRIVATE KEY-----.*?-----END PRIVATE KEY-----)\s*$/s.exec(
      readFileSync(file, 'utf8'),
    );
  return parts?.[1] && parts[2] ? { certificate: parts[1], key: parts[2] } : null;
}

function write(folder: string, name: string, { certificate, key }: CertificateAndKey): void {
  const file = path.join(folder, `${name}.pem`);
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, `${certificate}\n${key}\n`, { mode: 0o600 });
  renameSync(part, file);
}
