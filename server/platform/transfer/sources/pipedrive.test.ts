/** Exports of Pipedrive are recognised, their columns find their fields, and their cells become the values meant. */
import { describe, expect, test } from 'vitest';
import { companies, deals } from '../../../../tests/exports/company.ts';
import { pipedriveFiles } from '../../../../tests/exports/pipedrive.ts';
import { amounts, fileOf, kinds, recognise, stages } from '../../../../tests/exports/readBack.ts';

describe('Pipedrive', () => {
  const found = recognise(pipedriveFiles);

  test('what each file is; activities that are to be done are tasks', () => {
    expect(kinds(found)).toEqual([
      'pipedrive Organizations > accounts',
      'pipedrive Persons > contacts',
      'pipedrive Deals > opportunities',
      'pipedrive Activities > activities',
      '+ pipedrive Activities (to do) > tasks',
    ]);
    const calls = fileOf(pipedriveFiles, found, 'Activities');
    const tasks = fileOf(pipedriveFiles, found, 'Activities (to do)');
    expect(calls.records).toMatchObject([
      {
        kind: 'call',
        minutes: 75,
        occurredAt: '2026-03-02T06:30:00.000Z',
        names: { regarding: `opportunity.name=${deals[1]!.name}` },
      },
    ]);
    expect(tasks.records).toMatchObject([
      { status: 'open', dueOn: '2026-03-09', names: { regarding: `account.name=${companies[3]!.name}` } },
    ]);
  });

  test('won and lost are said apart from the stage', () => {
    const { records } = fileOf(pipedriveFiles, found, 'Deals');
    expect(records.map(({ stage }) => stage)).toEqual(stages);
    expect(records.map(({ amount }) => amount)).toEqual(amounts);
    expect(records[0]?.names.account).toBe(`account.name=${companies[0]!.name}`);
  });
});
