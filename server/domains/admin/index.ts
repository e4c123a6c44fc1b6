/** The company itself: its people and departments. */
import { defineModule } from '../../platform/metadata/defineModule.ts';
import { department } from './department/department.ts';
import { problemReport } from './problemReport/problemReport.ts';
import { user } from './user/user.ts';

export const admin = defineModule({
  name: 'admin',
  label: { en: 'Administration', zh: '管理' },
  icon: 'settings',
  objects: [department, user, problemReport],
});
