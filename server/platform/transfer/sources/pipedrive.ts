/** Pipedrive: one file for each type, headed `Deal - Title`; records are referred to by name. */
import { addressColumns } from './addressColumns.ts';
import {
  column,
  idOf,
  type KindDeclaration,
  leftWhy,
  nameOf,
  type SourceDeclaration,
} from './sourceDeclaration.ts';

const id = (type: string) => column([`${type} - Pipedrive System ID`, `${type} - ID`], 'sourceId');

const regarding = idOf(['Activity - Deal ID', 'Note - Deal ID', 'Deal - ID'], 'regarding', {
  join: {
    headers: [
      'Activity - Person ID',
      'Note - Person ID',
      'Person - ID',
      'Activity - Organization ID',
      'Note - Organization ID',
      'Organization - ID',
    ],
    by: 'first',
    types: [
      'deal',
      'deal',
      'deal',
      'person',
      'person',
      'person',
      'organization',
      'organization',
      'organization',
    ],
  },
  objects: { 'deal:': 'opportunity', 'person:': 'contact', 'organization:': 'account' },
});
const regardingName = nameOf(['Activity - Deal', 'Note - Deal'], 'regarding', {
  join: {
    headers: [
      'Activity - Contact person',
      'Activity - Person',
      'Note - Person',
      'Activity - Organization',
      'Note - Organization',
    ],
    by: 'first',
    types: ['deal', 'deal', 'person', 'person', 'person', 'organization', 'organization'],
  },
  objects: { 'deal:': 'opportunity', 'person:': 'contact', 'organization:': 'account' },
});

/** Types of activities that are to be done rather than held. */
const toDo = ['Task', 'Deadline', '任务', '截止日期'];

const stamps = ['Deal', 'Person', 'Organization', 'Activity', 'Note', 'Lead', 'Product'].flatMap((type) => [
  column([`${type} - ${type} created`, `${type} - Created`, `${type} - Add time`], 'createdAt'),
  column(`${type} - Update time`, 'updatedAt'),
]);

