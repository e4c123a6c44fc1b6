/** Customers and what is done with them. */
import { defineModule } from '../../platform/metadata/defineModule.ts';
import { account } from './account/account.ts';
import { accountContact } from './accountContact/accountContact.ts';
import { activity } from './activity/activity.ts';
import { contact } from './contact/contact.ts';
import { task } from './task/task.ts';

export const customer = defineModule({
  name: 'customer',
  label: { en: 'Customers', zh: '客户' },
  icon: 'building',
  objects: [account, contact, accountContact, activity, task],
});
