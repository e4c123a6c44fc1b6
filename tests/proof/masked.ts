/** An answer without what differs from one world to the other by nature: moments, random ids, places in lists, the port. */
import type { Answer } from '../server.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const moment = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?/g;
/** Sealed cursors, places in the stream of events, keys and tokens: of equal length or not, random in each world. */
const place = /"(nextCursor|cursor|next|since|token|path|key|secret|uri|prefix|challenge)":"[^"]*"/g;
const today = /\d{4}-\d\d-\d\d/g;

const heeded = ['content-type', 'etag', 'location', 'content-disposition', 'guanxi-rows', 'retry-after'];

/** `names`: ids that mean the same in both worlds, by what they are called there. */
export function masked(answer: Answer, names: ReadonlyMap<string, string>): string {
  const headers = heeded
    .map((name) => [name, answer.headers.get(name)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`);
  // The months of yesterday, today and tomorrow: one world may be asked before midnight and the other after it.
  const months = new Set(
    [-1, 0, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 8)),
  );
  return (
    [`${answer.status}`, ...headers, answer.text]
      .join('\n')
      .replace(uuid, (id) => names.get(id.toLowerCase()) ?? 'uuid')
      .replace(moment, 'moment')
      .replace(place, '"$1":"place"')
      // A new secret for a phone, in the address that its picture holds.
      .replace(/secret=[A-Z2-7]+/g, 'secret=place')
      .replace(today, (date) => (months.has(date.slice(0, 8)) ? 'today' : date))
      .replace(/127\.0\.0\.1:\d+/g, 'host')
  );
}
