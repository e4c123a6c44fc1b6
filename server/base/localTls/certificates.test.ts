/** Certificates of a local network: good for every name and address, made anew in time, and only by the same authority. */

import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, request } from 'node:https';
import { type AddressInfo, isIP } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isStale, makeAuthority, makeCertificate } from './certificates.ts';
import { ownNames } from './ownNames.ts';
import { loadLocalTls } from './tlsFolder.ts';

const now = Date.now();
const day = 86_400_000;
const folder = mkdtempSync(path.join(os.tmpdir(), 'guanxi-tls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a client that trusts the authority, and no other, reaches a server by name and by address', async () => {
  const authority = await makeAuthority('here', now);
  const other = await makeAuthority('there', now);
  const { certificate, key } = await makeCertificate(authority, ['localhost', '127.0.0.1', '::1'], now);
  const server = createServer({ cert: certificate, key }, (_, answer) => answer.end('good'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (host: string, ca: string) =>
    new Promise<string>((resolve) => {
      const servername = isIP(host) === 0 ? host : '';
      const sent = request({ host, servername, port, ca, agent: false, family: 4 }, (answer) => {
        answer.resume().on('end', () => resolve('good'));
      });
      sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? String(error)));
      sent.end();
    });
  expect(await ask('127.0.0.1', authority.certificate)).toBe('good');
  expect(await ask('localhost', authority.certificate)).toBe('good');
  expect(await ask('127.0.0.1', other.certificate)).toMatch(/UNABLE_TO|SELF_SIGNED|SIGNATURE/);
  server.close();
});

test('an authority signs certificates and is none itself; a certificate signs nothing', async () => {
  const authority = await makeAuthority('here', now);
  const { certificate } = await makeCertificate(authority, ['localhost'], now);
  const read = new X509Certificate(certificate);
  expect(new X509Certificate(authority.certificate).ca).toBe(true);
  expect(read.ca).toBe(false);
  expect((Date.parse(read.validTo) - Date.parse(read.validFrom)) / day).toBeLessThan(398);
});

test('is stale a month before its end, for a new address, and under another authority', async () => {
  const authority = await makeAuthority('here', now);
  const other = await makeAuthority('there', now);
  const { certificate } = await makeCertificate(authority, ['localhost', '10.0.0.7'], now);
  const stale = (names: string[], at = now, by = authority) =>
    isStale(certificate, by.certificate, names, at);
  expect(stale(['localhost', '10.0.0.7'])).toBe(false);
  expect(stale(['localhost'], now + 359 * day)).toBe(false);
  expect(stale(['localhost'], now + 361 * day)).toBe(true);
  expect(stale(['localhost', '10.0.0.8'])).toBe(true);
  expect(stale(['localhost'], now, other)).toBe(true);
});

test('stays in the data folder, readable by its owner only, and keeps its authority when addresses change', async () => {
  const first = await loadLocalTls(folder, ownNames(), now);
  expect(await loadLocalTls(folder, ownNames(), now)).toEqual(first);
  const moved = await loadLocalTls(folder, ['localhost', '10.9.8.7'], now);
  expect(moved.authority).toBe(first.authority);
  expect(moved.own.certificate).not.toBe(first.own.certificate);
  const later = await loadLocalTls(folder, ['localhost'], now + 3_630 * day);
  expect(later.authority).not.toBe(first.authority);
  expect(statSync(path.join(folder, 'tls', 'ca.pem')).mode & 0o777).toBe(0o600);
});
