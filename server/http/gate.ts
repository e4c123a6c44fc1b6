/** What the security policy demands before anything else: the address, the way in, and a second factor. For every guarded route. */
import { Problem } from '../base/problem.ts';
import type { Context } from '../platform/context.ts';
import type { Caller } from '../platform/identity/callers.ts';
import { minute } from '../platform/identity/identityEnv.ts';
import { graceEnd, needsFactor, networkAllows, wayAllowed } from '../platform/identity/policy/demands.ts';
import { isWithin } from '../platform/identity/policy/networks.ts';
import { logSecurity } from '../platform/identity/securityLog.ts';
import type { App } from './appServices.ts';
import type { GuardedRoute } from './route.ts';

/** Throws `unauthorized`, `forbidden` or `second_factor_required`. */
export async function checkGate(
  app: App,
  ctx: Context,
  caller: Caller,
  route: Pick<GuardedRoute, 'withoutFactor' | 'stepUp'>,
): Promise<void> {
  const { policy, keyLimits } = caller;
  if (keyLimits?.ranges && !isWithin(ctx.address, keyLimits.ranges)) {
    await noteRefusal(app, ctx, caller);
    throw new Problem('unauthorized');
  }
  if (!networkAllows(policy, ctx.actor.roles, ctx.address)) {
    await noteRefusal(app, ctx, caller);
    throw refusedAddress();
  }
  if (caller.way === null) return;
  if (!wayAllowed(policy, caller.way)) throw refusedWay();
  // An administrator gets in when the provider does not answer.
  if (caller.signOnOnly && caller.way !== 'signOn' && !ctx.actor.roles.includes('administrator'))
    throw refusedWay();
  // One company's provider must not decide what opens the workspaces of others.
  if (caller.visiting && route.stepUp === 'ownFactors') throw refusedVisitor();
  if (!route.withoutFactor && owesFactor(caller, ctx.actor.roles, app.clock.now()))
    throw new Problem('second_factor_required', {
      detail: {
        en: 'Your organisation asks everyone in your role for a second factor; set one up first.',
        zh: '贵公司要求您启用两步验证，请先完成设置。',
      },
      extra: { setUp: true },
    });
}

/** Whether the person must set up a second factor, or prove the one he has, before he goes on. */
export function owesFactor(caller: Caller, roles: readonly string[], now: number): boolean {
  const { policy } = caller;
  if (caller.factor !== null || !needsFactor(policy, roles)) return false;
  if (caller.way === 'signOn' && policy.secondFactor.signOnCounts) return false;
  return now >= factorDue(caller);
}

/** Milliseconds since 1970 when the days of grace end. */
export function factorDue(caller: Caller): number {
  const demandedSince = caller.demandedSince ?? 0;
  return graceEnd(caller.policy, { demandedSince, memberSince: caller.knownSince });
}

const noted = new Map<string, number>();
const notedAtMost = 10_000;

/** One line in some minutes for each caller and address: a program that keeps trying must not fill the log. */
async function noteRefusal(app: App, ctx: Context, caller: Caller): Promise<void> {
  const name = `${caller.id} ${ctx.address}`;
  const now = app.clock.now();
  if (now - (noted.get(name) ?? Number.NEGATIVE_INFINITY) < 5 * minute) return;
  if (noted.size >= notedAtMost) noted.clear();
  noted.set(name, now);
  await logSecurity(app.identity, 'addressRefused', {
    identityId: caller.identityId,
    workspaceId: ctx.workspace.id,
    userId: ctx.actor.userId,
    address: ctx.address,
    facts: caller.kind === 'apiKey' ? { apiKey: caller.id } : {},
  });
}

function refusedAddress(): Problem {
  return new Problem('forbidden', {
    detail: {
      en: 'Your role may work from the networks of your organisation only, and this address is none of them.',
      zh: '您的角色仅允许从公司指定的网络访问，当前地址不在允许范围内。',
    },
  });
}

function refusedWay(): Problem {
  return new Problem('forbidden', {
    detail: {
      en: 'Your organisation does not let anyone in by this way of signing in; sign out and take another one.',
      zh: '贵公司不允许以此方式登录，请退出后换用其他登录方式。',
    },
  });
}

function refusedVisitor(): Problem {
  return new Problem('forbidden', {
    detail: {
      en: 'You came through the sign-in service of one workspace and are in others too: sign in with your password to change what opens all of them.',
      zh: '您通过某个工作区的登录服务登录，同时还属于其他工作区：请使用密码登录后再更改对所有工作区生效的验证方式。',
    },
  });
}
