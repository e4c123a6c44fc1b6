/** Files as Dynamics 365's “Export to Excel” writes them: hidden columns in front, references by name, labels. */
import { type Course, companies, contacts, deals, nameOf } from './company.ts';
import { type ExportFile, rowOf } from './exportFile.ts';

const id = (kind: number, number: number): string =>
  `${kind}F3C6A10-0000-EA11-A812-${String(number).padStart(12, '0')}`;

const phases: Readonly<Record<Course, string>> = {
  first: '1-Qualify',
  needs: '2-Develop',
  proposal: '3-Propose',
  contract: '4-Close',
  won: '4-Close',
  lost: '2-Develop',
};

function file(
  entity: string,
  headers: string,
  records: readonly Record<string, string | number>[],
): ExportFile {
  const own = `(Do Not Modify) ${entity}`;
  const names = [own, '(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', ...headers.split(',')];
  return {
    name: `${entity} view.xlsx`,
    headers: names,
    rows: records.map((record) =>
      rowOf(names, {
        '(Do Not Modify) Row Checksum': 'kFbQz9yVxQ==',
        '(Do Not Modify) Modified On': '2025-06-01 10:00:00',
        ...record,
      }),
    ),
  };
}

export const dynamicsFiles: readonly ExportFile[] = [
  file(
    'Account',
    'Account Name,Main Phone,Address 1: City,Address 1: Country/Region,Primary Contact,E-mail (Primary Contact),Parent Account,Number of Employees,Owner',
    companies.map((one) => ({
      '(Do Not Modify) Account': id(1, one.number),
      'Account Name': one.name,
      'Main Phone': '+49 30 1234567',
      'Address 1: City': one.city,
      'Address 1: Country/Region': one.country,
      'Parent Account': one.parent === null ? '' : companies[one.parent - 1]!.name,
      'Number of Employees': one.employees,
      Owner: nameOf(one.owner),
    })),
  ),
  file(
    'Contact',
    'Full Name,Email,Company Name,Business Phone,Mobile Phone,Job Title,Owner',
    contacts.map((one) => ({
      '(Do Not Modify) Contact': id(2, one.number),
      'Full Name': one.last === '王' ? nameOf(one) : `${one.last}, ${one.first}`,
      Email: one.email,
      'Company Name': one.company.name,
      'Mobile Phone': one.mobile,
      Owner: nameOf(one.owner),
    })),
  ),
  file(
    'Opportunity',
    'Topic,Potential Customer,Contact,Est. Revenue,Currency,Est. Close Date,Probability,Pipeline Phase,Status,Owner,Created On',
    deals.map((one) => ({
      '(Do Not Modify) Opportunity': id(3, one.number),
      Topic: one.name,
      'Potential Customer': one.company.name,
      Contact: nameOf(one.contact),
      'Est. Revenue': one.amount,
      Currency: one.currency,
      'Est. Close Date': one.close,
      'Pipeline Phase': phases[one.course],
      Status: one.course === 'won' ? 'Won' : one.course === 'lost' ? 'Lost' : 'Open',
      Owner: nameOf(one.owner),
      'Created On': `${one.created} 17:45:00`,
    })),
  ),
  file(
    'Activity',
    'Subject,Activity Type,Regarding,Activity Status,Priority,Start Date,Due Date,Owner',
    [
      ['Call back', 'Phone Call', 'Completed'],
      ['Write the offer', 'Task', 'Open'],
      ['Kick-off', 'Appointment', 'Scheduled'],
    ].map(([Subject = '', kind = '', status = ''], at) => ({
      '(Do Not Modify) Activity': id(4, at + 1),
      Subject,
      'Activity Type': kind,
      'Activity Status': status,
      Priority: 'Normal',
      'Start Date': '2026-01-05 09:00:00',
      'Due Date': '2026-01-06 09:00:00',
      Owner: nameOf(companies[0]!.owner),
    })),
  ),
];
