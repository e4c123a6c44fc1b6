/** What the files leave open is told: words, dates, currencies, columns, and files that are like nothing. */
import { describe, expect, test } from 'vitest';
import { type ExportFile, toRecognise } from '../../../../tests/exports/exportFile.ts';
import { kinds, newcomer, recognise } from '../../../../tests/exports/readBack.ts';

import { recogniseFiles } from './recogniseFiles.ts';

describe('what is open is told', () => {
  const headers = [
    'Record ID',
    'Deal Name',
    'Deal Stage',
    'Amount',
    'Close Date',
    'Deal owner',
    'Favourite colour',
  ];
  const file: ExportFile = {
    name: 'all-deals.csv',
    headers,
    rows: [
      ['1', 'One', 'Closed Won', '10', '03/04/2026', '', 'red'],
      ['2', 'Two', 'Frobnicated', '20', '05/06/2026', '', 'blue'],
    ],
  };

  test('words that mean nothing, dates of two readings, amounts without a currency, columns without a field', () => {
    const [one] = recognise([file]);
    expect(kinds([one!])).toEqual(['hubspot Deals > opportunities']);
    expect(one!.values['Deal Stage']).toEqual([
      { word: 'Closed Won', value: 'won', certainty: 0.95 },
      { word: 'Frobnicated', value: null, certainty: 0 },
    ]);
    expect(one!.questions.map(({ kind, column, proposed }) => [kind, column, proposed])).toEqual([
      ['currency', 'Amount', 'CNY'],
      ['dayMonth', 'Close Date', null],
    ]);
    expect(one!.left.map(({ column }) => column)).toEqual(['Favourite colour']);
  });

  test('columns that people added there are known by their words, where no place is taken by them', () => {
    const rows = [['甲公司', 'A（重点客户）', '正常', '未锁定', '021-62345678', '2001', '金牌']];
    const headers = ['客户名称', '客户级别', '生命状态', '锁定状态', '联系电话', '成立年份', '会员等级'];
    const [one] = recognise([{ name: '客户.xlsx', headers, rows }]);
    expect(kinds([one!])).toEqual(['fxiaoke AccountObj > accounts']);
    expect(one!.rules.columns.map(({ field }) => field)).toEqual(['name', 'level', 'phones', 'foundedYear']);
    expect(one!.left.map(({ column }) => column)).toEqual(['生命状态', '锁定状态', '会员等级']);
  });

  test('a file that is like nothing waits; one that is a plain list is proposed by its words', () => {
    const [strange, plain] = recognise([
      { name: 'x.csv', headers: ['foo', 'bar', '__proto__'], rows: [['1', '2', '3']] },
      {
        name: '客户.xlsx',
        headers: ['公司名称', '联系电话', 'constructor'],
        rows: [['甲公司', '021-62345678', 'x']],
      },
    ]);
    expect([strange!.instead, strange!.object, strange!.source]).toEqual(['wait', null, null]);
    expect([plain!.object, plain!.rules.key]).toEqual(['accounts', 'name']);
    expect(plain!.left.map(({ column }) => column)).toEqual(['constructor']);
  });

  test('a file of few columns is what it is called; one that is called otherwise is not', () => {
    const id = '0035e00000AbCdEAAV';
    const account = '0015e00000AbCdEAAV';
    const people = ['Id', 'FirstName', 'LastName', 'Email'];
    const person = [id, 'Ada', 'Lovelace', 'ada@example.com'];
    const one = (name: string, headers: string[], cells: string[]) =>
      kinds(recognise([{ name, headers, rows: [cells] }]));
    expect(one('Contact.csv', people, person)).toEqual(['salesforce Contact > contacts']);
    expect(one('contacts (1).csv', people, person)).toEqual(['salesforce Contact > contacts']);
    expect(one('Contact.csv', ['Id', 'LastName', 'AccountId'], [id, 'Lovelace', account])).toEqual([
      'salesforce Contact > contacts',
    ]);
    expect(one('Account.csv', ['Id', 'Name'], [account, '甲公司'])).toEqual([
      'salesforce Account > accounts',
    ]);
    expect(one('Contact list of May.csv', people, person)).not.toEqual(['salesforce Contact > contacts']);
  });

  test('owners who are written otherwise are asked for; an address says whom it means', () => {
    const file: ExportFile = {
      name: 'deals.csv',
      headers: ['Deal - Title', 'Deal - Stage', 'Deal - Value', 'Deal - Currency of value', 'Deal - Owner'],
      rows: ['Ada Lovelace', 'Zhang Wei', 'Grace <grace@example.com>', 'Bob Builder'].map((owner, at) => [
        `Deal ${at}`,
        'Lead In',
        '1',
        'EUR',
        owner,
      ]),
    };
    const people = [
      { id: 'u1', name: 'ada lovelace', email: 'ada@example.com' },
      { id: 'u2', name: '张伟', email: null },
      { id: 'u3', name: 'G. Hopper', email: 'Grace@example.com' },
    ];
    const [one] = recogniseFiles(newcomer, [toRecognise(file)], people);
    const asked = one!.questions.filter(({ kind }) => kind === 'person');
    expect(asked.map(({ column, word, proposed }) => [column, word, proposed])).toEqual([
      ['Deal - Owner', 'Zhang Wei', null],
      ['Deal - Owner', 'Bob Builder', 'make'],
    ]);
    expect(asked[0]!.choices.map(({ value, label }) => [value, label.en])).toEqual([
      ['u2', '张伟 (80 % sure)'],
      ['make', 'A new person of this name, to be invited later'],
      ['text', 'Nobody here: keep the name on the record, as “Former owner”'],
      ['u1', 'ada lovelace · ada@example.com'],
      ['u3', 'G. Hopper · Grace@example.com'],
      ['nobody', 'Nobody'],
    ]);
    expect(one!.rules.columns.find(({ field }) => field === 'owner')).toMatchObject({
      values: { 'Grace <grace@example.com>': 'id:u3' },
      lookup: { missing: 'create' },
    });
    // A file of the people themselves says more.
    const users: ExportFile = {
      name: 'users.csv',
      headers: ['User - Name', 'User - Email'],
      rows: [['Zhang Wei', 'z@example.com']],
    };
    const both = recogniseFiles(newcomer, [file, users].map(toRecognise), people);
    expect(both[0]!.questions.filter(({ kind }) => kind === 'person')).toEqual([]);
  });
});
