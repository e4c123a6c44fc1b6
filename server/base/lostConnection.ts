/** Tells "the database does not answer" from "the database refused this". */
import { sqlStateOf } from './openDatabase.ts';

/** Codes of the system and SQLSTATEs that mean: not reachable, shutting down, starting, full, or read-only for now. */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25006',
]);

/** Errors of the driver that carry no code. */
const messages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** True when the same request may succeed soon; the http floor answers 503 `unavailable`. */
export function isLostConnection(error: unknown): boolean {
  const code = sqlStateOf(error);
  if (codes.has(code) || code.startsWith('08')) return true;
  return error instanceof Error && messages.test(error.message);
}
