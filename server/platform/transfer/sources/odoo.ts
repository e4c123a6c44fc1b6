/** Odoo: lists exported for an update (technical headers, external ids) or for reading (labels). */
import { addressColumns } from './addressColumns.ts';
import { odooFiles } from './attachmentsOfSources.ts';
import {
  column,
  idOf,
  type KindDeclaration,
  leftWhy,
  nameOf,
  type SourceDeclaration,
} from './sourceDeclaration.ts';

const id = column(['id', 'External ID', '.id'], 'sourceId');
const owner = [idOf('user_id/id', 'owner'), nameOf(['user_id', 'Salesperson', '销售员'], 'owner')];
const postal = addressColumns(
  'address',
  {
    street: ['street', '街道'],
    city: ['city', '城市'],
    province: ['state_id', 'State', '省/州'],
    postalCode: ['zip', '邮编'],
    country: ['country_id', 'Country', '国家'],
  },
  ['street2', 'Street2'],
);

const stamps = [
  column(['create_date', 'Created on', '创建时间'], 'createdAt'),
  nameOf(['create_uid', 'Created by', '创建人'], 'createdBy'),
  column(['write_date', 'Last Updated on', '最后更新时间'], 'updatedAt'),
  nameOf(['write_uid', 'Last Updated by', '最后更新人'], 'updatedBy'),
];

/** Columns that say whether a partner is a company. */
const personHeaders = ['is_company', 'Is a Company', 'company_type', 'Company Type'];

