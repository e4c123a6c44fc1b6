/** Our keys at a SAML provider as they are stored: at most two, while the provider changes over from one to the next. */
import { Problem } from '../../../base/problem.ts';
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv, isoTime } from '../identityEnv.ts';
import { makeSamlKeyPair, type SamlKeyPair } from './samlKeyPair.ts';
import { openJson, sealJson } from './signOnHouse.ts';

export const mostSamlKeys = 2;

export interface SamlKey {
  readonly id: string;
  /** PEM. */
  readonly certificate: string;
  readonly createdAt: string;
}

/** The oldest first: the one that the provider knows for sure signs, all of them open. */
export async function samlKeysOf(env: Pick<IdentityEnv, 'db'>, providerId: string): Promise<SamlKey[]> {
  const rows = await env.db.rows<{ id: string; certificate: string; created_at: string }>(sql`
    select id, certificate, created_at from core.sign_on_keys where provider_id = ${providerId} order by created_at, id`);
  return rows.map((row) => ({
    id: row.id,
    certificate: row.certificate,
    createdAt: isoTime(row.created_at),
  }));
}

/** With what may not be shown; one whose sealing key is gone is left out. */
export async function samlKeyPairsOf(
  env: Pick<IdentityEnv, 'db'>,
  providerId: string,
): Promise<SamlKeyPair[]> {
  const rows = await env.db.rows<{ id: string; certificate: string; sealed: Buffer }>(sql`
    select id, certificate, sealed from core.sign_on_keys where provider_id = ${providerId} order by created_at, id`);
  return rows.flatMap(({ id, certificate, sealed }) => {
    const privateKey = openJson<string>(sealed, placeOf(id));
    return privateKey === null ? [] : [{ certificate, privateKey }];
  });
}

/** In a transaction. Throws `limit_exceeded` where the next one waits already. */
export async function addSamlKey(env: IdentityEnv, providerId: string, name: string): Promise<SamlKey> {
  const pair = await makeSamlKeyPair(name, env.clock.now());
  await lockProvider(env, providerId);
  if ((await samlKeysOf(env, providerId)).length >= mostSamlKeys)
    throw new Problem('limit_exceeded', {
      params: { limit: mostSamlKeys },
      detail: {
        en: 'There is a next certificate already: remove the former one first, once the service knows the next.',
        zh: '已有下一张证书：待登录服务启用新证书后，先移除旧证书。',
      },
    });
  const id = env.ids.next();
  await env.db.run(sql`
    insert into core.sign_on_keys (id, provider_id, certificate, sealed, created_at)
    values (${id}, ${providerId}, ${pair.certificate}, ${sealJson(pair.privateKey, placeOf(id))}, ${at(env)})`);
  return { id, certificate: pair.certificate, createdAt: at(env) };
}

/** In a transaction. `needed`: the provider's settings rest on a key, so the last one stays. */
export async function removeSamlKey(
  env: Pick<IdentityEnv, 'db'>,
  providerId: string,
  id: string,
  needed: boolean,
): Promise<SamlKey> {
  await lockProvider(env, providerId);
  const keys = await samlKeysOf(env, providerId);
  const key = keys.find((each) => each.id === id);
  if (!key) throw new Problem('not_found');
  if (needed && keys.length === 1) throw stillNeeded();
  await env.db.run(sql`delete from core.sign_on_keys where id = ${id}`);
  return key;
}

/** Two who change the keys at once go one after the other. */
async function lockProvider(env: Pick<IdentityEnv, 'db'>, providerId: string): Promise<void> {
  await env.db.rows(sql`select from core.sign_on_providers where id = ${providerId} for update`);
}

function placeOf(id: string): string {
  return `sign-on key ${id}`;
}

function stillNeeded(): Problem {
  const detail = {
    en: 'Signed requests and encrypted answers rest on this certificate: switch them off first, or make the next one.',
    zh: '请求签名和断言加密依赖此证书：请先关闭相应选项，或生成下一张证书。',
  };
  return new Problem('in_use', { params: { usedBy: detail.en }, detail });
}
