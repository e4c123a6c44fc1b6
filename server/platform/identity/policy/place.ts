/** Where an address is, as far as it says so itself: this machine, the company's network, or the internet. */
import { isIP } from 'node:net';
import { isWithin } from './networks.ts';

export const places = ['thisMachine', 'ownNetwork', 'internet'] as const;
export type Place = (typeof places)[number];

const ownMachine = ['127.0.0.0/8', '::1/128'];
const privateRanges = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  'fc00::/7',
  'fe80::/10',
];

export function placeOf(address: string | null): Place | null {
  if (address === null || isIP(address.split('%')[0] ?? '') === 0) return null;
  if (isWithin(address, ownMachine)) return 'thisMachine';
  return isWithin(address, privateRanges) ? 'ownNetwork' : 'internet';
}