const kinds: readonly KindDeclaration[] = [
  {
    kind: 'Users',
    object: 'user',
    needs: [['User - Name', 'User - Email']],
    files: ['users'],
    columns: [id('User'), column('User - Name', 'name'), column('User - Email', 'email')],
  },
  {
    kind: 'Organizations',
    object: 'account',
    needs: ['Organization - Name'],
    files: ['organization'],
    columns: [
      id('Organization'),
      column('Organization - Name', 'name'),
      column('Organization - Industry', 'industry'),
      column(['Organization - Employee count', 'Organization - Number of employees'], 'employees'),
      column('Organization - Annual revenue', 'annualRevenue'),
      column('Organization - Website', 'website'),
      column('Organization - Label', 'tags', { separator: ',' }),
      ...addressColumns('parts', {
        street: ['Organization - Street/road name of Address', 'Organization - Address'],
        city: ['Organization - City/town/village/locality of Address'],
        province: ['Organization - State/county of Address'],
        postalCode: ['Organization - ZIP/Postal code of Address'],
        country: ['Organization - Country of Address'],
      }),
      nameOf('Organization - Owner', 'owner'),
    ],
  },
  {
    kind: 'Persons',
    object: 'contact',
    needs: [['Person - Name', 'Person - First name']],
    files: ['person', 'people', 'contact'],
    columns: [
      id('Person'),
      column('Person - First name', 'name', { join: { headers: ['Person - Last name'], by: 'name' } }),
      column('Person - Name', 'name'),
      idOf(['Person - Organization ID', 'Organization - ID'], 'account'),
      nameOf(['Person - Organization', 'Organization - Name', 'Organization'], 'account'),
      column('Person - Job title', 'jobTitle'),
      column(['Person - Email (Work)', 'Person - Email'], 'emails', { label: 'work' }),
      column('Person - Email (Home)', 'emails', { label: 'home' }),
      column('Person - Email (Other)', 'emails', { label: 'other' }),
      column(['Person - Phone (Work)', 'Person - Phone'], 'phones', { label: 'work' }),
      column('Person - Phone (Mobile)', 'phones', { label: 'mobile' }),
      column('Person - Phone (Home)', 'phones', { label: 'home' }),
      column('Person - Phone (Other)', 'phones', { label: 'other' }),
      column('Person - Birthday', 'birthday'),
      column('Person - Label', 'tags', { separator: ',' }),
      column('Person - Notes', 'description', { html: true }),
      nameOf('Person - Owner', 'owner'),
    ],
  },
  {
    kind: 'Deals',
    object: 'opportunity',
    needs: ['Deal - Title'],
    files: ['deal'],
    columns: [
      id('Deal'),
      column('Deal - Title', 'name'),
      idOf(['Deal - Organization ID', 'Organization - ID'], 'account'),
      nameOf(['Deal - Organization', 'Organization', 'Organization - Name'], 'account'),
      idOf(['Deal - Person ID', 'Person - ID'], 'contact'),
      nameOf(['Deal - Contact person', 'Contact person', 'Person - Name'], 'contact'),
      column('Deal - Status', 'stage', {
        join: { headers: ['Deal - Stage', 'Deal - Stage (pipeline)'], by: 'closed' },
      }),
      column('Deal - Stage', 'stage'),
      column('Deal - Value', 'amount'),
      column('Deal - Currency of value', 'amount.currency'),
      column('Deal - Probability', 'probability'),
      column('Deal - Expected close date', 'closeDate', {
        join: { headers: ['Deal - Won time', 'Deal - Lost time', 'Deal - Closed on'], by: 'first' },
      }),
      column(['Deal - Deal created', 'Deal - Created'], 'openedOn'),
      column('Deal - Lost reason', 'reasonNote'),
      column('Deal - Label', 'tags', { separator: ',' }),
      column('Deal - Source channel', 'leadSource'),
      nameOf('Deal - Owner', 'owner'),
    ],
  },
  {
    kind: 'Leads',
    object: 'lead',
    needs: ['Lead - Title'],
    files: ['lead'],
    columns: [
      id('Lead'),
      column('Lead - Title', 'name'),
      column(['Lead - Organization', 'Organization - Name'], 'company'),
      column('Lead - Value', 'amount'),
      column('Lead - Currency of value', 'amount.currency'),
      column('Lead - Source', 'leadSource'),
      column('Lead - Label', 'status'),
      nameOf('Lead - Owner', 'owner'),
    ],
  },
  {
    kind: 'Activities',
    object: 'activity',
    needs: ['Activity - Subject'],
    files: ['activit'],
    parts: ['Activities (to do)'],
    columns: [
      id('Activity'),
      column('Activity - Subject', 'subject'),
      column('Activity - Type', 'kind'),
      column('Activity - Due date', 'occurredAt', {
        join: { headers: ['Activity - Due time'], by: 'words' },
      }),
      column('Activity - Duration', 'minutes', { forms: ['minutesOfClock'] }),
      column(['Activity - Note', 'Activity - Public description'], 'body', { html: true }),
      regarding,
      regardingName,
      nameOf(['Activity - Assigned to user', 'Activity - Owner'], 'owner'),
    ],
  },
  {
    kind: 'Activities (to do)',
    object: 'task',
    needs: ['Activity - Subject', 'Activity - Done', 'Activity - Type'],
    only: [{ headers: ['Activity - Type'], is: toDo }],
    columns: [
      id('Activity'),
      column('Activity - Subject', 'subject'),
      column('Activity - Done', 'status', {
        values: {
          '1': 'done',
          true: 'done',
          Done: 'done',
          Yes: 'done',
          是: 'done',
          '0': 'open',
          false: 'open',
          'To do': 'open',
          No: 'open',
          否: 'open',
        },
      }),
      column('Activity - Priority', 'priority'),
      column('Activity - Due date', 'dueOn'),
      column(['Activity - Note', 'Activity - Public description'], 'body', { html: true }),
      regarding,
      regardingName,
      nameOf(['Activity - Assigned to user', 'Activity - Owner'], 'owner'),
    ],
  },
  {
    kind: 'Notes',
    object: 'activity',
    needs: ['Note - Content'],
    files: ['note'],
    constants: { kind: 'note' },
    columns: [
      id('Note'),
      column('Note - Content', 'body', { html: true }),
      column(['Note - Add time', 'Note - Created'], 'occurredAt'),
      regarding,
      regardingName,
      nameOf(['Note - User', 'Note - Creator'], 'owner'),
    ],
  },
  {
    kind: 'Products',
    object: 'product',
    needs: ['Product - Name'],
    files: ['product'],
    columns: [
      id('Product'),
      column('Product - Name', 'name'),
      column('Product - Product code', 'code'),
      column('Product - Category', 'series'),
      column(['Product - Unit price', 'Product - Price'], 'price'),
      column('Product - Unit', 'unit'),
      column('Product - Active', 'active'),
      nameOf('Product - Owner', 'owner'),
    ],
  },
];

export const pipedrive: SourceDeclaration = {
  name: 'pipedrive',
  label: { en: 'Pipedrive', zh: 'Pipedrive' },
  timeZone: 'ask',
  signs: [{ weight: 0.96, pattern: /^(Deal|Person|Organization|Activity|Note|Lead|Product|User) - [A-Z]/ }],
  left: [
    {
      headers: [
        'Deal - Weighted value',
        'Deal - Stage change',
        'Deal - Last activity date',
        'Deal - Done activities',
        'Deal - Total activities',
        'Person - Open deals',
        'Organization - Open deals',
        'Organization - People',
      ],
      why: leftWhy.workedOut,
    },
  ],
  stamps,
  kinds,
};
