/** Files as EspoCRM writes them: attribute names, ids of 17 signs, lists as JSON, an apostrophe before signs, times in UTC. */
import { type Course, companies, contacts, deals, nameOf, people } from './company.ts';
import { type ExportFile, rowOf } from './exportFile.ts';

const id = (kind: string, number: number): string => `${kind}5f0c1b2a${String(number).padStart(8, '0')}`;

const stages: Readonly<Record<Course, string>> = {
  first: 'Prospecting',
  needs: 'Qualification',
  proposal: 'Proposal',
  contract: 'Negotiation',
  won: 'Closed Won',
  lost: 'Closed Lost',
};

const stamps = { createdAt: '2025-03-01 09:30:00', modifiedAt: '2025-06-01 10:00:00' };
const by = (number: number, name: string) => ({ assignedUserId: id('a', number), assignedUserName: name });

function file(
  name: string,
  headers: string,
  records: readonly Record<string, string | number>[],
): ExportFile {
  const names =
    `${headers},createdAt,modifiedAt,createdById,createdByName,modifiedById,modifiedByName,assignedUserId,assignedUserName`.split(
      ',',
    );
  return {
    name,
    headers: names,
    rows: records.map((record) => rowOf(names, { ...stamps, ...record })),
    lineEnd: '\n',
  };
}

export const espocrmFiles: readonly ExportFile[] = [
  {
    name: 'User.csv',
    headers: ['id', 'userName', 'firstName', 'lastName', 'name', 'emailAddress', 'title', 'defaultTeamName'],
    rows: people.map((one) => [
      id('a', one.number),
      one.email,
      one.first,
      one.last,
      nameOf(one),
      one.email,
      '',
      '',
    ]),
    lineEnd: '\n',
  },
  file(
    'Account.csv',
    'id,name,website,emailAddress,phoneNumber,industry,billingAddressStreet,billingAddressCity,billingAddressCountry,billingAddressPostalCode,shippingAddressCity,description',
    companies.map((one) => ({
      id: id('b', one.number),
      name: one.name,
      // What could be a formula is guarded.
      phoneNumber: "'+49301234567",
      industry: 'Banking',
      billingAddressStreet: one.street,
      billingAddressCity: one.city,
      billingAddressCountry: one.country,
      billingAddressPostalCode: one.zip,
      createdById: id('a', 1),
      ...by(one.owner.number, nameOf(one.owner)),
    })),
  ),
  file(
    'Contact.csv',
    'id,firstName,lastName,salutationName,title,emailAddress,phoneNumber,accountId,accountName,accountsIds,accountsNames,doNotCall',
    contacts.map((one) => {
      // Every eighth person works for the next company, too.
      const other = one.number % 8 === 0 ? [companies[one.company.number % companies.length]!] : [];
      return {
        id: id('c', one.number),
        firstName: one.first,
        lastName: one.last,
        emailAddress: one.email,
        phoneNumber: `'${one.mobile}`,
        accountId: id('b', one.company.number),
        accountName: one.company.name,
        accountsIds: JSON.stringify([one.company, ...other].map(({ number }) => id('b', number))),
        ...by(one.owner.number, nameOf(one.owner)),
      };
    }),
  ),
  file(
    'Opportunity.csv',
    'id,name,amount,amountCurrency,amountConverted,accountId,accountName,contactsIds,stage,probability,closeDate,leadSource',
    deals.map((one) => ({
      id: id('d', one.number),
      name: one.name,
      amount: one.amount,
      amountCurrency: one.currency,
      accountId: id('b', one.company.number),
      accountName: one.company.name,
      contactsIds: JSON.stringify([id('c', one.contact.number)]),
      stage: stages[one.course],
      closeDate: one.close,
      ...by(one.owner.number, nameOf(one.owner)),
    })),
  ),
  file(
    'Call.csv',
    'id,name,status,direction,dateStart,dateEnd,duration,parentId,parentType,parentName,description',
    [
      {
        id: id('e', 1),
        name: 'First call',
        status: 'Held',
        direction: 'Outbound',
        dateStart: '2026-01-05 07:00:00',
        duration: 300,
        parentId: id('d', 1),
        parentType: 'Opportunity',
        parentName: deals[0]!.name,
        ...by(1, nameOf(people[0]!)),
      },
    ],
  ),
  file(
    'Task.csv',
    'id,name,status,priority,dateStart,dateStartDate,dateEnd,dateEndDate,dateCompleted,parentId,parentType,parentName',
    [
      {
        id: id('f', 1),
        name: 'Send offer',
        status: 'Not Started',
        priority: 'High',
        dateEndDate: '2026-02-01',
        parentId: id('b', 2),
        parentType: 'Account',
        parentName: companies[1]!.name,
        ...by(2, nameOf(people[1]!)),
      },
    ],
  ),
];

/** Pairs of a person and a company, by name. */
export const espocrmPairs: readonly string[] = contacts.flatMap((one) =>
  [one.company, ...(one.number % 8 === 0 ? [companies[one.company.number % companies.length]!] : [])].map(
    (company) => `${nameOf(one)} · ${company.name}`,
  ),
);