const kinds: readonly KindDeclaration[] = [
  {
    kind: 'res.users',
    object: 'user',
    needs: ['login', ['name', 'email']],
    files: ['res.users', 'users'],
    columns: [id, column('name', 'name'), column(['email', 'login'], 'email')],
  },
  {
    kind: 'crm.lead',
    object: 'opportunity',
    needs: [
      ['stage_id', 'stage_id/id', 'Stage', 'expected_revenue', 'Expected Revenue'],
      ['name', 'Opportunity', 'Lead/Opportunity'],
      [
        'expected_revenue',
        'Expected Revenue',
        'probability',
        'Probability',
        'team_id',
        'Sales Team',
        'partner_id/id',
        'date_deadline',
      ],
    ],
    files: ['crm.lead', 'opportunit'],
    columns: [
      id,
      column(['name', 'Opportunity', 'Lead/Opportunity'], 'name'),
      idOf('partner_id/id', 'account'),
      nameOf(['partner_id', 'Customer', 'partner_name', 'Company Name'], 'account'),
      column(['stage_id', 'Stage', '阶段'], 'stage'),
      column(['expected_revenue', 'Expected Revenue', '预期收入'], 'amount'),
      column(['company_currency', 'Currency'], 'amount.currency'),
      column(['probability', 'Probability', '概率'], 'probability'),
      column(['date_deadline', 'Expected Closing', '预期结束'], 'closeDate'),
      column(['create_date', 'Created on', '创建时间'], 'openedOn'),
      column(['lost_reason_id', 'Lost Reason'], 'reasonNote'),
      column(['source_id', 'Source'], 'leadSource'),
      column(['tag_ids', 'Tags', '标签'], 'tags', { separator: ',' }),
      column(['description', 'Notes', '备注'], 'description', { html: true }),
      ...owner,
    ],
    note: {
      en: 'Leads and opportunities are one table in Odoo: rows of the type “lead” are left out; export them for themselves.',
      zh: 'Odoo 的线索和商机在同一张表中：类型为“lead”的行不导入，请单独导出线索。',
    },
    leaveOut: [
      { column: 'type', is: ['lead'] },
      // Rows that only go on with a list of the row above.
      { column: 'name', is: [''] },
      { column: 'Opportunity', is: [''] },
    ],
  },
  {
    kind: 'res.partner (company)',
    object: 'account',
    needs: [
      ['is_company', 'Is a Company', 'company_type', 'Company Type'],
      ['name', 'Name', 'Complete Name', 'display_name'],
    ],
    files: ['res.partner', 'companies', 'customers'],
    parts: ['res.partner (person)'],
    leaveOut: [{ column: 'name', is: [''] }],
    columns: [
      id,
      column(['name', 'Name', 'Complete Name', 'display_name'], 'name'),
      idOf('parent_id/id', 'parent'),
      nameOf(['parent_id', 'Related Company'], 'parent'),
      column('email', 'emails'),
      column('phone', 'phones'),
      column('mobile', 'phones', { label: 'mobile' }),
      column('website', 'website'),
      column(['vat', 'Tax ID'], 'taxNumber'),
      column(['category_id', 'Tags'], 'tags', { separator: ',' }),
      ...postal,
      column(['comment', 'Notes'], 'description', { html: true }),
      ...owner,
    ],
  },
  {
    kind: 'res.partner (person)',
    object: 'contact',
    needs: [
      ['name', 'Name', 'Complete Name', 'display_name'],
      ['parent_id', 'parent_id/id', 'Related Company', 'function', 'Job Position'],
    ],
    files: ['persons', 'contacts'],
    leaveOut: [{ column: 'name', is: [''] }],
    only: [
      { headers: personHeaders, is: ['False', '0', '', 'person', 'Individual', '个人'], optional: true },
    ],
    columns: [
      id,
      column(['name', 'Name', 'Complete Name', 'display_name'], 'name'),
      idOf('parent_id/id', 'account'),
      nameOf(['parent_id', 'Related Company'], 'account'),
      column(['function', 'Job Position'], 'jobTitle'),
      column('email', 'emails'),
      column('phone', 'phones'),
      column('mobile', 'phones', { label: 'mobile' }),
      column(['category_id', 'Tags'], 'tags', { separator: ',' }),
      ...postal,
      column(['comment', 'Notes'], 'description', { html: true }),
      ...owner,
    ],
  },
  {
    kind: 'product.template',
    object: 'product',
    needs: [
      ['default_code', 'Internal Reference'],
      ['list_price', 'Sales Price', 'name', 'Name'],
    ],
    files: ['product'],
    leaveOut: [{ column: 'name', is: [''] }],
    columns: [
      id,
      column(['name', 'Name'], 'name'),
      column(['default_code', 'Internal Reference'], 'code'),
      column(['categ_id', 'Product Category'], 'series'),
      column(['list_price', 'Sales Price'], 'price'),
      column(['uom_id', 'Unit of Measure'], 'unit'),
      column(['sale_ok', 'Can be Sold', 'active'], 'active'),
      column(['description_sale', 'Sales Description'], 'description'),
    ],
  },
  {
    kind: 'mail.activity',
    object: 'task',
    needs: [
      ['activity_type_id', 'Activity Type'],
      ['date_deadline', 'Due Date'],
      ['summary', 'Summary', 'res_name', 'Document Name'],
    ],
    files: ['mail.activity', 'activities'],
    columns: [
      id,
      column(['summary', 'Summary'], 'subject', {
        join: { headers: ['activity_type_id', 'Activity Type'], by: 'first' },
      }),
      column(['date_deadline', 'Due Date'], 'dueOn'),
      column(['note', 'Note'], 'body', { html: true }),
      idOf('user_id/id', 'owner'),
      nameOf(['user_id', 'Assigned to'], 'owner'),
    ],
  },
  {
    kind: 'sale.order',
    object: 'order',
    needs: [
      ['amount_total', 'Total'],
      ['date_order', 'Order Date'],
      ['partner_id', 'partner_id/id', 'Customer'],
    ],
    files: ['sale.order', 'orders'],
    leaveOut: [
      { column: 'name', is: [''] },
      { column: 'Order Reference', is: [''] },
    ],
    columns: [
      id,
      column(['name', 'Order Reference'], 'name'),
      column(['name', 'Order Reference'], 'number'),
      column(['state', 'Status'], 'status'),
      idOf('partner_id/id', 'account'),
      nameOf(['partner_id', 'Customer'], 'account'),
      idOf('opportunity_id/id', 'opportunity'),
      column(['amount_total', 'Total'], 'amount'),
      column(['currency_id', 'Currency'], 'amount.currency'),
      column(['date_order', 'Order Date'], 'orderedOn'),
      ...owner,
    ],
  },
];

export const odoo: SourceDeclaration = {
  name: 'odoo',
  label: { en: 'Odoo', zh: 'Odoo' },
  timeZone: 'UTC',
  signs: [
    { weight: 0.98, cells: { column: 'id', pattern: /^__export__\./ } },
    { weight: 0.95, pattern: /^[a-z0-9_]+\/(\.?id|[a-z_]+)$/ },
    { weight: 0.9, headers: ['stage_id', 'team_id'] },
    { weight: 0.9, headers: ['stage_id', 'expected_revenue'] },
    { weight: 0.9, headers: ['is_company', 'parent_id'] },
    { weight: 0.8, headers: ['default_code', 'list_price'] },
    { weight: 0.85, headers: ['External ID', 'Salesperson'] },
    { weight: 0.8, headers: ['Expected Revenue', 'Salesperson', 'Stage'] },
    { weight: 0.75, headers: ['External ID'] },
    { weight: 0.7, headers: ['Is a Company'] },
  ],
  left: [
    { headers: ['type', 'is_company', 'active', 'company_id', 'color'], why: leftWhy.system },
    { headers: ['recurring_revenue', 'prorated_revenue'], why: leftWhy.workedOut },
  ],
  stamps,
  kinds: [...kinds, odooFiles],
};
