/** What identity work needs from outside; a request has no workspace yet when someone signs in. */
import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../base/database.ts';
import type { Ids } from '../../base/ids.ts';

export interface IdentityEnv {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A time as a parameter of type timestamptz, `plus` milliseconds from now. */
export function at(env: Pick<IdentityEnv, 'clock'>, plus = 0): string {
  return new Date(env.clock.now() + plus).toISOString();
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** PostgreSQL's text of a timestamptz as ISO 8601 in UTC. */
export function isoTime(text: string): string {
  return new Date(text).toISOString();
}
