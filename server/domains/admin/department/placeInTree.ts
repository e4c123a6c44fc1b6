/** Who is above whom among departments is said by those who administer them. */
import type { Department } from '../../../../shared/records.gen.ts';
import { keptByRight } from '../keptByRight.ts';

export const placeInTree = keptByRight<Department>({
  fields: ['parent'],
  rights: ['departments'],
  text: {
    en: 'Departments are moved by those who administer departments: it changes who sees what.',
    zh: '部门的上级由拥有“部门”管理权限的人调整，因为这会改变可见范围。',
  },
});
