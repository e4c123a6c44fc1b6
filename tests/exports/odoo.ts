/** Files as Odoo exports them for an update: technical headers, external ids, lists in rows that go on. */
import { type Course, companies, contacts, deals, nameOf } from './company.ts';
import { type ExportFile, rowOf } from './exportFile.ts';

const id = (model: string, number: number): string => `__export__.${model}_${number}_1a2b3c4d`;

const stages: Readonly<Record<Course, string>> = {
  first: 'New',
  needs: 'Qualified',
  proposal: 'Proposition',
  contract: 'Negotiation',
  won: 'Won',
  lost: 'Lost',
};

function file(
  name: string,
  headers: string,
  records: readonly Record<string, string | number>[],
): ExportFile {
  const names = headers.split(',');
  return { name, headers: names, rows: records.map((record) => rowOf(names, record)), lineEnd: '\n' };
}

const partner =
  'id,name,is_company,parent_id/id,email,phone,mobile,street,street2,city,zip,country_id,function,category_id,user_id,vat,comment,create_date,child_ids/name';

const partners: readonly Record<string, string | number>[] = [
  ...companies.flatMap((one): Record<string, string | number>[] => [
    {
      id: id('res_partner', one.number),
      name: one.name,
      is_company: 'True',
      street: one.street.split('\n')[0]!,
      street2: one.street.split('\n')[1] ?? '',
      city: one.city,
      zip: one.zip,
      country_id: one.country,
      category_id: 'VIP,Export',
      user_id: nameOf(one.owner),
      create_date: '2025-03-01 09:30:00',
      'child_ids/name': 'First child',
    },
    // One-to-many: the rest of the list in rows of their own.
    { 'child_ids/name': 'Second child' },
  ]),
  ...contacts.map(
    (one): Record<string, string | number> => ({
      id: id('res_partner', 100 + one.number),
      name: nameOf(one),
      is_company: 'False',
      'parent_id/id': id('res_partner', one.company.number),
      email: one.email,
      mobile: one.mobile,
      function: 'Buyer',
      create_date: '2025-03-01 09:30:00',
    }),
  ),
];

export const odooFiles: readonly ExportFile[] = [
  file('res.partner.csv', partner, partners),
  file(
    'crm.lead.csv',
    'id,name,type,partner_id/id,stage_id,expected_revenue,probability,date_deadline,user_id,tag_ids,create_date,description,active',
    [
      ...deals.map((one) => ({
        id: id('crm_lead', one.number),
        name: one.name,
        type: 'opportunity',
        'partner_id/id': id('res_partner', one.company.number),
        stage_id: stages[one.course],
        expected_revenue: one.amount,
        date_deadline: one.close,
        user_id: nameOf(one.owner),
        tag_ids: 'Product,Services',
        create_date: `${one.created} 09:30:00`,
        description: '<p>Notes</p>',
        active: 'True',
      })),
      { id: id('crm_lead', 900), name: 'Only a lead', type: 'lead', stage_id: 'New' },
    ],
  ),
];
