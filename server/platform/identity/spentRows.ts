/** What sign-in leaves behind and nobody asks for again: plain data, for the tick that takes it away lies on a higher floor. */
import { type Fragment, sql } from '../../base/sql.ts';
import { longestMemory } from './attempts.ts';
import { sessionLife } from './sessions.ts';
import { placesMemory } from './watch/knownPlaces.ts';

interface Spent {
  readonly of: 'installation';
  readonly table: string;
  readonly isSpent: (now: Fragment) => Fragment;
}

const after = (now: Fragment, column: Fragment, milliseconds: number): Fragment =>
  sql`${column} < ${now} - make_interval(secs => ${milliseconds / 1000}::float8)`;
const linkMemory = 90 * 86_400_000;

export const spentRowsOfIdentity: readonly Spent[] = [
  {
    of: 'installation',
    table: 'sessions',
    isSpent: (now) => sql`(r.expires_at < ${now} or ${after(now, sql`r.seen_at`, sessionLife.longestIdle)})`,
  },
  // Used ones tell for a while why a link opens nothing any more.
  {
    of: 'installation',
    table: 'password_links',
    isSpent: (now) => after(now, sql`r.expires_at`, linkMemory),
  },
  {
    of: 'installation',
    table: 'sign_in_attempts',
    isSpent: (now) =>
      sql`${after(now, sql`r.last_at`, longestMemory)} and (r.blocked_until is null or r.blocked_until < ${now})`,
  },
  { of: 'installation', table: 'passkey_challenges', isSpent: (now) => sql`r.expires_at < ${now}` },
  { of: 'installation', table: 'sign_on_spent', isSpent: (now) => sql`r.expires_at < ${now}` },
  { of: 'installation', table: 'sign_on_tickets', isSpent: (now) => sql`r.expires_at < ${now}` },
  {
    of: 'installation',
    table: 'known_places',
    isSpent: (now) => after(now, sql`r.seen_at`, placesMemory),
  },
];
