/** A signed answer that a provider's page posted, kept until the browser that asked for it fetches it with its cookie. */
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv, minute } from '../identityEnv.ts';
import { hashToken, newToken } from '../token.ts';
import type { SamlArrival } from './saml.ts';
import { openJson, sealJson } from './signOnHouse.ts';

const life = 2 * minute;

export async function keepArrival(
  env: IdentityEnv,
  providerId: string,
  arrival: SamlArrival,
): Promise<string> {
  const ticket = newToken();
  await env.db.run(sql`delete from core.sign_on_tickets where expires_at < ${at(env)}`);
  await env.db.run(sql`
    insert into core.sign_on_tickets (token_hash, provider_id, content, expires_at)
    values (${hashToken(ticket)}, ${providerId}, ${sealJson(arrival, `ticket ${providerId}`)}, ${at(env, life)})`);
  return ticket;
}

/** Null when it is unknown, used or too old; of two at the same time, one gets it. */
export async function takeArrival(
  env: IdentityEnv,
  providerId: string,
  ticket: string,
): Promise<SamlArrival | null> {
  const [row] = await env.db.rows<{ content: Buffer }>(sql`
    delete from core.sign_on_tickets
    where token_hash = ${hashToken(ticket)} and provider_id = ${providerId} and expires_at > ${at(env)} returning content`);
  return row ? openJson<SamlArrival>(row.content, `ticket ${providerId}`) : null;
}
