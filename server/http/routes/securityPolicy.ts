/** The security policy of the workspace: read, changed as one document, and put back to what it was. */
import { z } from 'zod';
import { policyBounds, type SecurityPolicy, signInWays } from '../../../shared/securityPolicy.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { record } from '../../platform/audit/record.ts';
import type { Context } from '../../platform/context.ts';
import type { Caller } from '../../platform/identity/callers.ts';
import { networkAllows, wayAllowed } from '../../platform/identity/policy/demands.ts';
import { checkRanges } from '../../platform/identity/policy/networks.ts';
import {
  type PolicyVersion,
  policyInForce,
  policyOfVersion,
  policyVersions,
  setPolicy,
} from '../../platform/identity/policy/policies.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { raiseRightsVersion } from '../../platform/permissions/rightsFollow.ts';
import { userNames } from '../../platform/records/userNames.ts';
import type { App } from '../appServices.ts';
import { flag, id, list, nullable, reference, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('security');
const tag = 'Security';

const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);
const roleName = z.string().min(1).max(80);

const policyInput: z.ZodType<SecurityPolicy> = z.strictObject({
  secondFactor: z.strictObject({
    required: z.enum(['nobody', 'roles', 'everyone']),
    roles: z.array(roleName).max(100),
    graceDays: within(policyBounds.graceDays),
    signOnCounts: z.boolean(),
  }),
  sessions: z.strictObject({
    idleMinutes: within(policyBounds.idleMinutes),
    absoluteHours: within(policyBounds.absoluteHours),
  }),
  passwords: z.strictObject({
    minLength: within(policyBounds.minLength),
    remembered: within(policyBounds.remembered),
  }),
  signInWays: z.array(z.enum(signInWays)).min(1).max(signInWays.length),
  networks: z
    .array(
      z.strictObject({ role: roleName, ranges: z.array(z.string().trim().min(1).max(60)).min(1).max(200) }),
    )
    .max(100),
  stepUp: z.strictObject({ exportRows: within(policyBounds.exportRows), reveal: z.boolean() }),
  alerts: z.strictObject({
    unusualSignIn: z.boolean(),
    readRowsPerHour: within(policyBounds.readRowsPerHour),
    exportRowsPerHour: within(policyBounds.exportRowsPerHour),
  }),
});

const policyShape = shape({
  secondFactor: shape({
    required: { type: 'string', enum: ['nobody', 'roles', 'everyone'] },
    roles: list(text),
    graceDays: whole,
    signOnCounts: flag,
  }),
  sessions: shape({ idleMinutes: whole, absoluteHours: whole }),
  passwords: shape({ minLength: whole, remembered: whole }),
  signInWays: list({ type: 'string', enum: [...signInWays] }),
  networks: list(shape({ role: text, ranges: list(text) })),
  stepUp: shape({ exportRows: whole, reveal: flag }),
  alerts: shape({ unusualSignIn: flag, readRowsPerHour: whole, exportRowsPerHour: whole }),
});

const versionMembers = {
  version: whole,
  policy: policyShape,
  changedAt: nullable(time),
  changedBy: nullable(shape({ id, label: nullable(text) })),
  restores: nullable(whole),
};
const versionShape = shape(versionMembers);

async function shown(ctx: Context, versions: readonly PolicyVersion[]): Promise<object[]> {
  const names = await userNames(
    ctx,
    versions.map(({ changedById }) => changedById),
  );
  return versions.map(({ version, policy, changedAt, changedById, restores }) => ({
    version,
    policy,
    changedAt,
    changedBy: changedById && { id: changedById, label: names.get(changedById) ?? null },
    restores,
  }));
}

function refused(field: string, en: string, zh: string): Problem {
  return new Problem('invalid_value', { errors: [{ field, code: 'invalid_value', text: { en, zh } }] });
}

