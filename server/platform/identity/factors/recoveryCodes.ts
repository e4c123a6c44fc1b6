/** Ten codes for the day when the phone is lost: shown once, kept as hashes, each good once. */
import { createHash, randomInt } from 'node:crypto';
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv } from '../identityEnv.ts';

const howMany = 10;
// Crockford's alphabet: nothing that is read for something else.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const groups = 4;
const groupLength = 4;

/** 80 random bits, so that a plain hash keeps them: `k3p9-x0ab-…`. */
function newCode(): string {
  const group = () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** However it was typed: case, spaces, dashes, and letters that stand for digits. */
function hashOf(identityId: string, code: string): Buffer {
  const folded = code
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  return createHash('sha256').update(`${identityId} ${folded}`).digest();
}

/** New codes; the former ones end. Shown to their owner once and kept nowhere. */
export async function makeRecoveryCodes(env: IdentityEnv, identityId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await env.db.run(sql`delete from core.recovery_codes where identity_id = ${identityId}`);
  await env.db.run(sql`
    insert into core.recovery_codes (identity_id, code_hash, made_at)
    select ${identityId}, code_hash, ${at(env)}
    from unnest(${codes.map((code) => hashOf(identityId, code))}::bytea[]) as made (code_hash)`);
  return codes;
}

/** Uses a code up: of two uses at the same time one is right. */
export async function spendRecoveryCode(
  env: IdentityEnv,
  identityId: string,
  code: string,
): Promise<boolean> {
  const used = await env.db.run(sql`
    update core.recovery_codes set used_at = ${at(env)}
    where identity_id = ${identityId} and code_hash = ${hashOf(identityId, code)} and used_at is null`);
  return used > 0;
}

export async function removeRecoveryCodes(env: IdentityEnv, identityId: string): Promise<void> {
  await env.db.run(sql`delete from core.recovery_codes where identity_id = ${identityId}`);
}
