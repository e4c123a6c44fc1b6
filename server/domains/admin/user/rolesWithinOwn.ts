/** Who keeps people but not roles gives nobody a role that he does not have himself. */
import type { User } from '../../../../shared/records.gen.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

/** What everybody begins with is nothing to be had by it. */
const common = 'member';

export const rolesWithinOwn: Trait<User> = {
  name: 'rolesWithinOwn',
  step: 'check',
  run({ actor }, rows) {
    if (actor.kind === 'system' || actor.rights.may('roles')) return;
    for (const { given, before, after, refusals } of rows) {
      if (!given.has('roles')) continue;
      const added = (after.roles ?? []).filter((role) => !(before?.roles ?? []).includes(role));
      if (added.every((role) => role === common || actor.roles.includes(role))) continue;
      refusals.push({
        field: 'roles',
        code: 'forbidden',
        text: {
          en: 'You may give only roles that you have yourself; ask someone who manages roles.',
          zh: '您只能授予自己拥有的角色，其他角色请联系角色管理员。',
        },
      });
    }
  },
};
