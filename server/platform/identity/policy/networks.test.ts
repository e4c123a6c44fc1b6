/** Addresses, ranges, and which network an address belongs to. */
import { expect, test } from 'vitest';
import { isWithin, networkOf, parseRange } from './networks.ts';
import { placeOf } from './place.ts';

test.each([
  ['10.1.2.3', ['10.0.0.0/8'], true],
  ['11.1.2.3', ['10.0.0.0/8'], false],
  ['::ffff:10.1.2.3', ['10.0.0.0/8'], true],
  ['203.0.113.7', ['203.0.113.7'], true],
  ['203.0.113.8', ['203.0.113.7', '2001:db8::/32'], false],
  ['2001:db8:1::5', ['203.0.113.7', '2001:db8::/32'], true],
  ['fe80::1%eth0', ['fe80::/10'], true],
  ['1.2.3.4', ['0.0.0.0/0'], true],
  ['1.2.3.4', [], false],
  [null, ['0.0.0.0/0', '::/0'], false],
  ['nonsense', ['0.0.0.0/0'], false],
])('%s in %j: %s', (address, ranges, within) => expect(isWithin(address, ranges)).toBe(within));

test.each([
  '10.0.0.0/33',
  '2001:db8::/129',
  '10.0.0',
  '10.0.0.0/-1',
  '10.0.0.0/8/8',
  '',
  'localhost',
  '10.0.0.0/',
])('%s is no range', (text) => expect(parseRange(text)).toBeNull());

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:abcd:12::1', '2001:db8:abcd::/48'],
  ['2001:0DB8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));

test.each([
  ['127.0.0.1', 'thisMachine'],
  ['::1', 'thisMachine'],
  ['192.168.1.9', 'ownNetwork'],
  ['fd12::1', 'ownNetwork'],
  ['8.8.8.8', 'internet'],
  [null, null],
])('%s is at %s', (address, place) => expect(placeOf(address)).toBe(place));
