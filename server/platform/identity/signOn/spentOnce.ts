/** What may be used once is remembered until it would be too old anyway: states, assertions, logout tokens. */
import { createHash } from 'node:crypto';
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv } from '../identityEnv.ts';

/** False when it was used before; of two at the same time, one gets it. `life` in milliseconds. */
export async function spendOnce(
  env: IdentityEnv,
  kind: 'state' | 'assertion' | 'assertionKey' | 'logout',
  value: string,
  life: number,
): Promise<boolean> {
  await env.db.run(sql`delete from core.sign_on_spent where expires_at < ${at(env)}`);
  const hash = createHash('sha256').update(`${kind} ${value}`).digest();
  const spent = await env.db.run(sql`
    insert into core.sign_on_spent (hash, expires_at) values (${hash}, ${at(env, life)}) on conflict (hash) do nothing`);
  return spent > 0;
}
