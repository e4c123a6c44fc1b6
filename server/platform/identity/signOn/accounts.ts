/** Whom a provider means: its own lasting name of a person, tied to one user of the provider's workspace. */
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv } from '../identityEnv.ts';

/** The user whom the provider calls so; null for a stranger. */
export async function userOfSubject(
  env: Pick<IdentityEnv, 'db'>,
  providerId: string,
  subject: string,
): Promise<string | null> {
  const [row] = await env.db.rows<{ user_id: string }>(sql`
    select user_id from core.sign_on_accounts where provider_id = ${providerId} and subject = ${subject}`);
  return row?.user_id ?? null;
}

/** False when the user is tied to another of the provider's people already. */
export async function tieSubject(
  env: IdentityEnv,
  providerId: string,
  subject: string,
  userId: string,
): Promise<boolean> {
  const tied = await env.db.run(sql`
    insert into core.sign_on_accounts as a (provider_id, subject, user_id, created_at, seen_at)
    values (${providerId}, ${subject}, ${userId}, ${at(env)}, ${at(env)}) on conflict do nothing`);
  return tied > 0 || (await userOfSubject(env, providerId, subject)) === userId;
}

export async function subjectSeen(env: IdentityEnv, providerId: string, subject: string): Promise<void> {
  await env.db.run(sql`
    update core.sign_on_accounts set seen_at = ${at(env)} where provider_id = ${providerId} and subject = ${subject}`);
}

/** Everyone whom the provider brought, by its name of them. */
export async function subjectsOf(
  env: Pick<IdentityEnv, 'db'>,
  providerId: string,
): Promise<{ subject: string; userId: string }[]> {
  return env.db.rows(
    sql`select subject, user_id as "userId" from core.sign_on_accounts where provider_id = ${providerId} order by subject`,
  );
}

/** After somebody left for good and his address went to another person: the next sign-in ties anew. */
export async function untieUser(
  env: Pick<IdentityEnv, 'db'>,
  providerId: string,
  userId: string,
): Promise<boolean> {
  const ended = await env.db.run(
    sql`delete from core.sign_on_accounts where provider_id = ${providerId} and user_id = ${userId}`,
  );
  return ended > 0;
}
