/** The providers of a workspace as they are stored: settings in the open, secrets sealed and never given back. */
import { Problem } from '../../../base/problem.ts';
import { type Fragment, sql } from '../../../base/sql.ts';
import { at, type IdentityEnv, isoTime } from '../identityEnv.ts';
import {
  type DomainRule,
  type LdapSettings,
  type Mapping,
  type OidcSettings,
  type ProviderKind,
  type ProviderSettings,
  placeOfSecret,
  type SamlSettings,
} from './providerSettings.ts';
import { openJson, sealJson } from './signOnHouse.ts';

interface Stored {
  readonly id: string;
  readonly workspaceId: string;
  readonly label: string;
  readonly active: boolean;
  readonly mapping: Mapping;
  readonly domains: readonly DomainRule[];
  readonly version: number;
  readonly workedAt: string | null;
  readonly hasSecret: boolean;
}

export type Provider = Stored &
  (
    | { readonly kind: 'oidc'; readonly settings: OidcSettings }
    | { readonly kind: 'saml'; readonly settings: SamlSettings }
    | { readonly kind: 'ldap'; readonly settings: LdapSettings }
  );
export type OidcProvider = Extract<Provider, { kind: 'oidc' }>;
export type SamlProvider = Extract<Provider, { kind: 'saml' }>;
export type LdapProvider = Extract<Provider, { kind: 'ldap' }>;

export interface ProviderDraft {
  readonly kind: ProviderKind;
  readonly label: string;
  readonly active: boolean;
  readonly settings: ProviderSettings;
  readonly mapping: Mapping;
  readonly domains: readonly DomainRule[];
  /** Undefined keeps the one that is there; null takes it away. */
  readonly secret?: string | null | undefined;
}

interface Row {
  id: string;
  workspace_id: string;
  kind: ProviderKind;
  label: string;
  active: boolean;
  settings: never;
  mapping: Mapping;
  domains: DomainRule[];
  version: number;
  worked_at: string | null;
  has_secret: boolean;
}

function select(condition: Fragment): Fragment {
  return sql`
    select p.id, p.workspace_id, p.kind, p.label, p.active, p.settings, p.mapping, p.version, p.worked_at,
      p.secrets is not null as has_secret,
      coalesce((select jsonb_agg(jsonb_build_object('domain', d.domain, 'required', d.required) order by d.domain)
        from core.sign_on_domains d where d.provider_id = p.id), '[]') as domains
    from core.sign_on_providers p where ${condition} order by p.created_at, p.id`;
}

function providerOf(row: Row): Provider {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    kind: row.kind,
    label: row.label,
    active: row.active,
    settings: row.settings,
    mapping: row.mapping,
    domains: row.domains,
    version: row.version,
    workedAt: row.worked_at && isoTime(row.worked_at),
    hasSecret: row.has_secret,
  };
}

export async function providersOf(env: Pick<IdentityEnv, 'db'>, workspaceId: string): Promise<Provider[]> {
  const rows = await env.db.rows<Row>(select(sql`p.workspace_id = ${workspaceId}`));
  return rows.map(providerOf);
}

/** Those that are switched on, of every workspace: a page before the sign-in knows none. */
export async function activeProviders(env: Pick<IdentityEnv, 'db'>): Promise<Provider[]> {
  return (await env.db.rows<Row>(select(sql`p.active`))).map(providerOf);
}

export async function providerById(env: Pick<IdentityEnv, 'db'>, id: string): Promise<Provider | null> {
  const [row] = await env.db.rows<Row>(select(sql`p.id = ${id}`));
  return row ? providerOf(row) : null;
}

/** Throws `not_found` for another workspace's too. */
export async function providerOfWorkspace(
  env: Pick<IdentityEnv, 'db'>,
  workspaceId: string,
  id: string,
): Promise<Provider> {
  const provider = await providerById(env, id);
  if (provider?.workspaceId !== workspaceId) throw new Problem('not_found');
  return provider;
}

function placeOf(id: string): string {
  return `sign-on provider ${id}`;
}

