/** Where we may connect to on somebody's wish: the public internet, and the company's own services that the operator names. */
import { promises as dns, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { Problem } from './problem.ts';
import { canBeInternal, isPublicAddress } from './publicAddress.ts';

/** A host inside the company; null: any of its ports. */
interface InternalHost {
  readonly host: string;
  readonly port: number | null;
}

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const resolveByDns: Resolve = (host) => dns.lookup(host, { all: true, verbatim: true });

let internalHosts: readonly InternalHost[] = [];
let resolve: Resolve = resolveByDns;

/**
 * From INTERNAL_HOSTS, which only who runs the server can set: `idp.corp.example`, `10.1.2.3:8443`, `[fd00::1]:636`.
 * `resolver`: another way to find addresses than the machine's.
 */
export function setInternalHosts(entries: readonly string[], resolver: Resolve = resolveByDns): void {
  internalHosts = entries.map((entry) => {
    const parsed = internalHostOf(entry);
    if (!parsed) throw new Error(`INTERNAL_HOSTS: “${entry}” is not a host or host:port`);
    return parsed;
  });
  resolve = resolver;
}

/** Null: the text names no host. */
export function internalHostOf(entry: string): InternalHost | null {
  const [, bracketed, plain, port] =
    /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::(\d{1,5}))?$/i.exec(entry) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined || (bracketed !== undefined && isIP(bracketed) !== 6)) return null;
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return null;
  return { host: host.toLowerCase(), port: port === undefined ? null : Number(port) };
}

/**
 * The addresses of a host, found once: whoever connects uses these and asks no second time, so that a name cannot mean
 * another machine by then. All of them must be allowed. Throws `invalid_value`, and says the same of a name that does
 * not exist as of one inside the company, so that nobody can ask which names there are.
 */
export async function allowedAddresses(
  host: string,
  port: number,
  publicPorts: readonly number[],
): Promise<readonly LookupAddress[]> {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  const named = internalHosts.some((each) => each.host === name && (each.port ?? port) === port);
  const found = await addressesOf(name);
  const allowed = (address: string) =>
    isPublicAddress(address) ? named || publicPorts.includes(port) : named && canBeInternal(address);
  if (found.length === 0 || !found.every(({ address }) => allowed(address))) throw notAllowed();
  return found;
}

async function addressesOf(name: string): Promise<readonly LookupAddress[]> {
  const family = isIP(name);
  if (family !== 0) return [{ address: name, family }];
  try {
    return await resolve(name);
  } catch {
    return [];
  }
}

function notAllowed(): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: 'This address cannot be used: it must be on the public internet, on a usual port. A server inside the company must be named in INTERNAL_HOSTS by whoever runs Guanxi.',
      zh: '无法使用此地址：应为公网地址及常用端口。公司内部的服务器须由系统运维人员在 INTERNAL_HOSTS 中列出。',
    },
  });
}
