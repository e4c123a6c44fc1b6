/** HubSpot: exports of one object each, headed by property labels or by the properties' internal names. */
import { addressColumns } from './addressColumns.ts';
import {
  type ColumnTarget,
  column,
  idOf,
  type KindDeclaration,
  leftWhy,
  nameOf,
  type SourceDeclaration,
} from './sourceDeclaration.ts';

const first = { forms: ['firstOfList'] } as const;
const recordId = column(['Record ID', 'hs_object_id', 'id'], 'sourceId');

const owner = (label: string): ColumnTarget[] => [
  idOf(['hubspot_owner_id', 'owner_id'], 'owner'),
  nameOf([label, 'Owner'], 'owner'),
];

const toAccount = [
  idOf(['Associated Company IDs', 'Primary Associated Company ID', 'associatedcompanyid'], 'account', first),
  nameOf(['Associated Company', 'Primary Associated Company', 'Company Name', 'company'], 'account', first),
];
const toContact = [
  idOf('Associated Contact IDs', 'contact', first),
  nameOf('Associated Contact', 'contact', first),
];

const regarding = idOf('Associated Deal IDs', 'regarding', {
  join: {
    headers: ['Associated Contact IDs', 'Associated Company IDs'],
    by: 'first',
    types: ['deal', 'contact', 'company'],
  },
  objects: { 'deal:': 'opportunity', 'contact:': 'contact', 'company:': 'account' },
  ...first,
});

const postal = addressColumns(
  'address',
  {
    street: ['Street Address', 'address'],
    city: ['City'],
    province: ['State/Region', 'state'],
    postalCode: ['Postal Code', 'zip'],
    country: ['Country/Region', 'country'],
  },
  ['Street Address 2', 'address_2'],
);

/** Calls, meetings, notes and mails differ in the words of their headers only. */
function engagement(
  kind: string,
  value: string,
  needs: KindDeclaration['needs'],
  columns: readonly ColumnTarget[],
): KindDeclaration {
  return {
    kind,
    object: 'activity',
    needs,
    files: [kind.replace(/s$/, '')],
    constants: { kind: value },
    columns: [
      column(['Record ID', 'hs_object_id', 'engagement_id', 'id'], 'sourceId'),
      ...columns,
      column(['Activity date', 'hs_timestamp', 'start_time'], 'occurredAt'),
      column(['Create Date', 'hs_createdate'], 'occurredAt'),
      regarding,
      nameOf(['Activity assigned to', 'Assigned to'], 'owner'),
      idOf('hubspot_owner_id', 'owner'),
    ],
  };
}

const stamps = [
  column(['Create Date', 'createdate', 'hs_createdate'], 'createdAt'),
  column(['Last Modified Date', 'Last modified', 'hs_lastmodifieddate'], 'updatedAt'),
];

