/** Step-up: what needs a fresh proof of who asks, as rules that routes name; and the refusal that says how to give it. */
import { Problem } from '../base/problem.ts';
import type { Context } from '../platform/context.ts';
import type { Caller } from '../platform/identity/callers.ts';
import { type Factor, ownFactors } from '../platform/identity/factors/ownFactors.ts';
import { identityById } from '../platform/identity/identities.ts';
import { minute } from '../platform/identity/identityEnv.ts';
import { matchingIds } from '../platform/query/exportRows.ts';
import { type ExportOrder, exportOrder } from '../platform/transfer/export/exportOrder.ts';
import { planExport } from '../platform/transfer/export/exportPlan.ts';
import type { App } from './appServices.ts';
import {
  changedRoles,
  importBringsRoles,
  migrationBringsRoles,
  migrationChangedRoles,
} from './givenRoles.ts';

/** How long a proof is fresh. */
export const freshFor = 10 * minute;

interface Asked {
  readonly ctx: Context;
  readonly caller: Caller;
  readonly params: unknown;
  readonly body: unknown;
}

type Applies = (asked: Asked) => Promise<boolean> | boolean;

/** Named by routes; each says whether this request needs a fresh proof. They are asked only where the last one is old. */
const rules = {
  /** Making and rotating API keys. */
  apiKeys: () => true,
  /** The security policy, other people's factors, sessions and locks, single sign-on, sharing of keys. */
  security: () => true,
  /** Roles and administrative rights. */
  roles: () => true,
  /** Own factors: who finds an open browser must not make himself at home. */
  ownFactors: () => true,
  /** A record of a user that is given or takes roles; routes that name no object are those of people. */
  roleAssignment: ({ ctx, params, body }) =>
    (objectOf(ctx, params)?.name ?? 'user') === 'user' && names(body, 'roles'),
  /** The same where no body says so. */
  rolesOfImport: ({ ctx, params }) => importBringsRoles(ctx, idOf(params)),
  rolesOfMigration: ({ ctx, params }) => migrationBringsRoles(ctx, idOf(params)),
  rolesOfUndo: ({ ctx, params }) => changedRoles(ctx, idOf(params)),
  rolesOfMigrationUndo: ({ ctx, params }) => migrationChangedRoles(ctx, idOf(params)),
  /** Links that let whoever has them into somebody's account. */
  accountLink: () => true,
  /** More rows in one export than the policy lets pass. */
  largeExport: isLarge,
  /** Sensitive values, where the policy wants it. */
  reveal: ({ caller }) => caller.policy.stepUp.reveal,
  /** Sensitive values in a file. */
  sensitiveExport: () => true,
  /** Erasing somebody, and taking everything that is held about him. */
  personalData: () => true,
} as const satisfies Record<string, Applies>;

export type StepUpRule = keyof typeof rules;

function objectOf(ctx: Context, given: unknown) {
  const plural = (given as { readonly object?: unknown } | undefined)?.object;
  return typeof plural === 'string' ? ctx.registry.byPlural(plural) : undefined;
}

function idOf(params: unknown): string {
  return (params as { readonly id: string }).id;
}

/** Whether a body names the member anywhere: as a field, in one of many operations, or in what a bulk edit sets. */
function names(value: unknown, member: string, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > 4) return false;
  if (Array.isArray(value)) return value.some((each) => names(each, member, depth + 1));
  return Object.entries(value).some(([name, each]) => name === member || names(each, member, depth + 1));
}

async function isLarge({ ctx, caller, params, body }: Asked): Promise<boolean> {
  if (caller.keyLimits?.largeExports) return false;
  const { object: _, ...rest } = body as ExportOrder & { readonly object?: string };
  const object = objectOf(ctx, params) ?? objectOf(ctx, body);
  const order = exportOrder.safeParse(rest);
  // What cannot be exported at all is refused by the export itself, in its own words.
  if (!object || !order.success || ctx.actor.rights.rows(object.name, 'export') === null) return false;
  const { exportRows } = caller.policy.stepUp;
  const plan = await planExport(ctx, object, order.data);
  return (await matchingIds(ctx, object, plan.query, exportRows)).length > exportRows;
}

/**
 * Throws `step_up_required`. A key was made with a fresh proof and is bound by what it was made for: only size binds it
 * again, and the guards themselves are for people.
 */
export async function checkStepUp(app: App, rule: StepUpRule | undefined, asked: Asked): Promise<void> {
  if (rule === undefined) return;
  const { caller } = asked;
  const isKey = caller.kind === 'apiKey';
  if (isKey && rule === 'security') throw new Problem('forbidden');
  if (isKey ? rule !== 'largeExport' : isFresh(app, caller)) return;
  if (!(await rules[rule](asked))) return;
  const accepted = caller.identityId === null ? [] : await acceptedProofs(app, caller.identityId);
  throw new Problem('step_up_required', {
    ...(isKey ? { detail: keyDetail } : {}),
    extra: {
      reason: rule.startsWith('rolesOf') ? 'roleAssignment' : rule,
      accepted,
      minutes: freshFor / minute,
    },
  });
}

export function isFresh(app: App, { provedAt }: Caller): boolean {
  return provedAt !== null && app.clock.now() - provedAt < freshFor;
}

export type AcceptedProof = 'password' | Exclude<Factor, 'recovery'>;

/** Empty for somebody who comes by another system and has no factor here: signing in again is his proof. */
export async function acceptedProofs(app: App, identityId: string): Promise<AcceptedProof[]> {
  const identity = await identityById(app.identity, identityId);
  const own = await ownFactors(app.identity, identityId);
  const has = {
    password: identity?.passwordHash != null,
    totp: own.totp !== null,
    passkey: own.passkeys.length > 0,
  };
  return (['passkey', 'totp', 'password'] as const).filter((proof) => has[proof]);
}

const keyDetail = {
  en: 'So many rows need an API key that was made for large exports.',
  zh: '导出行数较多，需使用创建时已允许大批量导出的 API 密钥。',
};
