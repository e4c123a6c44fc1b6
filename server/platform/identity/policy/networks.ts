/** Addresses and CIDR ranges, v4 and v6: whether an address lies in one of them. */
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import { Problem } from '../../../base/problem.ts';

/** An IPv4 address that came through an IPv6 socket is the IPv4 address; a zone is no part of an address. */
export function plainAddress(address: string): string {
  const [bare = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  return mapped ?? bare;
}

interface Range {
  readonly address: string;
  readonly bits: number;
}

/** `10.0.0.0/8`, `2001:db8::/32`, or one address; null when it is neither. */
export function parseRange(text: string): Range | null {
  const [address = '', prefix, ...rest] = text.trim().split('/');
  const most = isIPv4(address) ? 32 : isIPv6(address) && !address.includes('%') ? 128 : 0;
  if (most === 0 || rest.length > 0) return null;
  if (prefix === undefined) return { address, bits: most };
  if (!/^\d{1,3}$/.test(prefix)) return null;
  const bits = Number(prefix);
  return bits <= most ? { address, bits } : null;
}

const lists = new Map<string, BlockList>();
const mostLists = 1_000;

function listOf(ranges: readonly string[]): BlockList {
  const name = ranges.join(' ');
  let list = lists.get(name);
  if (!list) {
    list = new BlockList();
    for (const text of ranges) {
      const range = parseRange(text);
      if (range) list.addSubnet(range.address, range.bits, isIPv4(range.address) ? 'ipv4' : 'ipv6');
    }
    if (lists.size >= mostLists) lists.clear();
    lists.set(name, list);
  }
  return list;
}

/** An address that is not known lies in none. */
export function isWithin(address: string | null, ranges: readonly string[]): boolean {
  const plain = address === null ? '' : plainAddress(address);
  const kind = isIP(plain);
  return kind !== 0 && listOf(ranges).check(plain, kind === 4 ? 'ipv4' : 'ipv6');
}

/** Throws `invalid_value` on `field`. */
export function checkRanges(ranges: readonly string[], field: string): void {
  const wrong = ranges.find((text) => parseRange(text) === null);
  if (wrong === undefined) return;
  throw new Problem('invalid_value', {
    errors: [
      {
        field,
        code: 'invalid_value',
        text: {
          en: `“${wrong}” is not an address or a range; write 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32.`,
          zh: `“${wrong}”不是有效的地址或网段，正确格式如 203.0.113.7、10.0.0.0/8 或 2001:db8::/32。`,
        },
      },
    ],
  });
}

/** The part of an address that stays when a provider gives the household another one. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right];
  return `${groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/48`;
}
