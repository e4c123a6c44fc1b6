/** Dynamics 365 Sales: “Export to Excel”, whose first three columns are hidden, and whose hidden sheet names the fields. */
import { addressColumns } from './addressColumns.ts';
import {
  column,
  type KindDeclaration,
  leftWhy,
  nameOf,
  type SourceDeclaration,
} from './sourceDeclaration.ts';

/** The first hidden column; its header is in the language of the organisation, so the file is known by its pattern. */
const recordId = (entity: string, zh: string) =>
  column(
    [
      `(Do Not Modify) ${entity}`,
      `(请勿修改) ${zh}`,
      `(不要修改) ${zh}`,
      `${entity}id`,
      `(Nicht ändern) ${german[entity] ?? entity}`,
    ],
    'sourceId',
  );

const german: Readonly<Record<string, string>> = {
  Account: 'Firma',
  Contact: 'Kontakt',
  Opportunity: 'Verkaufschance',
  Lead: 'Lead',
  Activity: 'Aktivität',
};

const owner = [nameOf(['Owner', 'ownerid', '负责人', 'Besitzer'], 'owner')];
const postal = addressColumns(
  'address1',
  {
    street: ['Address 1: Street 1', 'address1_line1', 'Adresse 1: Straße 1'],
    city: ['Address 1: City', 'address1_city', 'Adresse 1: Ort'],
    province: ['Address 1: State/Province', 'address1_stateorprovince'],
    postalCode: ['Address 1: ZIP/Postal Code', 'address1_postalcode', 'Adresse 1: Postleitzahl'],
    country: ['Address 1: Country/Region', 'address1_country', 'Adresse 1: Land/Region'],
  },
  ['Address 1: Street 2', 'Address 1: Street 3', 'address1_line2', 'address1_line3'],
);

const stamps = [
  column(['Created On', 'createdon'], 'createdAt'),
  nameOf(['Created By', 'createdby'], 'createdBy'),
  column(['Modified On', 'modifiedon'], 'updatedAt'),
  nameOf(['Modified By', 'modifiedby'], 'updatedBy'),
];