const kinds: readonly KindDeclaration[] = [
  {
    kind: 'Property history',
    object: null,
    before: true,
    needs: ['timestamp', 'source', 'name', 'value'],
    files: ['property_history', 'propertyhistory'],
    columns: [],
    note: {
      en: 'The former values of properties there. Guanxi keeps the history from the first import on; this file is not needed.',
      zh: '此文件为原系统的属性变更历史。关系 CRM 从首次导入起记录历史，此文件无需导入。',
    },
  },
  {
    kind: 'Teams',
    object: 'department',
    needs: [['id', 'Record ID', 'Team ID'], 'name'],
    files: ['team'],
    named: true,
    columns: [column(['id', 'Record ID', 'Team ID'], 'sourceId'), column('name', 'name')],
  },
  {
    kind: 'Users',
    object: 'user',
    needs: ['email', ['active_user_id', 'primary_team_id', 'User ID', 'owner_id']],
    files: ['owner', 'user'],
    columns: [
      column(['owner_id', 'User ID', 'id'], 'sourceId'),
      column('Name', 'name'),
      column(['First Name'], 'name', { join: { headers: ['Last Name'], by: 'name' } }),
      column('Email', 'email'),
    ],
  },
  {
    kind: 'Deals',
    object: 'opportunity',
    needs: [
      ['Deal Name', 'dealname'],
      ['Record ID', 'deal_id', 'hs_object_id', 'Deal Stage', 'Amount'],
    ],
    files: ['deal'],
    leaveOut: [{ column: 'is_deleted', is: ['1', 'true'] }],
    columns: [
      column(['Record ID', 'hs_object_id', 'deal_id'], 'sourceId'),
      column(['Deal Name', 'dealname'], 'name'),
      ...toAccount,
      ...toContact,
      column(['Deal Stage', 'dealstage', 'deal_pipeline_stage_id'], 'stage'),
      column(['Amount', 'amount'], 'amount'),
      column(['Currency', 'deal_currency_code'], 'amount.currency'),
      column(['Deal probability', 'hs_deal_stage_probability'], 'probability', { multiply: '100' }),
      column(['Close Date', 'closedate'], 'closeDate'),
      column(['Create Date', 'createdate'], 'openedOn'),
      column(['Next step', 'hs_next_step'], 'nextStep'),
      column(['Closed Lost Reason', 'closed_lost_reason'], 'reasonNote', {
        join: { headers: ['Closed Won Reason', 'closed_won_reason'], by: 'first' },
      }),
      column(['Original Source', 'hs_analytics_source'], 'leadSource'),
      column(['Deal Description', 'description'], 'description'),
      ...owner('Deal owner'),
    ],
  },
  {
    kind: 'Companies',
    object: 'account',
    needs: [
      ['Company name', 'name'],
      [
        'Company Domain Name',
        'Company owner',
        'Number of Associated Contacts',
        'Associated Contact IDs',
        'Annual Revenue',
        'domain',
        'Number of Employees',
      ],
    ],
    files: ['compan'],
    leaveOut: [{ column: 'is_deleted', is: ['1', 'true'] }],
    columns: [
      recordId,
      column(['Company name', 'name'], 'name'),
      column(['Website URL', 'website', 'Company Domain Name', 'domain'], 'website'),
      column('Phone Number', 'phones'),
      column('phone', 'phones'),
      column('Industry', 'industry'),
      column(['Number of Employees', 'numberofemployees'], 'employees'),
      column(['Annual Revenue', 'annualrevenue'], 'annualRevenue'),
      column(['Year Founded', 'founded_year'], 'foundedYear'),
      column(['Original Source', 'hs_analytics_source'], 'leadSource'),
      column(['Lifecycle Stage', 'lifecyclestage'], 'lifecycle'),
      ...postal,
      idOf(['Parent Company IDs', 'Parent Company ID', 'hs_parent_company_id'], 'parent', first),
      nameOf('Parent Company', 'parent', first),
      column(['Description', 'About us'], 'description'),
      ...owner('Company owner'),
    ],
  },
  {
    kind: 'Tickets',
    object: 'ticket',
    needs: [
      ['Ticket name', 'hs_ticket_category', 'hs_ticket_priority', 'subject'],
      ['Ticket status', 'Ticket ID', 'hs_pipeline_stage', 'Ticket owner'],
    ],
    files: ['ticket'],
    leaveOut: [{ column: 'is_deleted', is: ['1', 'true'] }],
    columns: [
      column(['Record ID', 'Ticket ID', 'hs_object_id', 'id'], 'sourceId'),
      column(['Ticket name', 'subject'], 'name'),
      column(['Ticket status', 'hs_pipeline_stage'], 'status'),
      column(['Priority', 'hs_ticket_priority'], 'priority'),
      column(['Category', 'hs_ticket_category'], 'kind'),
      column('Source', 'origin'),
      ...toAccount,
      ...toContact,
      column(['Create date', 'createdate'], 'openedAt'),
      column(['Close date', 'closed_date'], 'closedAt'),
      column(['Ticket description', 'content'], 'description', { html: true }),
      ...owner('Ticket owner'),
    ],
  },
  {
    kind: 'Tasks',
    object: 'task',
    needs: [['Task Title', 'hs_task_subject', 'hs_task_type']],
    files: ['task'],
    columns: [
      column(['Record ID', 'hs_object_id', 'engagement_id'], 'sourceId'),
      column(['Task Title', 'hs_task_subject', 'task_type'], 'subject'),
      column(['Task Status', 'hs_task_status'], 'status'),
      column(['Priority', 'hs_task_priority'], 'priority'),
      column(['Due date', 'hs_timestamp'], 'dueOn'),
      column(['Task Notes', 'Notes', 'hs_task_body'], 'body', { html: true }),
      regarding,
      nameOf(['Assigned to', 'Activity assigned to'], 'owner'),
      idOf('hubspot_owner_id', 'owner'),
    ],
  },
  engagement(
    'Calls',
    'call',
    [['Call title', 'Call notes', 'hs_call_title', 'Call outcome']],
    [
      column(['Call title', 'hs_call_title'], 'subject'),
      column(['Call notes', 'hs_call_body'], 'body', { html: true }),
      column(['Call outcome', 'hs_call_disposition'], 'outcome'),
      column(['Call direction', 'hs_call_direction'], 'direction'),
      // Milliseconds there, minutes here.
      column(['Call duration', 'hs_call_duration'], 'minutes', { forms: ['minutesOfMilliseconds'] }),
    ],
  ),
  engagement(
    'Meetings',
    'meeting',
    [['Meeting name', 'hs_meeting_title', 'meeting_outcome', 'Meeting outcome']],
    [
      column(['Meeting name', 'hs_meeting_title', 'title'], 'subject'),
      column(['Meeting description', 'Internal meeting notes', 'hs_meeting_body', 'body'], 'body', {
        html: true,
      }),
      column(['Meeting outcome', 'hs_meeting_outcome'], 'outcome'),
      column(['Meeting start time', 'hs_meeting_start_time'], 'occurredAt'),
    ],
  ),
  engagement(
    'Notes',
    'note',
    [['Note body', 'hs_note_body']],
    [column(['Note body', 'hs_note_body'], 'body', { html: true })],
  ),
  engagement(
    'Emails',
    'mail',
    [['Email subject', 'hs_email_subject', 'Email body']],
    [
      column(['Email subject', 'hs_email_subject'], 'subject'),
      column(['Email body', 'hs_email_html', 'hs_email_text'], 'body', { html: true }),
      column(['Email direction', 'hs_email_direction'], 'direction'),
    ],
  ),
  {
    kind: 'Products',
    object: 'product',
    needs: [
      ['Record ID', 'hs_object_id'],
      ['SKU', 'hs_sku', 'Unit price'],
    ],
    files: ['product'],
    columns: [
      recordId,
      column('Name', 'name'),
      column(['SKU', 'hs_sku'], 'code'),
      column(['Unit price', 'price'], 'price'),
      column(['Product description', 'description'], 'description'),
    ],
  },
  {
    kind: 'Contacts',
    object: 'contact',
    needs: [
      ['First Name', 'Last Name', 'firstname', 'lastname'],
      ['Record ID', 'hs_object_id', 'id', 'Contact owner', 'Lifecycle Stage', 'Lead Status'],
    ],
    files: ['contact'],
    leaveOut: [{ column: '_fivetran_deleted', is: ['1', 'true'] }],
    columns: [
      recordId,
      column('First Name', 'name', { join: { headers: ['Last Name'], by: 'name' } }),
      column('Last Name', 'name'),
      ...toAccount,
      column('Job Title', 'jobTitle'),
      column('Email', 'emails'),
      column(['Work email', 'work_email'], 'emails', { label: 'work' }),
      column(['Additional email addresses', 'hs_additional_emails'], 'emails', { label: 'other' }),
      column(['Phone Number', 'phone'], 'phones'),
      column(['Mobile Phone Number', 'mobilephone'], 'phones', { label: 'mobile' }),
      column(['Date of birth', 'date_of_birth'], 'birthday'),
      ...postal,
      ...owner('Contact owner'),
    ],
  },
];

