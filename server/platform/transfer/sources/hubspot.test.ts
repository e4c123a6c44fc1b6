/** Exports of HubSpot: all companies of a person, all people of a deal. */
import { describe, expect, test } from 'vitest';
import type { ExportFile } from '../../../../tests/exports/exportFile.ts';
import { fileOf, kinds, recognise } from '../../../../tests/exports/readBack.ts';

const companies: ExportFile = {
  name: 'all-companies.csv',
  headers: ['Record ID', 'Company name', 'Company Domain Name', 'Company owner'],
  rows: [
    ['11', 'Northwind', 'northwind.example', ''],
    ['12', 'Contoso', 'contoso.example', ''],
  ],
};
const people: ExportFile = {
  name: 'all-contacts.csv',
  headers: ['Record ID', 'First Name', 'Last Name', 'Email', 'Contact owner', 'Associated Company IDs'],
  rows: [
    ['1', 'Ada', 'Lovelace', 'ada@example.com', '', '12; 11;12'],
    ['2', 'Grace', 'Hopper', 'grace@example.com', '', '11'],
    ['3', 'Joan', 'Clarke', 'joan@example.com', '', ''],
  ],
};
const deals: ExportFile = {
  name: 'all-deals.csv',
  headers: [
    'Record ID',
    'Deal Name',
    'Deal Stage',
    'Amount',
    'Associated Company IDs',
    'Associated Contact IDs',
  ],
  rows: [['9', 'First deal', 'Closed Won', '10', '11', '1;2']],
};

describe('HubSpot', () => {
  test('every company of a person and every person of a deal is a record that joins them', () => {
    const files = [companies, people, deals];
    const found = recognise(files);
    expect(kinds(found)).toEqual([
      'hubspot Companies > accounts',
      'hubspot Contacts > contacts',
      '+ hubspot Contact companies > accountContacts',
      'hubspot Deals > opportunities',
      '+ hubspot Deal contacts > customObject Opportunity contact',
    ]);
    expect(fileOf(files, found, 'Contacts').records.map(({ names }) => names.account)).toEqual([
      'account.sourceId=12',
      'account.sourceId=11',
      undefined,
    ]);
    expect(fileOf(files, found, 'Contact companies').records).toEqual([
      { sourceId: '1 12', names: { contact: 'contact.sourceId=1', account: 'account.sourceId=12' } },
      { sourceId: '1 11', names: { contact: 'contact.sourceId=1', account: 'account.sourceId=11' } },
      { sourceId: '2 11', names: { contact: 'contact.sourceId=2', account: 'account.sourceId=11' } },
    ]);
    const joined = found[2]!.parts[0]!;
    expect(joined.making.map(({ name }) => name)).toEqual([
      'c_opportunityContact',
      'c_opportunityContact.c_opportunity',
      'c_opportunityContact.c_contact',
    ]);
    expect(joined.rules).toMatchObject({ key: 'sourceId', each: { column: 'Associated Contact IDs' } });
  });

  test('where nobody has two companies, or no companies are brought, there is nothing to join', () => {
    const alone: ExportFile = { ...people, rows: people.rows.slice(1) };
    expect(kinds(recognise([companies, alone]))).toEqual([
      'hubspot Companies > accounts',
      'hubspot Contacts > contacts',
    ]);
    expect(kinds(recognise([people]))).toEqual(['hubspot Contacts > contacts']);
  });
});
