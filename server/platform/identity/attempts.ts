/** Guessing is slowed down by account, by address and by person asked for a second factor, counted in the database so that a restart forgives nothing. */
import { createHash } from 'node:crypto';
import { addressGroup } from '../../base/addressGroup.ts';
import { Problem } from '../../base/problem.ts';
import { sql } from '../../base/sql.ts';
import { at, day, type IdentityEnv, isoTime, minute, second } from './identityEnv.ts';

interface Limit {
  /** Attempts before the first wait. */
  readonly free: number;
  /** Failures older than this are forgotten, in milliseconds. */
  readonly memory: number;
  /** Milliseconds. */
  readonly longestWait: number;
}

// Many people share an office's address; one account has one owner.
const limits = {
  account: { free: 5, memory: day, longestWait: 15 * minute },
  address: { free: 40, memory: 60 * minute, longestWait: 15 * minute },
  // Whoever comes so far knows the password; a right one forgives nothing here, nor does another address.
  factor: { free: 5, memory: day, longestWait: 60 * minute },
} as const satisfies Record<string, Limit>;
const firstWait = 15 * second;
/** Nothing is asked of an attempt that is older, in milliseconds. */
export const longestMemory = Math.max(...Object.values(limits).map(({ memory }) => memory));

export type Subject = { readonly kind: keyof typeof limits; readonly value: string };

/** Hashed, so that the table does not list addresses that people mistyped. */
function key({ kind, value }: Subject): string {
  const counted = kind === 'address' ? addressGroup(value) : value;
  return `${kind}:${createHash('sha256').update(counted).digest('base64url')}`;
}

/**
 * Counts an attempt before it is made, so that parallel guesses count too; throws `rate_limited` while the subject must
 * wait. After `free` attempts each further one doubles the wait, from 15 s up to the longest of
 * its kind. Answers how many attempts there were since the last success.
 */
export async function countAttempt(env: IdentityEnv, subject: Subject): Promise<number> {
  const { free, memory, longestWait } = limits[subject.kind];
  const now = at(env);
  const failures = sql`(case when a.last_at < ${at(env, -memory)}::timestamptz then 1 else a.failures + 1 end)`;
  const [counted] = await env.db.rows<{ failures: number }>(sql`
    insert into core.sign_in_attempts as a (subject, failures, last_at) values (${key(subject)}, 1, ${now})
    on conflict (subject) do update set
      failures = ${failures},
      last_at = excluded.last_at,
      blocked_until = case when ${failures} >= ${free}::int then ${now}::timestamptz + make_interval(secs =>
        least(${longestWait / 1000}::float8, ${firstWait / 1000}::float8 * power(2, least(${failures} - ${free}::int, 20)))) end
    where a.blocked_until is null or a.blocked_until <= ${now}::timestamptz
    returning failures`);
  if (counted) return counted.failures;
  const [row] = await env.db.rows<{ seconds: number }>(sql`
    select ceil(extract(epoch from blocked_until - ${now}::timestamptz))::int as seconds
    from core.sign_in_attempts where subject = ${key(subject)}`);
  throw new Problem('rate_limited', { params: { seconds: Math.max(1, row?.seconds ?? 1) } });
}

/** A success: account and factor start afresh; the address gets its attempt back. */
export async function forgiveAttempts(env: IdentityEnv, subjects: readonly Subject[]): Promise<void> {
  for (const subject of subjects) {
    await env.db.run(
      subject.kind !== 'address'
        ? sql`delete from core.sign_in_attempts where subject = ${key(subject)}`
        : sql`update core.sign_in_attempts set failures = greatest(failures - 1, 0), blocked_until = null where subject = ${key(subject)}`,
    );
  }
}

export interface Lock {
  readonly failures: number;
  /** ISO time; null: nobody has to wait. */
  readonly blockedUntil: string | null;
}

/** How the attempts at an account or a person's second factor stand. */
export async function lockOf(env: IdentityEnv, subjects: readonly Subject[]): Promise<Lock> {
  const [row] = await env.db.rows<{ failures: number | null; blocked_until: string | null }>(sql`
    select sum(failures)::int as failures, max(blocked_until) filter (where blocked_until > ${at(env)}) as blocked_until
    from core.sign_in_attempts where subject = any(${subjects.map(key)}::text[])`);
  return {
    failures: row?.failures ?? 0,
    blockedUntil: row?.blocked_until ? isoTime(row.blocked_until) : null,
  };
}
