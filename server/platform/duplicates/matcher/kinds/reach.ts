/** Ways to reach somebody: phones by their last digits, e-mail by the part before the @ and the domain, web addresses. */
import { freeMailDomains } from '../../../../../shared/cleaning/domains.ts';
import { editDistance } from '../compare/editDistance.ts';
import { jaroWinkler } from '../compare/jaroWinkler.ts';
import { type Blocking, type Kind, whole } from './kind.ts';

/** What is left of a number without country and area: the same for `+86 138 1234 5678` and `13812345678`. */
const tailDigits = 7;

const tail: Blocking = { name: 'tail', key: (digits) => digits.slice(-tailDigits) };

export const phone: Kind = {
  name: 'phone',
  prepare: (value) => value.normalize('NFKC').replace(/\D+/g, '').replace(/^0+/, ''),
  levels: ['same', 'part', 'near', 'different'],
  compare(a, b) {
    const short = Math.min(a.length, b.length);
    if (short >= tailDigits && a.slice(-tailDigits) === b.slice(-tailDigits)) return 1;
    return short >= tailDigits && editDistance(a, b, 1) <= 1 ? 2 : 3;
  },
  frequent: true,
  blocks: [tail, whole],
};

function localOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at);
}

export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1);
}

const local: Blocking = { name: 'local', key: localOf };
const localHead: Blocking = { name: 'localHead', key: (address) => localOf(address).slice(0, 5) };

export const email: Kind = {
  name: 'email',
  prepare: (value) => value.normalize('NFKC').trim().toLowerCase(),
  levels: ['same', 'local', 'near', 'domain', 'different'],
  compare(a, b) {
    const left = localOf(a);
    const right = localOf(b);
    if (left === right && left.length >= 4) return 1;
    if (jaroWinkler(left, right) >= 0.92) return 2;
    const domain = domainOf(a);
    return domain !== '' && domain === domainOf(b) && !freeMailDomains.has(domain) ? 3 : 4;
  },
  frequent: true,
  blocks: [localHead, local, whole],
};

/** The registered part of a host as people name it: without `www.` and what follows. */
export const website: Kind = {
  name: 'website',
  prepare: (value) =>
    value
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[/?#:].*$/s, ''),
  levels: ['same', 'part', 'different'],
  compare: (a, b) => (a.endsWith(`.${b}`) || b.endsWith(`.${a}`) ? 1 : 2),
  frequent: true,
  blocks: [whole],
};