export async function addProvider(
  env: IdentityEnv,
  workspaceId: string,
  draft: ProviderDraft,
): Promise<string> {
  const id = env.ids.next();
  await env.db.run(sql`
    insert into core.sign_on_providers (id, workspace_id, kind, label, active, settings, mapping, secrets, created_at, updated_at)
    values (${id}, ${workspaceId}, ${draft.kind}, ${draft.label}, ${draft.active}, ${JSON.stringify(draft.settings)}::jsonb,
      ${JSON.stringify(draft.mapping)}::jsonb, ${draft.secret ? sealJson(draft.secret, placeOf(id)) : null}, ${at(env)},
      ${at(env)})`);
  await setDomains(env, workspaceId, id, draft.domains);
  return id;
}

/** Throws `version_conflict` when somebody else changed it since. */
export async function changeProvider(
  env: IdentityEnv,
  before: Provider,
  draft: ProviderDraft,
  version: number,
): Promise<void> {
  const moved = placeOfSecret(before.kind, before.settings) !== placeOfSecret(draft.kind, draft.settings);
  if (draft.secret === undefined && before.hasSecret && moved) throw secretAgain();
  const sealed = draft.secret ? sealJson(draft.secret, placeOf(before.id)) : null;
  const changed = await env.db.run(sql`
    update core.sign_on_providers set label = ${draft.label}, active = ${draft.active},
      settings = ${JSON.stringify(draft.settings)}::jsonb, mapping = ${JSON.stringify(draft.mapping)}::jsonb,
      secrets = case when ${draft.secret === undefined} then secrets else ${sealed}::bytea end,
      version = version + 1, updated_at = ${at(env)}
    where id = ${before.id} and version = ${version}`);
  if (changed === 0) throw new Problem('version_conflict');
  await setDomains(env, before.workspaceId, before.id, draft.domains);
  // Whoever came through it while it was on has to come in another way.
  if (before.active && !draft.active)
    await env.db.run(sql`delete from core.sessions where provider_id = ${before.id}`);
}

/** Its sessions, links to people and domains go with it. */
export async function removeProvider(env: Pick<IdentityEnv, 'db'>, id: string): Promise<void> {
  await env.db.run(sql`delete from core.sign_on_providers where id = ${id}`);
}

async function setDomains(
  env: IdentityEnv,
  workspaceId: string,
  id: string,
  rules: readonly DomainRule[],
): Promise<void> {
  await env.db.run(sql`delete from core.sign_on_domains where provider_id = ${id}`);
  for (const { domain, required } of rules) {
    const added = await env.db.run(sql`
      insert into core.sign_on_domains (workspace_id, domain, provider_id, required)
      values (${workspaceId}, ${domain}, ${id}, ${required}) on conflict (workspace_id, domain) do nothing`);
    if (added === 0) throw domainTaken(domain);
  }
}

/** Null where there is none, or the key that sealed it is gone. */
export async function secretOf(env: Pick<IdentityEnv, 'db'>, id: string): Promise<string | null> {
  const [row] = await env.db.rows<{ secrets: Buffer | null }>(
    sql`select secrets from core.sign_on_providers where id = ${id}`,
  );
  return row?.secrets ? openJson<string>(row.secrets, placeOf(id)) : null;
}

export async function providerWorked(env: IdentityEnv, id: string): Promise<void> {
  await env.db.run(sql`update core.sign_on_providers set worked_at = ${at(env)} where id = ${id}`);
}

function secretAgain(): Problem {
  const text = {
    en: 'The address was changed: give the secret again, it is not sent to another place.',
    zh: '地址已更改，请重新填写密钥；已保存的密钥不会发送到其他地址。',
  };
  return new Problem('required', { errors: [{ field: 'secret', code: 'required', text }] });
}

function domainTaken(domain: string): Problem {
  const text = {
    en: `The domain ${domain} belongs to another provider already, or is named twice.`,
    zh: `域名 ${domain} 已属于其他登录服务，或重复填写。`,
  };
  return new Problem('not_unique', { errors: [{ field: 'domains', code: 'not_unique', text }] });
}
