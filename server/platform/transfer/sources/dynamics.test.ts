/** Exports of Dynamics 365 are recognised, their columns find their fields, and their cells become the values meant. */
import { describe, expect, test } from 'vitest';
import { contacts, nameOf } from '../../../../tests/exports/company.ts';
import { dynamicsFiles } from '../../../../tests/exports/dynamics.ts';
import { shapeOf } from '../../../../tests/exports/exportFile.ts';
import { fileOf, kinds, newcomer, recognise, stages } from '../../../../tests/exports/readBack.ts';
import { readLogicalNames } from './hiddenSheet.ts';
import { recogniseFiles } from './recogniseFiles.ts';

describe('Dynamics 365', () => {
  const found = recognise(dynamicsFiles);

  test('the hidden columns tell the file, and give the ids', () => {
    expect(kinds(found)).toEqual([
      'dynamics Account > accounts',
      'dynamics Contact > contacts',
      'dynamics Opportunity > opportunities',
      'dynamics Activity > activities',
      '+ dynamics Activity (task) > tasks',
    ]);
    const contact = fileOf(dynamicsFiles, found, 'Contact').records;
    expect(contact.map(({ name }) => name)).toEqual(contacts.map(nameOf));
    expect(contact[0]?.sourceId).toBe('2F3C6A10-0000-EA11-A812-000000000001');
  });

  test('a phase says the stage of an open deal, the status that it was won or lost', () => {
    const { records } = fileOf(dynamicsFiles, found, 'Opportunity');
    expect(records.map(({ stage }) => stage)).toEqual(stages);
    expect(records[0]?.openedOn).toBe('2025-01-15');
  });

  test('tasks among the activities are tasks', () => {
    expect(fileOf(dynamicsFiles, found, 'Activity').records).toMatchObject([
      { subject: 'Call back', kind: 'call' },
      { subject: 'Kick-off', kind: 'meeting' },
    ]);
    expect(fileOf(dynamicsFiles, found, 'Activity (task)').records).toMatchObject([
      { subject: 'Write the offer', status: 'open', priority: 'normal', dueOn: '2026-01-06' },
    ]);
    const words = found.find(({ kind }) => kind === 'Activity')!.values['Activity Type']!;
    expect(words.map(({ word }) => word)).toEqual(['Phone Call', 'Appointment']);
  });

  test('by its hidden sheet where every header is in another language', () => {
    const headers = ['(Geänderte Spalte) X', 'Bezeichnung', 'Haupttelefon', 'Ort', 'Branche'];
    const cell =
      'account:kFb==:accountid=%28Ge%C3%A4nderte%20Spalte%29%20X&name=Bezeichnung&telephone1=Haupttelefon&address1_city=Ort&industrycode=Branche';
    const logical = readLogicalNames(cell)!;
    const shape = {
      ...shapeOf({ headers, rows: [['1F3C', 'Nordlicht', '030 1234567', 'Berlin', 'Banking']] }),
      hiddenSheets: ['hiddenSheet'],
      entity: logical.entity,
      logicalNames: logical.names,
    };
    const [one] = recogniseFiles(newcomer, [{ fileName: 'Aktive Firmen.xlsx', shape }]);
    expect(kinds([one!])).toEqual(['dynamics Account > accounts']);
    expect(one!.rules.columns.map(({ column, field }) => `${column}=${field}`)).toEqual([
      '(Geänderte Spalte) X=sourceId',
      'Bezeichnung=name',
      'Branche=industry',
      'Haupttelefon=phones',
      'Ort=address',
    ]);
  });

  test.each(['', 'account', 'account:x', 'account:x:', '=1+1', 'a:b:%zz=%zz'])(
    'a hidden cell that says “%s” breaks nothing',
    (cell) => {
      expect(readLogicalNames(cell)?.entity ?? null).toBe(cell.startsWith('a:b') ? 'a' : null);
    },
  );
});
