/** Which second factors a person has. */
import { sql } from '../../../base/sql.ts';
import { type IdentityEnv, isoTime } from '../identityEnv.ts';
import { type Passkey, passkeysOf } from './passkeys.ts';

export const factors = ['totp', 'passkey', 'recovery'] as const;
export type Factor = (typeof factors)[number];

export interface OwnFactors {
  readonly totp: { readonly since: string; readonly lastUsedAt: string | null } | null;
  readonly passkeys: readonly Passkey[];
  /** How many recovery codes are left. */
  readonly recoveryCodes: number;
}

export async function ownFactors(env: IdentityEnv, identityId: string): Promise<OwnFactors> {
  const [totp] = await env.db.rows<{ since: string; lastUsedAt: string | null }>(sql`
    select confirmed_at as since, last_used_at as "lastUsedAt" from core.totp_factors
    where identity_id = ${identityId} and sealed is not null`);
  const [codes] = await env.db.rows<{ left: number }>(sql`
    select count(*)::int as left from core.recovery_codes where identity_id = ${identityId} and used_at is null`);
  return {
    totp: totp
      ? { since: isoTime(totp.since), lastUsedAt: totp.lastUsedAt && isoTime(totp.lastUsedAt) }
      : null,
    passkeys: await passkeysOf(env, identityId),
    recoveryCodes: codes?.left ?? 0,
  };
}

/** By which a sign-in can be completed; empty: the password is enough. */
export function waysOf({ totp, passkeys, recoveryCodes }: OwnFactors): Factor[] {
  const has = totp !== null || passkeys.length > 0;
  const held: Record<Factor, boolean> = {
    totp: totp !== null,
    passkey: passkeys.length > 0,
    recovery: has && recoveryCodes > 0,
  };
  return factors.filter((factor) => held[factor]);
}
