/** Files as Zoho CRM's data backup writes them: `zcrm_` ids, a column of ids beside each name. */
import { type Course, companies, contacts, deals, nameOf, people } from './company.ts';
import { type ExportFile, rowOf } from './exportFile.ts';

const id = (kind: number, number: number): string =>
  `zcrm_48763810000${kind}${String(number).padStart(6, '0')}`;
const userId = (number: number): string => id(9, number).slice('zcrm_'.length);
const stamps = { 'Created Time': '2025-03-01 09:30:00', 'Modified Time': '2025-06-01 10:00:00' };

const stages: Readonly<Record<Course, string>> = {
  first: 'Qualification',
  needs: 'Needs Analysis',
  proposal: 'Proposal/Price Quote',
  contract: 'Negotiation/Review',
  won: 'Closed Won',
  lost: 'Closed-Lost to Competition',
};

function file(
  name: string,
  headers: string,
  records: readonly Record<string, string | number>[],
): ExportFile {
  const names = headers.split(',');
  return { name, headers: names, rows: records.map((record) => rowOf(names, record)) };
}

export const zohoFiles: readonly ExportFile[] = [
  file(
    'Users_001.csv',
    'Id,First Name,Last Name,Email,Role,Profile,Status,Time Zone',
    people.map(({ number, first, last, email }) => ({
      Id: userId(number),
      'First Name': first,
      'Last Name': last,
      Email: email,
      Role: 'Manager',
      Profile: 'Standard',
      Status: 'active',
    })),
  ),
  file(
    'Accounts_001.csv',
    'Record Id,Account Owner.id,Account Owner,Account Name,Phone,Website,Parent Account.id,Parent Account,Employees,Annual Revenue,Billing Street,Billing City,Billing Code,Billing Country,Shipping City,Created By.id,Created By,Modified By.id,Modified By,Created Time,Modified Time,Tag,Change Log Time,Locked',
    companies.map((one) => ({
      'Record Id': id(1, one.number),
      'Account Owner.id': userId(one.owner.number),
      'Account Owner': nameOf(one.owner),
      'Account Name': one.name,
      'Parent Account.id': one.parent === null ? '' : id(1, one.parent),
      Employees: one.employees,
      'Annual Revenue': one.revenue,
      'Billing Street': one.street,
      'Billing City': one.city,
      'Billing Code': one.zip,
      'Billing Country': one.country,
      'Created By.id': userId(1),
      ...stamps,
      Tag: 'key;north',
      Locked: 'false',
    })),
  ),
  file(
    'Contacts_001.csv',
    'Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,Email,Secondary Email,Phone,Mobile,Mailing City,Created Time,Modified Time',
    contacts.map((one) => ({
      'Record Id': id(2, one.number),
      'Contact Owner.id': userId(one.owner.number),
      'First Name': one.first,
      'Last Name': one.last,
      'Account Name.id': id(1, one.company.number),
      'Account Name': one.company.name,
      Email: one.email,
      'Secondary Email': `home.${one.email}`,
      Mobile: one.mobile,
      ...stamps,
    })),
  ),
  file(
    'Deals_001.csv',
    'Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Type,Probability (%),Expected Revenue,Next Step,Lead Source,Contact Name.id,Contact Name,Pipeline,Created Time,Modified Time,Currency,Exchange Rate,Tag',
    deals.map((one) => ({
      'Record Id': id(3, one.number),
      'Deal Owner.id': userId(one.owner.number),
      Amount: one.amount,
      'Deal Name': one.name,
      'Closing Date': one.close,
      'Account Name.id': id(1, one.company.number),
      Stage: stages[one.course],
      'Lead Source': 'Cold Call',
      'Contact Name.id': id(2, one.contact.number),
      ...stamps,
      Currency: one.currency,
      'Exchange Rate': 1,
    })),
  ),
  file(
    'Notes_001.csv',
    'Record Id,Created By.id,Created By,Created Time,Modified Time,Note Content,Note Owner.id,Note Owner,Note Title,Parent ID.id,Parent ID',
    [
      {
        'Record Id': id(4, 1),
        'Note Content': 'Called <b>back</b>',
        'Note Owner.id': userId(2),
        'Parent ID.id': id(1, 3),
      },
      {
        'Record Id': id(4, 2),
        'Note Content': 'Wants a quote',
        'Note Owner.id': userId(1),
        'Parent ID.id': id(3, 5),
      },
    ].map((one) => ({ ...one, ...stamps })),
  ),
  file(
    'Calls_001.csv',
    'Record Id,Call Owner.id,Call Owner,Subject,Call Type,Call Start Time,Call Duration (in seconds),Related To.id,Related To,Connected To.module,Description,Created Time,Modified Time',
    [
      {
        'Record Id': id(5, 1),
        'Call Owner.id': userId(1),
        Subject: 'First call',
        'Call Type': 'Outbound',
        'Call Start Time': '2026-01-05 15:00:00',
        'Call Duration (in seconds)': 95,
        'Related To.id': id(2, 1),
        'Connected To.module': 'Contacts',
        ...stamps,
      },
    ],
  ),
];
