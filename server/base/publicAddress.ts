/** Which IP addresses belong to the public internet: everything that lies inside a machine, a company or a cloud does not. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

const notPublic = blockListOf([
  // IANA's registry of special-purpose addresses, RFC 6890 and its successors.
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  // A cloud's own wire server, under an address that looks public.
  '168.63.129.16/32',
  // Inside 2000::/3: Teredo and other protocols, documentation, 6to4, all of which carry other addresses inside.
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
]);

/** Never a service of the company: this machine by no name, one cable, one cloud's metadata, everybody at once. */
const neverAService = blockListOf([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '168.63.129.16/32',
  '100.100.100.200/32',
  '192.0.0.192/32',
  '224.0.0.0/3',
  '::/128',
  'fe80::/10',
  'fd00:ec2::/32',
  'ff00::/8',
]);

/** IPv6 addresses that carry an IPv4 one inside. */
const carriers = blockListOf(['::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '2001::/32', '2002::/16']);

const globalUnicast = blockListOf(['2000::/3']);

/** False for whatever is not an address in its one plain notation; a zone (“%eth0”) belongs to a cable of this machine. */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false;
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4');
  // An IPv4 address inside an IPv6 one lies outside 2000::/3, in every notation.
  return isIPv6(address) && globalUnicast.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/** Whether a service inside the company can be there at all: private and loopback addresses yes, a cloud's metadata never. */
export function canBeInternal(address: string): boolean {
  if (isIPv4(address)) return !neverAService.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return !carriers.check(address, 'ipv6') && !neverAService.check(address, 'ipv6');
}

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    list.addSubnet(address, Number(bits), isIPv4(address) ? 'ipv4' : 'ipv6');
  }
  return list;
}
