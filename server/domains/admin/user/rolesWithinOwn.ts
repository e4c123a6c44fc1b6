/** Who keeps people but not roles gives nobody a role that he does not have himself, and takes over nobody who has one. */
import type { User } from '../../../../shared/records.gen.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';
import { mayOpenAccount, withinOwn } from './withinOwn.ts';

export const rolesWithinOwn: Trait<User> = {
  name: 'rolesWithinOwn',
  step: 'check',
  always: true,
  async run(ctx, rows) {
    for (const { id, given, before, after, refusals } of rows) {
      const had = before?.roles ?? [];
      const added = given.has('roles') ? (after.roles ?? []).filter((role) => !had.includes(role)) : [];
      if (!withinOwn(ctx.actor, added)) {
        refusals.push({
          field: 'roles',
          code: 'forbidden',
          text: {
            en: 'You may give only roles that you have yourself; ask someone who manages roles.',
            zh: '您只能授予自己拥有的角色，其他角色请联系角色管理员。',
          },
        });
      }
      // One signs in with this address, so another one is another person's account.
      const moves = before !== null && given.has('email') && (before.email ?? '') !== (after.email ?? '');
      if (moves && id !== ctx.actor.userId && !(await mayOpenAccount(ctx, had))) {
        refusals.push({
          field: 'email',
          code: 'forbidden',
          text: {
            en: 'This person has roles that you do not have; the address is changed by someone who manages roles.',
            zh: '此人拥有您没有的角色，其邮箱须由角色管理员修改。',
          },
        });
      }
    }
  },
};
