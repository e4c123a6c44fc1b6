/** Somebody who proved himself at a provider: admitted to its workspace, and given a session of that workspace alone. */
import type { FastifyRequest } from 'fastify';
import type { Label } from '../../../shared/labels.ts';
import { inTransaction, type Workspace } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { loadWorkspaces } from '../../base/workspaces.ts';
import { admitPerson, type Prospect, prospectOf } from '../../domains/admin/signOn/admitPerson.ts';
import type { Context } from '../../platform/context.ts';
import { policyInForce } from '../../platform/identity/policy/policies.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { createSession, type NewSession } from '../../platform/identity/sessions.ts';
import { type Claims, type Person, personOf } from '../../platform/identity/signOn/claims.ts';
import { type Provider, providerWorked } from '../../platform/identity/signOn/providers.ts';
import { bindSession } from '../../platform/identity/signOn/signOnSessions.ts';
import { systemActor } from '../../platform/permissions/actors.ts';
import type { App } from '../appServices.ts';
import { list, text, time } from '../openapi/jsonSchema.ts';
import { contextFor } from '../requestContext.ts';

/** What a route answers to somebody who has arrived. */
export const signedInShape = { expiresAt: time, ways: list(text), next: text, workspace: text };

export interface Arrived {
  readonly subject: string;
  readonly claims: Claims;
  readonly session: string | null;
  readonly idToken: string | null;
}

/** Acts for the product itself, in the provider's workspace. */
export async function providerContext(
  app: App,
  provider: Pick<Provider, 'workspaceId'>,
  request: FastifyRequest,
): Promise<Context> {
  const workspace = (await loadWorkspaces(app.database)).find(({ id }) => id === provider.workspaceId);
  if (!workspace) throw new Problem('not_found');
  const actor = systemActor(workspace);
  return contextFor(app, { workspace, actor, requestId: request.id, address: request.ip });
}

/** Throws `sign_on_failed`; every end of it is a line of the security log. */
export async function arrive(
  app: App,
  provider: Provider,
  arrived: Arrived,
  request: FastifyRequest,
): Promise<{ session: NewSession; workspace: Workspace }> {
  const outside = await providerContext(app, provider, request);
  const person = personOf(arrived.subject, arrived.claims, provider);
  const { policy } = await policyInForce(app.identity, provider.workspaceId);
  const factor = policy.secondFactor.signOnCounts ? 'signOn' : null;
  const from = { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
  const facts = { way: provider.kind, provider: provider.id };
  try {
    const session = await inTransaction(outside, async (ctx) => {
      const env = { ...app.identity, db: ctx.db };
      const { userId, identityId } = await admitPerson(ctx, provider, person);
      const made = await createSession(env, identityId, from, { way: 'signOn', factor });
      await bindSession(env, made.id, {
        ...arrived,
        providerId: provider.id,
        workspaceId: provider.workspaceId,
      });
      await providerWorked(env, provider.id);
      const about = { identityId, workspaceId: provider.workspaceId, userId, address: request.ip, facts };
      await logSecurity(env, 'signIn', about);
      return made;
    });
    app.callers.forget();
    return { session, workspace: outside.workspace };
  } catch (error) {
    await noteFailure(app, provider, request, error);
    throw error;
  }
}

/** What was not let in, and why; the person's own words are not kept. */
export async function noteFailure(
  app: App,
  provider: Provider,
  request: FastifyRequest,
  error: unknown,
): Promise<void> {
  if (!(error instanceof Problem)) return;
  await logSecurity(app.identity, 'signInFailed', {
    workspaceId: provider.workspaceId,
    address: request.ip,
    facts: { way: provider.kind, provider: provider.id, trouble: error.params.trouble ?? error.code },
  });
}

export interface TestResult {
  /** What came back, as the mapping reads it. */
  readonly person: Pick<
    Person,
    'subject' | 'email' | 'believed' | 'name' | 'groups' | 'roles' | 'departmentId'
  >;
  /** As it came, with what looks like a secret left out. */
  readonly claims: Readonly<Record<string, string>>;
  readonly prospect: Prospect;
  /** Of the roles of `person`, in their order. */
  readonly roleLabels: readonly Label[];
  readonly workspace: string;
}

export async function testResult(
  app: App,
  provider: Provider,
  arrived: Pick<Arrived, 'subject' | 'claims'>,
  request: FastifyRequest,
): Promise<TestResult> {
  const ctx = await providerContext(app, provider, request);
  const person = personOf(arrived.subject, arrived.claims, provider);
  await providerWorked(app.identity, provider.id);
  const roles = await ctx.db.rows<{ label: Label }>(sql`
    select label from ${qualified(ctx.workspace.schema, 'roles')} r
    join unnest(${[...person.roles]}::text[]) with ordinality as wanted (name, place) on wanted.name = r.name
    order by wanted.place`);
  return {
    person,
    claims: shownClaims(arrived.claims),
    prospect: await prospectOf(ctx, provider, person),
    roleLabels: roles.map(({ label }) => label),
    workspace: ctx.workspace.slug,
  };
}

const secretName = /password|secret|token|hash|jpegphoto|thumbnail|certificate|^nonce$/i;
const longestShown = 300;

function shownClaims(claims: Claims): Record<string, string> {
  const shown = Object.entries(claims).map(([name, value]): [string, string] => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const hidden = secretName.test(name) || /^eyJ[\w-]+\.[\w-]+\./.test(text);
    return [name, hidden ? '••••••' : text.slice(0, longestShown)];
  });
  return Object.fromEntries(shown.slice(0, 100));
}
