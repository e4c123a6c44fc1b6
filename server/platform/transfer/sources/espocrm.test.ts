/** Exports of EspoCRM are recognised, their columns find their fields, and their cells become the values meant. */
import { describe, expect, test } from 'vitest';
import { contacts, nameOf } from '../../../../tests/exports/company.ts';
import { espocrmFiles, espocrmPairs } from '../../../../tests/exports/espocrm.ts';
import { amounts, closeDates, fileOf, kinds, recognise, stages } from '../../../../tests/exports/readBack.ts';

describe('EspoCRM', () => {
  const found = recognise(espocrmFiles);

  test('what each file is', () => {
    expect(kinds(found)).toEqual([
      'espocrm User > users',
      'espocrm Account > accounts',
      'espocrm Contact > contacts',
      '+ espocrm Contact accounts > accountContacts',
      'espocrm Opportunity > opportunities',
      'espocrm Call > activities',
      'espocrm Task > tasks',
    ]);
    expect(found.flatMap(({ questions }) => questions)).toEqual([]);
  });

  test('the apostrophe before a sign goes; names of two scripts; one address of two', () => {
    const people = fileOf(espocrmFiles, found, 'Contact').records;
    expect(people.map(({ name }) => name)).toEqual(contacts.map(nameOf));
    expect(people[0]).toMatchObject({ phones: [{ number: '+8613800138000' }] });
    expect(fileOf(espocrmFiles, found, 'Account').records[1]).toMatchObject({
      address: { street: '600 Congress Ave Suite 200', country: 'US' },
      industry: 'finance',
      createdAt: '2025-03-01T09:30:00.000Z',
    });
  });

  test('every company of a person is a role there, the first is the account', () => {
    const people = fileOf(espocrmFiles, found, 'Contact').records;
    const roles = fileOf(espocrmFiles, found, 'Contact accounts').records;
    expect(roles).toHaveLength(espocrmPairs.length);
    const [eighth] = people.slice(7);
    const own = roles.filter(({ names }) => names.contact === `contact.sourceId=${eighth?.sourceId}`);
    expect(own).toHaveLength(2);
    expect(own[0]?.names.account).toBe(eighth?.names.account);
    expect(own[1]?.sourceId).toBe(
      `${eighth?.sourceId} ${own[1]?.names.account?.replace('account.sourceId=', '')}`,
    );
  });

  test('stages, money, days, and what a call and a task are about', () => {
    const records = fileOf(espocrmFiles, found, 'Opportunity').records;
    expect(records.map(({ stage }) => stage)).toEqual(stages);
    expect(records.map(({ amount }) => amount)).toEqual(amounts);
    expect(records.map(({ closeDate }) => closeDate)).toEqual(closeDates);
    expect(records[0]?.names.contact).toBe(
      `contact.sourceId=${fileOf(espocrmFiles, found, 'Contact').records[0]?.sourceId}`,
    );
    const [call] = fileOf(espocrmFiles, found, 'Call').records;
    expect(call).toMatchObject({ kind: 'call', minutes: 5, direction: 'out', outcome: 'held' });
    expect(call?.names.regarding).toMatch(/^opportunity\.sourceId=d5f0c1b2a/);
    const [task] = fileOf(espocrmFiles, found, 'Task').records;
    expect(task).toMatchObject({ status: 'open', priority: 'high', dueOn: '2026-02-01' });
  });
});
