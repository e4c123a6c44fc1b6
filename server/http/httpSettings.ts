/** What the environment says about serving HTTP behind proxies and to many. */
import { isIP } from 'node:net';
import { StartRefusal } from '../base/startRefusal.ts';
import type { HttpSettings } from './appServices.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Enough for a busy page or a fast import script; a flood is turned away. */
const usualRequestsPerSecond = 200;

/** TRUST_PROXY: addresses or CIDR ranges, by commas. REQUESTS_PER_SECOND: of one caller, 0 for no limit. */
export function readHttpSettings(
  env: Environment,
  given: Pick<HttpSettings, 'baseUrl' | 'webRoot' | 'version'>,
): HttpSettings {
  const trustedProxies = (env.TRUST_PROXY ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  const wrong = trustedProxies.find((entry) => !isRange(entry));
  if (wrong !== undefined) {
    throw new StartRefusal({
      en: `TRUST_PROXY must list addresses or ranges such as 10.0.0.0/8, by commas; “${wrong}” is neither.`,
      zh: `TRUST_PROXY 应为以逗号分隔的地址或网段，例如 10.0.0.0/8；“${wrong}” 不是。`,
    });
  }
  const rate = env.REQUESTS_PER_SECOND?.trim() || String(usualRequestsPerSecond);
  if (!/^\d{1,6}$/.test(rate)) {
    throw new StartRefusal({
      en: 'REQUESTS_PER_SECOND must be a whole number; 0 for no limit.',
      zh: 'REQUESTS_PER_SECOND 应为整数，0 表示不限。',
    });
  }
  return { ...given, trustedProxies, requestsPerSecond: Number(rate) };
}

function isRange(entry: string): boolean {
  if (entry === 'loopback' || entry === 'linklocal' || entry === 'uniquelocal') return true;
  const [address, bits, ...rest] = entry.split('/');
  const version = isIP(address ?? '');
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
