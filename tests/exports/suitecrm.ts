/** Files as SuiteCRM writes them: every value quoted, labels as headers, deleted rows among the others. */
import { type Course, companies, contacts, deals, nameOf } from './company.ts';
import { type ExportFile, rowOf } from './exportFile.ts';

const id = (kind: number, number: number): string =>
  `${kind}a2b3c4d-0000-4000-8000-${String(number).padStart(12, '0')}`;
const stamps = { 'Date Created': '2025-03-01 09:30', 'Date Modified': '2025-06-01 10:00', Deleted: 0 };

const stages: Readonly<Record<Course, string>> = {
  first: 'Prospecting',
  needs: 'Identifying Decision Makers',
  proposal: 'Proposal/Price Quote',
  contract: 'Negotiation/Review',
  won: 'Closed Won',
  lost: 'Closed Lost',
};

function file(
  name: string,
  headers: string,
  records: readonly Record<string, string | number>[],
): ExportFile {
  const names = headers.split(',');
  return {
    name,
    headers: names,
    rows: records.map((record) => rowOf(names, record)),
    quoted: true,
    bom: true,
  };
}

export const suitecrmFiles: readonly ExportFile[] = [
  file(
    'Accounts.csv',
    'Name,ID,Website,Email Address,Non Primary E-mails,Office Phone,Alternate Phone,Fax,Billing Street,Billing City,Billing State,Billing Postal Code,Billing Country,Shipping City,Description,Type,Industry,Annual Revenue,Employees,SIC Code,Ticker Symbol,Parent Account ID,Ownership,Campaign ID,Rating,Assigned to,Assigned User ID,Date Created,Date Modified,Modified By,Created By,Deleted',
    [
      ...companies.map((one) => ({
        Name: one.name,
        ID: id(1, one.number),
        'Email Address': `info${one.number}@example.com`,
        'Non Primary E-mails': `a${one.number}@example.com;b${one.number}@example.com`,
        'Billing City': one.city,
        'Billing Country': one.country,
        Industry: 'Banking',
        Employees: one.employees,
        'Parent Account ID': one.parent === null ? '' : id(1, one.parent),
        'Assigned to': nameOf(one.owner),
        'Assigned User ID': id(9, one.owner.number),
        ...stamps,
      })),
      { Name: 'Gone long ago', ID: id(1, 99), ...stamps, Deleted: 1 },
    ],
  ),
  file(
    'Contacts.csv',
    'First Name,Last Name,ID,Salutation,Title,Department,Account Name,Email Address,Non Primary E-mails,Mobile,Work,Home,Other,Fax,Primary Address Street,Primary Address City,Birthdate,Reports to ID,Assigned to,Assigned User ID,Date Created,Date Modified,Deleted',
    contacts.map((one) => ({
      'First Name': one.first,
      'Last Name': one.last,
      ID: id(2, one.number),
      'Account Name': one.company.name,
      'Email Address': one.email,
      Mobile: one.mobile,
      Work: '+49 30 1234567',
      'Assigned to': nameOf(one.owner),
      'Assigned User ID': id(9, one.owner.number),
      ...stamps,
    })),
  ),
  file(
    'Opportunities.csv',
    'Opportunity Name,ID,Opportunity Amount,Currency,Expected Close Date,Sales Stage,Probability (%),Next Step,Opportunity Type,Account Name,Description,Amount(USD),Lead Source,Assigned to,Assigned User ID,Date Created,Date Modified,Deleted',
    deals.map((one) => ({
      'Opportunity Name': one.name,
      ID: id(3, one.number),
      'Opportunity Amount': one.amount,
      Currency: one.currency,
      'Expected Close Date': one.close,
      'Sales Stage': stages[one.course],
      'Account Name': one.company.name,
      'Amount(USD)': one.amount,
      'Assigned to': nameOf(one.owner),
      'Assigned User ID': id(9, one.owner.number),
      ...stamps,
    })),
  ),
  file(
    'Tasks.csv',
    'Subject,ID,Description,Status,Date Start,Date Due,Priority,Parent Type,Parent ID,Contact ID,Assigned to,Assigned User ID,Date Created,Date Modified,Deleted',
    [
      {
        Subject: 'Send offer',
        ID: id(4, 1),
        Status: 'Pending Input',
        'Date Due': '2026-02-01 12:00',
        Priority: 'High',
        'Parent Type': 'Accounts',
        'Parent ID': id(1, 4),
        ...stamps,
      },
    ],
  ),
];
