/** The security policy of a workspace: the one in force, the ones before it, and a new one. */
import { type SecurityPolicy, usualPolicy, wholePolicy } from '../../../../shared/securityPolicy.ts';
import { Problem } from '../../../base/problem.ts';
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv, isoTime } from '../identityEnv.ts';

/** What is kept: the policy, and since when a second factor is demanded, from which the days of grace count. */
export type StoredPolicy = SecurityPolicy & { readonly demandedSince?: string | null };

export interface PolicyVersion {
  /** 0: nothing was ever set. */
  readonly version: number;
  readonly policy: SecurityPolicy;
  readonly demandedSince: string | null;
  readonly changedAt: string | null;
  readonly changedById: string | null;
  readonly restores: number | null;
}

interface Row {
  version: number;
  document: StoredPolicy;
  changed_at: string;
  changed_by_id: string | null;
  restores: number | null;
}

function versionOf(row: Row | undefined): PolicyVersion {
  return {
    version: row?.version ?? 0,
    policy: policyOf(row?.document),
    demandedSince: row?.document.demandedSince ?? null,
    changedAt: row ? isoTime(row.changed_at) : null,
    changedById: row?.changed_by_id ?? null,
    restores: row?.restores ?? null,
  };
}

/** Only the parts that a policy has: what is kept beside them is left out. */
function policyOf(document: StoredPolicy | undefined): SecurityPolicy {
  return wholePolicy(document);
}

export async function policyInForce(
  env: Pick<IdentityEnv, 'db'>,
  workspaceId: string,
): Promise<PolicyVersion> {
  const [row] = await env.db.rows<Row>(sql`
    select version, document, changed_at, changed_by_id, restores from core.security_policies
    where workspace_id = ${workspaceId} order by version desc limit 1`);
  return versionOf(row);
}

/** The newest first. */
export async function policyVersions(
  env: Pick<IdentityEnv, 'db'>,
  workspaceId: string,
  limit: number,
): Promise<PolicyVersion[]> {
  const rows = await env.db.rows<Row>(sql`
    select version, document, changed_at, changed_by_id, restores from core.security_policies
    where workspace_id = ${workspaceId} order by version desc limit ${limit}`);
  return rows.map(versionOf);
}

/** Version 0 is what held before anything was set; null: there is no such version. */
export async function policyOfVersion(
  env: Pick<IdentityEnv, 'db'>,
  workspaceId: string,
  version: number,
): Promise<SecurityPolicy | null> {
  if (version === 0) return usualPolicy;
  const [row] = await env.db.rows<{ document: StoredPolicy }>(sql`
    select document from core.security_policies where workspace_id = ${workspaceId} and version = ${version}`);
  return row ? policyOf(row.document) : null;
}

export interface PolicyChange {
  readonly workspaceId: string;
  readonly policy: SecurityPolicy;
  /** The version that the change was made on. */
  readonly on: number;
  readonly byId: string | null;
  readonly restores: number | null;
}

/** Throws `version_conflict` when somebody else was faster. */
export async function setPolicy(env: IdentityEnv, change: PolicyChange): Promise<PolicyVersion> {
  const before = await policyInForce(env, change.workspaceId);
  if (before.version !== change.on) throw conflict();
  const demands = change.policy.secondFactor.required !== 'nobody';
  const demandedSince = demands ? (before.demandedSince ?? at(env)) : null;
  const stored: StoredPolicy = { ...change.policy, demandedSince };
  const kept = await env.db.run(sql`
    insert into core.security_policies (workspace_id, version, document, changed_at, changed_by_id, restores)
    values (${change.workspaceId}, ${change.on + 1}, ${JSON.stringify(stored)}::jsonb, ${at(env)}, ${change.byId},
      ${change.restores})
    on conflict (workspace_id, version) do nothing`);
  if (kept === 0) throw conflict();
  return policyInForce(env, change.workspaceId);
}

function conflict(): Problem {
  return new Problem('version_conflict', {
    detail: {
      en: 'Somebody changed the security policy meanwhile; load it again.',
      zh: '安全策略已被他人修改，请重新加载后再保存。',
    },
  });
}

/** What the workspaces of a person demand of his password: the strictest of each. */
export async function passwordDemands(
  env: Pick<IdentityEnv, 'db'>,
  { identityId, workspaceId }: { readonly identityId?: string; readonly workspaceId?: string },
): Promise<SecurityPolicy['passwords']> {
  const rows = await env.db.rows<{ document: StoredPolicy }>(sql`
    select distinct on (workspace_id) document from core.security_policies
    where workspace_id = ${workspaceId ?? null}::uuid
      or workspace_id in (select workspace_id from core.members where identity_id = ${identityId ?? null}::uuid and active)
    order by workspace_id, version desc`);
  const demands = [undefined, ...rows.map(({ document }) => document)].map(
    (document) => policyOf(document).passwords,
  );
  return {
    minLength: Math.max(...demands.map(({ minLength }) => minLength)),
    remembered: Math.max(...demands.map(({ remembered }) => remembered)),
  };
}
