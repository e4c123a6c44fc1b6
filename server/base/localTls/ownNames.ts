/** The names and addresses by which this machine is reached in its own network. */
import os from 'node:os';

/** Addresses of the local network, those that a phone can most likely reach first. */
export function lanAddresses(): string[] {
  const all = Object.values(os.networkInterfaces()).flatMap((each) => each ?? []);
  const outside = all.filter(({ internal, address }) => !internal && !address.startsWith('fe80'));
  const v4 = outside.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
  const v6 = outside.filter(({ family }) => family === 'IPv6').map(({ address }) => address);
  return [...v4, ...v6];
}

export function ownNames(): string[] {
  const host = os.hostname().toLowerCase();
  const names = /^[a-z0-9.-]+$/.test(host) ? [host, ...(host.includes('.') ? [] : [`${host}.local`])] : [];
  return [...new Set(['localhost', ...names, '127.0.0.1', '::1', ...lanAddresses()])];
}
