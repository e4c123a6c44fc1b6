/** Files as Pipedrive writes them: `Deal - Title`, references by name, statuses apart from stages. */
import { type Course, companies, contacts, deals, nameOf } from './company.ts';
import { type ExportFile, rowOf } from './exportFile.ts';

const stages: Readonly<Record<Course, string>> = {
  first: 'Lead In',
  needs: 'Needs Defined',
  proposal: 'Proposal Made',
  contract: 'Negotiations Started',
  won: 'Negotiations Started',
  lost: 'Proposal Made',
};

function file(
  name: string,
  headers: string,
  records: readonly Record<string, string | number>[],
): ExportFile {
  const names = headers.split(',');
  return { name, headers: names, rows: records.map((record) => rowOf(names, record)) };
}

export const pipedriveFiles: readonly ExportFile[] = [
  file(
    'organizations-1.csv',
    'Organization - Name,Organization - Address,Organization - Label,Organization - Owner,Organization - People',
    companies.map((one) => ({
      'Organization - Name': one.name,
      'Organization - Address': `${one.street.replaceAll('\n', ', ')}, ${one.zip} ${one.city}`,
      'Organization - Label': 'Customer,Key',
      'Organization - Owner': nameOf(one.owner),
      'Organization - People': 2,
    })),
  ),
  file(
    'people-1.csv',
    'Person - Name,Person - First name,Person - Last name,Person - Phone (Mobile),Person - Email (Work),Person - Email (Home),Person - Organization,Person - Owner',
    contacts.map((one) => ({
      'Person - Name': nameOf(one),
      'Person - First name': one.first,
      'Person - Last name': one.last,
      'Person - Phone (Mobile)': one.mobile,
      'Person - Email (Work)': one.email,
      'Person - Email (Home)': `home.${one.email}`,
      'Person - Organization': one.company.name,
      'Person - Owner': nameOf(one.owner),
    })),
  ),
  file(
    'deals-1.csv',
    'Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,Deal - Stage,Deal - Status,Deal - Expected close date,Deal - Won time,Deal - Lost reason,Deal - Organization,Deal - Contact person,Deal - Owner,Deal - Deal created,Deal - Weighted value',
    deals.map((one) => ({
      'Deal - ID': one.number,
      'Deal - Title': one.name,
      'Deal - Value': one.amount,
      'Deal - Currency of value': one.currency,
      'Deal - Stage': stages[one.course],
      'Deal - Status': one.course === 'won' ? 'Won' : one.course === 'lost' ? 'Lost' : 'Open',
      'Deal - Expected close date': one.close,
      'Deal - Lost reason': one.course === 'lost' ? 'Too expensive' : '',
      'Deal - Organization': one.company.name,
      'Deal - Contact person': nameOf(one.contact),
      'Deal - Owner': nameOf(one.owner),
      'Deal - Deal created': `${one.created} 08:00:00`,
    })),
  ),
  file(
    'activities-1.csv',
    'Activity - Subject,Activity - Type,Activity - Due date,Activity - Due time,Activity - Duration,Activity - Done,Activity - Note,Activity - Deal,Activity - Organization',
    [
      {
        'Activity - Subject': 'Call them',
        'Activity - Type': 'Call',
        'Activity - Due date': '2026-03-02',
        'Activity - Due time': '14:30',
        'Activity - Duration': '01:15',
        'Activity - Done': 'Done',
        'Activity - Note': '<p>Friendly</p>',
        'Activity - Deal': deals[1]!.name,
        'Activity - Organization': companies[1]!.name,
      },
      {
        'Activity - Subject': 'Write the offer',
        'Activity - Type': 'Task',
        'Activity - Due date': '2026-03-09',
        'Activity - Done': 'To do',
        'Activity - Organization': companies[3]!.name,
      },
    ],
  ),
];
