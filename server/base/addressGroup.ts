/** Which addresses count as one where requests and guesses are counted: who has an IPv6 address has a whole network of them. */
import { isIPv6 } from 'node:net';

/** The address itself; of IPv6 the network of 64 bits that one line is given, of an IPv4 address in IPv6 the IPv4 address. */
export function addressGroup(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return address;
  const [before = '', after] = plain.split('::');
  const left = partsOf(before);
  const right = partsOf(after ?? '');
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  const network = [...left, ...zeros, ...right].slice(0, 4);
  return `${network.map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/64`;
}

/** Four hexadecimal digits each; an IPv4 address at the end stands for two, which no network of 64 bits reaches. */
function partsOf(text: string): string[] {
  if (text === '') return [];
  return text.split(':').flatMap((part) => (part.includes('.') ? ['0', '0'] : [part]));
}
