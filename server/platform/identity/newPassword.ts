/** A new password in force: long enough and not one of the last, as every workspace of the person demands. */
import { Problem } from '../../base/problem.ts';
import { sql } from '../../base/sql.ts';
import type { Identity } from './identities.ts';
import { at, type IdentityEnv } from './identityEnv.ts';
import { hashPassword, passwordMatches } from './passwordHash.ts';
import { checkNewPassword } from './passwordRules.ts';
import { passwordDemands } from './policy/policies.ts';

/** Former hashes that are kept whatever the policy of now says, because it may say more tomorrow. */
const mostKept = 24;

export interface Wanted {
  readonly password: string;
  /** Words that an attacker knows. */
  readonly context: readonly string[];
  readonly field: string;
  /** The workspace that invites, beside those where the person is already. */
  readonly workspaceId?: string;
}

/** Its hash; made before any transaction, because it takes long. Throws `invalid_value` on the field. */
export async function hashNewPassword(
  env: IdentityEnv,
  identity: Identity | null,
  { password, context, field, workspaceId }: Wanted,
): Promise<string> {
  const of = { ...(identity ? { identityId: identity.id } : {}), ...(workspaceId ? { workspaceId } : {}) };
  const { minLength, remembered } = await passwordDemands(env, of);
  checkNewPassword(password, context, field, minLength);
  if (identity && remembered > 0) await refuseFormer(env, identity, { password, field }, remembered);
  return hashPassword(password);
}

async function refuseFormer(
  env: IdentityEnv,
  identity: Identity,
  { password, field }: Pick<Wanted, 'password' | 'field'>,
  remembered: number,
): Promise<void> {
  const former = await env.db.rows<{ password_hash: string }>(sql`
    select password_hash from core.former_passwords where identity_id = ${identity.id}
    order by ended_at desc limit ${remembered - 1}`);
  const hashes = [identity.passwordHash, ...former.map((row) => row.password_hash)];
  for (const hash of hashes) {
    if (hash === null || !(await passwordMatches(password, hash))) continue;
    const text = {
      en: `This password was used before; the last ${remembered} cannot be used again.`,
      zh: `此密码曾经使用过，不能与最近 ${remembered} 次的密码相同。`,
    };
    throw new Problem('invalid_value', { errors: [{ field, code: 'invalid_value', text }] });
  }
}

/** Puts the hash in force and remembers the one before it; belongs into a transaction. */
export async function setPasswordHash(
  env: IdentityEnv,
  identityId: string,
  passwordHash: string,
): Promise<void> {
  await env.db.run(sql`
    insert into core.former_passwords (identity_id, password_hash, ended_at)
    select id, password_hash, ${at(env)} from core.identities where id = ${identityId} and password_hash is not null`);
  await env.db.run(sql`
    delete from core.former_passwords where identity_id = ${identityId} and ended_at < (
      select min(ended_at) from (select ended_at from core.former_passwords where identity_id = ${identityId}
        order by ended_at desc limit ${mostKept}) kept)`);
  await env.db.run(sql`
    update core.identities set password_hash = ${passwordHash}, password_changed_at = ${at(env)} where id = ${identityId}`);
}
