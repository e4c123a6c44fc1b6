/** Exports of Salesforce are recognised, their columns find their fields, and their cells become the values meant. */
import { describe, expect, test } from 'vitest';
import { contacts, nameOf } from '../../../../tests/exports/company.ts';
import {
  amounts,
  closeDates,
  fileOf,
  kinds,
  readBy,
  recognise,
  stages,
} from '../../../../tests/exports/readBack.ts';
import { salesforceFiles, salesforceReport } from '../../../../tests/exports/salesforce.ts';

describe('Salesforce', () => {
  const found = recognise(salesforceFiles);

  test('what each file of a data export is', () => {
    expect(kinds(found)).toEqual([
      'salesforce User > users',
      'salesforce Account > accounts',
      'salesforce Contact > contacts',
      'salesforce Opportunity > opportunities',
      'salesforce Task > tasks',
      '+ salesforce Task (held) > activities',
      'salesforce Event > activities',
      'salesforce Case > customObject Ticket',
      'salesforce Attachment > attach Attachment',
    ]);
    expect(found.every(({ certainty }) => certainty > 0.75)).toBe(true);
    expect(found.filter(({ questions }) => questions.some(({ proposed }) => proposed === null))).toEqual([]);
  });

  test('deleted rows are left out; ids are of 18 characters on both sides of a reference', () => {
    const accounts = fileOf(salesforceFiles, found, 'Account');
    expect(accounts.leftOut).toBe(1);
    expect(accounts.records).toHaveLength(20);
    const ids = new Set(accounts.records.map(({ sourceId }) => sourceId));
    expect([...ids].every((id) => /^001[A-Za-z0-9]{12}[A-Z0-5]{3}$/.test(String(id)))).toBe(true);
    const people = fileOf(salesforceFiles, found, 'Contact').records;
    expect(people.every(({ names }) => ids.has(names.account!.replace('account.sourceId=', '')))).toBe(true);
    expect(people.map(({ name }) => name)).toEqual(contacts.map(nameOf));
  });

  test('streets of several lines, money with its currency, times in GMT', () => {
    const [, second] = fileOf(salesforceFiles, found, 'Account').records;
    expect(second).toMatchObject({
      address: { street: '600 Congress Ave Suite 200', city: 'Austin', country: 'US' },
      createdAt: '2025-03-01T09:30:00.000Z',
    });
    const records = fileOf(salesforceFiles, found, 'Opportunity').records;
    expect(records.map(({ stage }) => stage)).toEqual(stages);
    expect(records.map(({ amount }) => amount)).toEqual(amounts);
    expect(records.map(({ closeDate }) => closeDate)).toEqual(closeDates);
  });

  test('what a task is about is said by the beginning of the id', () => {
    const [task, other] = fileOf(salesforceFiles, found, 'Task').records;
    expect(task?.names.regarding).toMatch(/^opportunity\.sourceId=006/);
    expect(task).toMatchObject({ status: 'done', priority: 'high', dueOn: '2026-01-05' });
    // What it is about is a case, which is no record of ours: its contact counts.
    expect(
      found.find(({ kind }) => kind === 'Task')?.rules.columns.filter(({ field }) => field === 'regarding'),
    ).toHaveLength(2);
    expect(other?.names.regarding).toBe('?');
  });

  test('calls and mails that were made are no tasks; one that is still to be made is', () => {
    expect(fileOf(salesforceFiles, found, 'Task').records.map(({ subject }) => subject)).toEqual([
      'Send offer',
      'Ask back',
      'Call 3',
    ]);
    const held = fileOf(salesforceFiles, found, 'Task (held)').records;
    expect(held).toMatchObject([
      { subject: 'Call 1', kind: 'call', minutes: 2, direction: 'out' },
      { subject: 'Email 2', kind: 'mail' },
    ]);
    const part = found.find(({ kind }) => kind === 'Task')!.parts[0]!;
    expect(part.values.TaskSubtype!.map(({ word }) => word)).toEqual(['Call', 'Email']);
    expect(held[0]?.names.regarding).toMatch(/^contact\.sourceId=003/);
    expect(String(held[0]?.occurredAt)).toMatch(/^2026-01-0[56]T/);
  });

  test('a case becomes a custom object with all that it holds', () => {
    const ticket = found.find(({ kind }) => kind === 'Case')!;
    expect(ticket.making.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
      expect.arrayContaining([
        'object c_ticket',
        'field c_ticket.c_status',
        'field c_ticket.c_account',
        'field c_ticket.c_productareaC',
      ]),
    );
    expect(
      ticket.rules.columns.every(
        ({ field }) =>
          field.startsWith('c_') ||
          ['name', 'sourceId', 'owner', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'].includes(field),
      ),
    ).toBe(true);
  });

  test('a report with labels and ids of 15 characters', () => {
    const [report] = recognise([salesforceReport]);
    expect(kinds([report!])).toEqual(['salesforce Opportunity > opportunities']);
    const { records } = readBy(salesforceReport, report!);
    expect(records[0]?.sourceId).toMatch(/^006[A-Za-z0-9]{15}$/);
    expect(records.map(({ stage }) => stage)).toEqual(stages);
  });
});
