/** The one-time token of the first run: whoever reads the server's output may make the first administrator. */
import { sql } from '../../base/sql.ts';
import { at, type IdentityEnv } from './identityEnv.ts';
import { hashToken, newToken } from './token.ts';

/** True until someone can sign in; a workspace whose making was cut short before its administrator does not count. */
export async function setupNeeded(env: Pick<IdentityEnv, 'db'>): Promise<boolean> {
  const [row] = await env.db.rows<{ needed: boolean }>(
    sql`select not exists (select 1 from core.members) as needed`,
  );
  return row?.needed ?? true;
}

/** A new token for this start; the tokens of earlier starts end. */
export async function newSetupToken(env: IdentityEnv): Promise<string> {
  const token = newToken();
  await env.db.run(sql`delete from core.setup_tokens`);
  await env.db.run(
    sql`insert into core.setup_tokens (token_hash, created_at) values (${hashToken(token)}, ${at(env)})`,
  );
  return token;
}

/** Whether the token opens the first run, did so already (someone was faster), or was never the newest; uses nothing up. */
export async function setupTokenState(
  env: IdentityEnv,
  token: string,
): Promise<'valid' | 'used' | 'unknown'> {
  const [row] = await env.db.rows<{ used: boolean }>(
    sql`select used_at is not null as used from core.setup_tokens where token_hash = ${hashToken(token)}`,
  );
  if (!row) return 'unknown';
  return row.used ? 'used' : 'valid';
}

/** Uses the token up: of two at the same time, one gets it. */
export async function spendSetupToken(env: IdentityEnv, token: string): Promise<boolean> {
  const used = await env.db.run(
    sql`update core.setup_tokens set used_at = ${at(env)} where token_hash = ${hashToken(token)} and used_at is null`,
  );
  return used > 0;
}

/** Makes a used token good again, for a first run that failed after it was spent. */
export async function returnSetupToken(env: IdentityEnv, token: string): Promise<void> {
  await env.db.run(sql`update core.setup_tokens set used_at = null where token_hash = ${hashToken(token)}`);
}
