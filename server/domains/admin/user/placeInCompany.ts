/** Somebody's department and manager are said by those who administer people. */
import type { User } from '../../../../shared/records.gen.ts';
import { keptByRight } from '../keptByRight.ts';

export const placeInCompany = keptByRight<User>({
  fields: ['department', 'manager'],
  rights: ['users', 'departments'],
  text: {
    en: 'Department and manager are changed by those who administer users: they decide who sees what.',
    zh: '部门和直属上级由拥有“用户”管理权限的人修改，因为它们决定可见范围。',
  },
});