const kinds: readonly KindDeclaration[] = [
  {
    kind: 'User',
    object: 'user',
    needs: ['Full Name', ['Business Unit', 'User Name', 'domainname', '(Do Not Modify) User']],
    files: ['user'],
    columns: [
      recordId('User', '用户'),
      column('systemuserid', 'sourceId'),
      column(['Full Name', 'fullname'], 'name'),
      column(['Primary Email', 'internalemailaddress'], 'email'),
      column('Title', 'jobTitle'),
      nameOf(['Business Unit', 'businessunitid'], 'department'),
      nameOf(['Manager', 'parentsystemuserid'], 'manager'),
    ],
  },
  {
    kind: 'Opportunity',
    object: 'opportunity',
    needs: [
      ['Topic', 'Potential Customer', '(Do Not Modify) Opportunity', 'name'],
      [
        'Est. Revenue',
        'Est. Close Date',
        'Potential Customer',
        'estimatedvalue',
        'Pipeline Phase',
        'Account',
      ],
    ],
    files: ['opportunit'],
    columns: [
      recordId('Opportunity', '商机'),
      column(['Topic', 'name'], 'name'),
      nameOf(['Account', 'parentaccountid', 'Potential Customer', 'customerid'], 'account'),
      nameOf(['Contact', 'parentcontactid'], 'contact'),
      column(['Status', 'statecode'], 'stage', {
        join: { headers: ['Pipeline Phase', 'Sales Stage', 'stepname', 'salesstage'], by: 'closed' },
      }),
      column(['Pipeline Phase', 'Sales Stage', 'stepname', 'salesstage'], 'stage'),
      column(['Est. Revenue', 'estimatedvalue', 'Estimated Revenue'], 'amount'),
      column(['Currency', 'transactioncurrencyid'], 'amount.currency'),
      column(['Probability', 'closeprobability'], 'probability'),
      column(['Est. Close Date', 'estimatedclosedate'], 'closeDate'),
      column(['Created On', 'createdon'], 'openedOn'),
      column(['Description', 'description'], 'description'),
      ...owner,
    ],
  },
  {
    kind: 'Lead',
    object: 'lead',
    needs: [
      ['Topic', 'Subject', '(Do Not Modify) Lead'],
      ['Company Name', 'companyname', 'Lead Source'],
    ],
    files: ['lead'],
    columns: [
      recordId('Lead', '潜在顾客'),
      column(['Full Name', 'Name', 'fullname'], 'name'),
      column('First Name', 'name', { join: { headers: ['Last Name'], by: 'name' } }),
      column(['Company Name', 'companyname'], 'company'),
      column(['Status Reason', 'Status'], 'status'),
      column(['Lead Source', 'leadsourcecode'], 'leadSource'),
      column('Job Title', 'jobTitle'),
      column(['Email', 'E-mail', 'emailaddress1'], 'emails'),
      column(['Business Phone', 'telephone1'], 'phones'),
      column(['Mobile Phone', 'mobilephone'], 'phones', { label: 'mobile' }),
      column('Website', 'website'),
      column('Industry', 'industry'),
      column('Rating', 'level'),
      ...addressColumns('lead', {
        street: ['Street 1'],
        city: ['City'],
        province: ['State or Province', 'State/Province'],
        postalCode: ['ZIP/Postal Code'],
        country: ['Country', 'Country/Region'],
      }),
      column('Description', 'description', { join: { headers: ['Topic', 'Subject'], by: 'lines' } }),
      ...owner,
    ],
  },
  {
    kind: 'Contact',
    object: 'contact',
    needs: [
      ['Full Name', 'Last Name', 'fullname'],
      ['Company Name', 'parentcustomerid', 'Business Phone', '(Do Not Modify) Contact', 'Job Title'],
    ],
    files: ['contact'],
    columns: [
      recordId('Contact', '联系人'),
      column(['First Name', 'firstname'], 'name', {
        join: { headers: ['Last Name', 'lastname'], by: 'name' },
      }),
      column(['Full Name', 'fullname'], 'name', { forms: ['familyNameFirst'] }),
      nameOf(['Company Name', 'parentcustomerid'], 'account'),
      column('Job Title', 'jobTitle'),
      column('Department', 'team'),
      column(['Email', 'E-mail', 'emailaddress1'], 'emails'),
      column(['Email Address 2', 'emailaddress2'], 'emails', { label: 'other' }),
      column(['Business Phone', 'telephone1'], 'phones'),
      column(['Mobile Phone', 'mobilephone'], 'phones', { label: 'mobile' }),
      column(['Home Phone', 'telephone2'], 'phones', { label: 'home' }),
      column(['Birthday', 'birthdate'], 'birthday'),
      ...postal,
      column('Description', 'description'),
      ...owner,
    ],
  },
  {
    kind: 'Case',
    object: 'ticket',
    needs: [['Case Number', 'Case Title', 'ticketnumber', '(Do Not Modify) Case']],
    files: ['case', 'incident'],
    columns: [
      recordId('Case', '案例'),
      column('incidentid', 'sourceId'),
      column(['Case Title', 'title'], 'name'),
      column(['Case Number', 'ticketnumber'], 'number'),
      column(['Status Reason', 'Status'], 'status'),
      column('Priority', 'priority'),
      column(['Case Type'], 'kind'),
      column('Origin', 'origin'),
      nameOf(['Customer', 'customerid'], 'account'),
      nameOf(['Contact', 'primarycontactid'], 'contact'),
      column(['Created On', 'createdon'], 'openedAt'),
      column('Description', 'description'),
      ...owner,
    ],
  },
  {
    kind: 'Task',
    object: 'task',
    needs: ['Subject', ['(Do Not Modify) Task', 'Due Date'], 'Regarding'],
    files: ['task'],
    columns: [
      recordId('Task', '任务'),
      column('Subject', 'subject'),
      column(['Activity Status', 'Status'], 'status'),
      column('Priority', 'priority'),
      column(['Due Date', 'scheduledend'], 'dueOn'),
      column('Description', 'body'),
      ...owner,
    ],
    note: {
      en: 'Dynamics writes only the name of what a task is about, not what kind of record it is: tasks arrive without it.',
      zh: 'Dynamics 导出的任务只有关联对象的名称，没有类型，导入后任务不带关联对象。',
    },
  },
  {
    kind: 'Activity',
    object: 'activity',
    needs: ['Subject', ['Activity Type', 'activitytypecode']],
    files: ['activit'],
    columns: [
      recordId('Activity', '活动'),
      column('activityid', 'sourceId'),
      column(['Activity Type', 'activitytypecode'], 'kind'),
      column('Subject', 'subject'),
      column(['Start Date', 'scheduledstart', 'Actual Start'], 'occurredAt'),
      column(['Due Date', 'Created On'], 'occurredAt'),
      column(['Duration', 'actualdurationminutes'], 'minutes'),
      column('Description', 'body', { html: true }),
      ...owner,
    ],
    note: {
      en: 'Dynamics writes only the name of what an activity is about, not what kind of record it is: activities arrive without it.',
      zh: 'Dynamics 导出的活动只有关联对象的名称，没有类型，导入后跟进记录不带关联对象。',
    },
  },
  {
    kind: 'Product',
    object: 'product',
    needs: [['Product ID', 'productnumber'], 'Name'],
    files: ['product'],
    columns: [
      recordId('Product', '产品'),
      column('Name', 'name'),
      column(['Product ID', 'productnumber'], 'code'),
      column('Description', 'description'),
    ],
  },
  {
    kind: 'Account',
    object: 'account',
    needs: [
      ['Account Name', 'name', 'src_name', 'Firmenname'],
      [
        'Main Phone',
        'Primary Contact',
        'Parent Account',
        '(Do Not Modify) Account',
        'accountid',
        'src_parent',
        '(Nicht ändern) Firma',
        'Account Number',
        'Relationship Type',
      ],
    ],
    files: ['account'],
    columns: [
      recordId('Account', '客户'),
      column(['Account Name', 'name', 'src_name', 'Firmenname'], 'name'),
      nameOf(['Parent Account', 'parentaccountid', 'src_parent', 'Übergeordnete Firma'], 'parent'),
      column(['Industry', 'industrycode', 'Branche'], 'industry'),
      column(['Annual Revenue', 'revenue', 'Jahresumsatz'], 'annualRevenue'),
      column(['Currency', 'transactioncurrencyid'], 'annualRevenue.currency'),
      column(['Number of Employees', 'numberofemployees', 'Anzahl der Mitarbeiter'], 'employees'),
      column(['Main Phone', 'telephone1', 'Telefon (Zentrale)'], 'phones'),
      column(['Other Phone', 'telephone2'], 'phones', { label: 'other' }),
      column(['Fax', 'fax'], 'phones', { label: 'fax' }),
      column(['E-mail', 'Email', 'emailaddress1'], 'emails'),
      column(['Website', 'websiteurl'], 'website'),
      ...postal,
      column(['Description', 'description'], 'description'),
      ...owner,
    ],
  },
];

export const dynamics: SourceDeclaration = {
  name: 'dynamics',
  label: { en: 'Dynamics 365', zh: 'Dynamics 365' },
  timeZone: 'ask',
  signs: [
    { weight: 0.99, hiddenSheet: 'hiddenSheet' },
    {
      weight: 0.98,
      pattern: /^\((Do Not Modify|Nicht ändern|Ne pas modifier|No modificar|请勿修改|不要修改)\)/i,
    },
    { weight: 0.8, pattern: /^(src_parent|\w+\(Primary Contact\).*|transactioncurrencyid)$/ },
    { weight: 0.75, headers: ['Main Phone', 'Primary Contact'] },
    { weight: 0.75, pattern: /^Address 1: / },
    { weight: 0.7, headers: ['Est. Close Date'] },
  ],
  left: [
    {
      headers: [
        '(Do Not Modify) Row Checksum',
        '(Do Not Modify) Modified On',
        '(Nicht ändern) Zeilenprüfsumme',
        '(Nicht ändern) Geändert am',
        '(请勿修改) 行校验和',
        '(请勿修改) 修改时间',
      ],
      why: leftWhy.system,
    },
  ],
  stamps,
  kinds,
};