export const hubspot: SourceDeclaration = {
  name: 'hubspot',
  label: { en: 'HubSpot', zh: 'HubSpot' },
  timeZone: 'ask',
  headerPrefix: /^property_/i,
  signs: [
    { weight: 0.97, headers: ['Record ID'], pattern: /^Associated .+ IDs$/i },
    { weight: 0.97, headers: ['hs_object_id'] },
    { weight: 0.95, headers: ['Record ID', 'Contact owner'] },
    { weight: 0.95, headers: ['Record ID', 'Company owner'] },
    { weight: 0.95, headers: ['Record ID', 'Deal owner'] },
    { weight: 0.95, headers: ['Record ID', 'Ticket owner'] },
    { weight: 0.95, headers: ['Record ID', 'Lifecycle Stage'] },
    { weight: 0.95, headers: ['Record ID', 'Activity assigned to'] },
    { weight: 0.9, headers: ['Marketing contact status'] },
    { weight: 0.9, pattern: /^(property_)?(hs|hubspot)_[a-z_]+$/ },
    { weight: 0.85, pattern: /^property_(dealname|firstname|createdate|name)$/ },
    { weight: 0.8, headers: ['active_user_id', 'portal_id'] },
    { weight: 0.7, headers: ['Company Domain Name'] },
  ],
  left: [
    {
      headers: [
        'Last Activity Date',
        'Number of Associated Contacts',
        'Number of Associated Deals',
        'Is closed lost',
        'Is Closed Won',
        'Weighted amount',
        'Date entered current stage',
        'Days to close',
      ],
      why: leftWhy.workedOut,
    },
    {
      headers: [
        'Marketing contact status',
        'portal_id',
        '_fivetran_synced',
        '_fivetran_deleted',
        'is_deleted',
      ],
      why: leftWhy.system,
    },
    {
      headers: [
        'Associated Contact',
        'Associated Contact IDs',
        'Associated Deal',
        'Associated Deal IDs',
        'Associated Note',
        'Associated Note IDs',
        'Associated Ticket',
        'Associated Ticket IDs',
      ],
      why: {
        en: 'The other record names this one: bring its file, too.',
        zh: '关联关系由另一个对象的文件带入，请同时导入该文件。',
      },
    },
  ],
  stamps,
  kinds,
};
