/** Letting a person in and out: deactivation ends everything that he could still do, reactivation lets him sign in again. */
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../../platform/context.ts';
import { cutAccess } from '../../../platform/identity/cutAccess.ts';
import { setMemberActive } from '../../../platform/identity/identities.ts';
import { logSecurity } from '../../../platform/identity/securityLog.ts';
import { cancelRunsOf } from '../../../platform/jobs/cancelRunsOf.ts';
import { write } from '../../../platform/records/writer.ts';

type Status = 'invited' | 'active' | 'inactive' | 'notInvited';

export async function setUserStatus(ctx: Context, id: string, status: Status): Promise<void> {
  await write(ctx, ctx.registry.object('user'), [{ op: 'update', id, data: { status } }], {
    allow: ['status'],
  });
}

/** Records stay his until somebody hands them over. Throws for oneself and for the last administrator. */
export async function deactivateUser(outside: Context, id: string): Promise<void> {
  await inTransaction(outside, async (ctx) => {
    if (id === ctx.actor.userId) {
      const text = { en: 'You cannot deactivate yourself.', zh: '不能停用自己。' };
      throw new Problem('invalid_value', { detail: text });
    }
    await setUserStatus(ctx, id, 'inactive');
    await cutAccess(ctx, ctx.workspace.id, id);
    await cancelRunsOf(ctx, id);
    await note(ctx, 'userDeactivated', id);
  });
}

/** Who never had an account here is to be invited; who had one signs in as before, without his former keys. */
export async function reactivateUser(outside: Context, id: string): Promise<void> {
  await inTransaction(outside, async (ctx) => {
    const member = await setMemberActive(ctx, ctx.workspace.id, id, true);
    await setUserStatus(ctx, id, member ? 'active' : 'notInvited');
    await note(ctx, 'userReactivated', id);
  });
}

async function note(
  ctx: Context,
  event: 'userDeactivated' | 'userReactivated',
  userId: string,
): Promise<void> {
  await logSecurity(ctx, event, {
    workspaceId: ctx.workspace.id,
    userId,
    address: ctx.address,
    facts: { by: ctx.actor.userId },
  });
}
