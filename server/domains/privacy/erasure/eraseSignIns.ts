/** Eraser: the account by which an erased user signed in, and the addresses that he came from. */
import { sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import type { Eraser } from '../../../platform/records/erasing/erasers.ts';
import { type Erasing, idsOf } from '../../../platform/records/erasing/erasing.ts';

function users({ subjects }: Erasing): string[] {
  return idsOf(subjects, 'user');
}

export const eraseSignIns: Eraser = {
  name: 'signIns',
  label: { en: 'Account, sign-ins and devices', zh: '登录账号、登录记录与设备' },
  tables: [],
  byOwner: true,

  async count(ctx, erasing) {
    if (users(erasing).length === 0) return 0;
    const [row] = await ctx.db.rows<{ count: number }>(sql`
      select (select count(*)::int from core.security_log where ${ofUsers(ctx, erasing)})
        + (select count(*)::int from core.members where ${ofUsers(ctx, erasing)}) as count`);
    return row?.count ?? 0;
  },

  /** Whoever belongs to another workspace too stays there who he is. */
  async erase(ctx, erasing) {
    if (users(erasing).length === 0) return { count: 0, next: null };
    const mine = ofUsers(ctx, erasing);
    const lines = await ctx.db.run(sql`
      update core.security_log set address = null, facts = '{}', identity_id = null where ${mine}`);
    await ctx.db.run(sql`delete from core.api_keys where ${mine}`);
    await ctx.db.run(sql`delete from core.password_links where ${mine}`);
    const gone = await ctx.db.rows<{ identity_id: string }>(sql`
      delete from core.members where ${mine} returning identity_id`);
    const accounts = await ctx.db.run(sql`
      delete from core.identities i where i.id = any(${gone.map((row) => row.identity_id)}::uuid[])
        and not exists (select from core.members m where m.identity_id = i.id)`);
    return { count: lines + accounts, next: null };
  },
};

function ofUsers(ctx: Context, erasing: Erasing) {
  return sql`workspace_id = ${ctx.workspace.id}::uuid and user_id = any(${users(erasing)}::uuid[])`;
}
