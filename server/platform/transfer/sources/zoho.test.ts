/** Exports of Zoho CRM are recognised, their columns find their fields, and their cells become the values meant. */
import { describe, expect, test } from 'vitest';
import { amounts, fileOf, kinds, recognise, stages } from '../../../../tests/exports/readBack.ts';
import { zohoFiles } from '../../../../tests/exports/zoho.ts';

describe('Zoho CRM', () => {
  const found = recognise(zohoFiles);

  test('what each file is, and in which order they come', () => {
    expect(kinds(found)).toEqual([
      'zoho Users > users',
      'zoho Accounts > accounts',
      'zoho Contacts > contacts',
      'zoho Deals > opportunities',
      'zoho Notes > activities',
      'zoho Calls > activities',
    ]);
    const order = [...found].sort((a, b) => a.order - b.order).map(({ kind }) => kind);
    expect(order.slice(0, 4)).toEqual(['Users', 'Accounts', 'Contacts', 'Deals']);
  });

  test('ids lose their prefix, pairs go by the id', () => {
    const { records } = fileOf(zohoFiles, found, 'Accounts');
    const people = fileOf(zohoFiles, found, 'Users').records.map(({ sourceId }) => sourceId);
    expect(records[0]?.sourceId).toBe('487638100001000001');
    expect(people).toContain(records[0]?.names.owner?.replace('user.sourceId=', ''));
    expect(records[2]?.names.parent).toBe(`account.sourceId=${records[19]?.sourceId}`);
    expect(records[0]?.tags).toEqual(['key', 'north']);
  });

  test('stages, currencies, several addresses and numbers in one list', () => {
    const { records } = fileOf(zohoFiles, found, 'Deals');
    expect(records.map(({ stage }) => stage)).toEqual(stages);
    expect(records.map(({ amount }) => amount)).toEqual(amounts);
    expect(records[0]?.leadSource).toBe('coldCall');
    const [contact] = fileOf(zohoFiles, found, 'Contacts').records;
    expect(contact).toMatchObject({
      emails: [
        { value: 'contact1@example.com', primary: true, label: null },
        { value: 'home.contact1@example.com', primary: false, label: 'other' },
      ],
      phones: [{ number: '+8613800138000', label: 'mobile' }],
    });
  });

  test('what a call is about is said by the module; seconds are minutes; the account has a time zone', () => {
    const [call] = fileOf(zohoFiles, found, 'Calls').records;
    expect(call?.names.regarding).toBe('contact.sourceId=487638100002000001');
    expect(call).toMatchObject({
      kind: 'call',
      minutes: 2,
      direction: 'out',
      occurredAt: '2026-01-05T07:00:00.000Z',
    });
    const zone = found
      .find(({ kind }) => kind === 'Calls')
      ?.questions.find(({ kind }) => kind === 'timeZone');
    expect(zone).toMatchObject({ column: null, proposed: 'Asia/Shanghai' });
    const notes = found.find(({ kind }) => kind === 'Notes')!;
    // Nothing says the module of a note's record: all that may be are asked.
    expect(
      notes.rules.columns.filter(({ field }) => field === 'regarding').map(({ lookup }) => lookup?.objects),
    ).toEqual([{ 'opportunity:': 'opportunities' }, { 'contact:': 'contacts' }, { 'account:': 'accounts' }]);
  });
});
