/** Codes of an authenticator app (TOTP, RFC 6238: SHA-1, 6 digits, 30 s): offered, confirmed by a first code, then asked for. */
import { Secret, TOTP } from 'otpauth';
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv, minute } from '../identityEnv.ts';
import { openSecret, sealSecret } from './factorKeys.ts';

const period = 30;
const digits = 6;
/** Steps that a clock may be off, both ways. */
const window = 1;
/** An offer that was not confirmed is gone after this. */
const offerLife = 15 * minute;
const secretBytes = 20;

export interface TotpOffer {
  /** Base32, for typing. */
  readonly secret: string;
  /** `otpauth://…`, for the QR code. */
  readonly address: string;
}

function codesOf(secret: Secret, issuer: string, label: string): TOTP {
  return new TOTP({ secret, issuer, label, algorithm: 'SHA1', digits, period });
}

/** A new secret. The one in use stays until a code of the new one was right. */
export async function offerTotp(
  env: IdentityEnv,
  identityId: string,
  { issuer, label }: { readonly issuer: string; readonly label: string },
): Promise<TotpOffer> {
  const secret = new Secret({ size: secretBytes });
  const sealed = sealSecret(identityId, secret.bytes);
  await env.db.run(sql`
    insert into core.totp_factors (identity_id, offered, offered_at) values (${identityId}, ${sealed}, ${at(env)})
    on conflict (identity_id) do update set offered = excluded.offered, offered_at = excluded.offered_at`);
  return { secret: secret.base32, address: codesOf(secret, issuer, label).toString() };
}

/** Counter of the step that the code belongs to; null when it is no code of this secret now. */
function stepOf(identityId: string, sealed: Buffer, code: string, now: number): number | null {
  const bytes = openSecret(identityId, sealed);
  if (bytes === null || !/^\d{6}$/.test(code)) return null;
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
  const totp = codesOf(secret, 'Guanxi', '');
  const off = totp.validate({ token: code, timestamp: now, window });
  return off === null ? null : totp.counter({ timestamp: now }) + off;
}

/** Puts the offered secret in force. False: there is no offer any more, or the code is wrong. */
export async function confirmTotp(env: IdentityEnv, identityId: string, code: string): Promise<boolean> {
  const [row] = await env.db.rows<{ offered: Buffer }>(sql`
    select offered from core.totp_factors
    where identity_id = ${identityId} and offered is not null and offered_at > ${at(env, -offerLife)}`);
  const step = row ? stepOf(identityId, row.offered, code, env.clock.now()) : null;
  if (!row || step === null) return false;
  const taken = await env.db.run(sql`
    update core.totp_factors set sealed = offered, confirmed_at = ${at(env)}, last_step = ${step}, offered = null,
      offered_at = null
    where identity_id = ${identityId} and offered = ${row.offered}`);
  return taken > 0;
}

/** Takes a code, each once: of two uses at the same time one is right. */
export async function totpMatches(env: IdentityEnv, identityId: string, code: string): Promise<boolean> {
  const [row] = await env.db.rows<{ sealed: Buffer }>(
    sql`select sealed from core.totp_factors where identity_id = ${identityId} and sealed is not null`,
  );
  const step = row ? stepOf(identityId, row.sealed, code, env.clock.now()) : null;
  if (step === null) return false;
  const taken = await env.db.run(sql`
    update core.totp_factors set last_step = ${step}, last_used_at = ${at(env)}
    where identity_id = ${identityId} and last_step < ${step}`);
  return taken > 0;
}

export async function removeTotp(env: IdentityEnv, identityId: string): Promise<boolean> {
  return (await env.db.run(sql`delete from core.totp_factors where identity_id = ${identityId}`)) > 0;
}
