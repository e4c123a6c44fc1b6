/** The company itself: its people, departments, groups and queues. */
import { defineModule } from '../../platform/metadata/defineModule.ts';
import { department } from './department/department.ts';
import { group } from './group/group.ts';
import { problemReport } from './problemReport/problemReport.ts';
import { queue } from './queue/queue.ts';
import { user } from './user/user.ts';

export const admin = defineModule({
  name: 'admin',
  label: { en: 'Administration', zh: '管理' },
  icon: 'settings',
  objects: [department, user, group, queue, problemReport],
});
