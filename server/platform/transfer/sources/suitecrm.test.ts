/** Exports of SuiteCRM are recognised, their columns find their fields, and their cells become the values meant. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../tests/exports/company.ts';
import { fileOf, kinds, recognise, stages } from '../../../../tests/exports/readBack.ts';
import { suitecrmFiles } from '../../../../tests/exports/suitecrm.ts';

describe('SuiteCRM', () => {
  const found = recognise(suitecrmFiles);

  test('what each file is; deleted rows are left out', () => {
    expect(kinds(found)).toEqual([
      'suitecrm Accounts > accounts',
      'suitecrm Contacts > contacts',
      'suitecrm Opportunities > opportunities',
      'suitecrm Tasks > tasks',
    ]);
    const { records, leftOut } = fileOf(suitecrmFiles, found, 'Accounts');
    expect([records.length, leftOut]).toEqual([20, 1]);
    expect((records[0]!.emails as { value: string }[]).map(({ value }) => value)).toEqual([
      'info1@example.com',
      'a1@example.com',
      'b1@example.com',
    ]);
    expect(records[0]?.industry).toBe('finance');
  });

  test('people are known by the names of their accounts only; without a file of users owners go by name', () => {
    const [contact] = fileOf(suitecrmFiles, found, 'Contacts').records;
    expect(contact?.names).toEqual({
      account: `account.name=${companies[0]!.name}`,
      owner: 'user.name=Ada Lovelace',
    });
    const [task] = fileOf(suitecrmFiles, found, 'Tasks').records;
    expect(task).toMatchObject({ status: 'open', priority: 'high', dueOn: '2026-02-01' });
    expect(task?.names.regarding).toMatch(/^account\.sourceId=1a2b3c4d-/);
    expect(fileOf(suitecrmFiles, found, 'Opportunities').records.map(({ stage }) => stage)).toEqual(stages);
  });
});