/** What names nothing, and what would shut out the one who saves it. */
async function check(ctx: Context, caller: Caller, policy: SecurityPolicy): Promise<void> {
  const rows = await ctx.db.rows<{ name: string }>(
    sql`select name from ${qualified(ctx.workspace.schema, 'roles')}`,
  );
  const known = new Set(rows.map(({ name }) => name));
  const unknown = (roles: readonly string[]) => roles.find((role) => !known.has(role));
  for (const [field, roles] of [
    ['secondFactor.roles', policy.secondFactor.roles],
    ['networks', policy.networks.map(({ role }) => role)],
  ] as const) {
    const role = unknown(roles);
    if (role !== undefined) throw refused(field, `There is no role “${role}”.`, `角色“${role}”不存在。`);
  }
  if (policy.secondFactor.required === 'roles' && policy.secondFactor.roles.length === 0)
    throw refused('secondFactor.roles', 'Name at least one role.', '请至少选择一个角色。');
  for (const { ranges } of policy.networks) checkRanges(ranges, 'networks');
  if (!networkAllows(policy, ctx.actor.roles, ctx.address))
    throw refused(
      'networks',
      `This list would shut you out: it does not hold your address ${ctx.address}. Add it first.`,
      `此名单会将您自己拒之门外：其中不包含您当前的地址 ${ctx.address}，请先加入。`,
    );
  const way = caller.way === 'setup' ? 'password' : caller.way;
  if (way !== null && !wayAllowed(policy, way))
    throw refused(
      'signInWays',
      'You signed in by a way that would end; sign in by one that stays, then take this one away.',
      '您当前的登录方式将被停用，请先以保留的方式登录，再停用此方式。',
    );
}

interface Change {
  readonly app: App;
  readonly caller: Caller;
  readonly policy: SecurityPolicy;
  readonly on: number;
  readonly restores: number | null;
}

async function save(outside: Context, { app, caller, policy, on, restores }: Change): Promise<unknown> {
  const saved = await inTransaction(outside, async (ctx) => {
    await check(ctx, caller, policy);
    const workspaceId = ctx.workspace.id;
    const before = await policyInForce(ctx, workspaceId);
    const byId = ctx.actor.userId;
    const after = await setPolicy(ctx, { workspaceId, policy, on, byId, restores });
    const changed = Object.keys(policy).filter(
      (part) =>
        JSON.stringify(before.policy[part as keyof SecurityPolicy]) !==
        JSON.stringify(after.policy[part as keyof SecurityPolicy]),
    );
    await record(ctx, [
      {
        verb: 'settingChanged',
        object: 'securityPolicy',
        fields: changed,
        before: { ...before.policy },
        after: { ...after.policy },
      },
    ]);
    await logSecurity(ctx, 'policyChanged', {
      identityId: caller.identityId,
      workspaceId,
      userId: byId,
      address: ctx.address,
      facts: { version: after.version, parts: changed, ...(restores === null ? {} : { restores }) },
    });
    // Streams and remembered callers ask anew.
    await raiseRightsVersion(ctx);
    return after;
  });
  app.callers.forget();
  const [answer] = await shown(outside, [saved]);
  return answer;
}

const read = route({
  method: 'GET',
  url: '/api/v1/security/policy',
  tag,
  summary: 'The security policy in force; version 0 is what holds where nothing was set.',
  right,
  answer: shape({
    ...versionMembers,
    /** What its lists can name, and from where the caller asks: for whoever has no other way to know. */
    roles: list(shape({ name: text, label: reference('Label') })),
    address: nullable(text),
  }),
  async handler({ ctx }) {
    const [answer] = await shown(ctx, [await policyInForce(ctx, ctx.workspace.id)]);
    const roles = await ctx.db.rows(sql`
      select name, label from ${qualified(ctx.workspace.schema, 'roles')} order by created_at, name`);
    return { ...answer, roles, address: ctx.address };
  },
});

const change = route({
  method: 'PUT',
  url: '/api/v1/security/policy',
  tag,
  summary:
    'Replaces the policy; `version` is the one that the change was made on. One that would shut out its author is refused.',
  right,
  stepUp: 'security',
  body: z.strictObject({ version: z.int().min(0), policy: policyInput }),
  answer: versionShape,
  handler: ({ app, ctx, caller, body }) =>
    save(ctx, { app, caller, policy: body.policy, on: body.version, restores: null }),
});

const history = route({
  method: 'GET',
  url: '/api/v1/security/policy/versions',
  tag,
  summary: 'The last hundred versions, newest first: who changed it, and to what.',
  right,
  answer: shape({ data: list(versionShape) }),
  handler: async ({ ctx }) => ({ data: await shown(ctx, await policyVersions(ctx, ctx.workspace.id, 100)) }),
});

const restore = route({
  method: 'POST',
  url: '/api/v1/security/policy/restore',
  tag,
  summary: 'Brings a former version back as a new one: the undo of a change.',
  right,
  stepUp: 'security',
  body: z.strictObject({ version: z.int().min(0), restore: z.int().min(0) }),
  answer: versionShape,
  async handler({ app, ctx, caller, body }) {
    const policy = await policyOfVersion(ctx, ctx.workspace.id, body.restore);
    if (policy === null) throw new Problem('not_found');
    return save(ctx, { app, caller, policy, on: body.version, restores: body.restore });
  },
});

export const securityPolicyRoutes: readonly Route[] = [read, change, history, restore];
