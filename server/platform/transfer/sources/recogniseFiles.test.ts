/** Exports of ten systems are recognised, their columns find their fields, and their cells become the values meant. */
import { describe, expect, test } from 'vitest';
import type { RecordData } from '../../../../shared/query.ts';
import { fxiaokeApiFiles, fxiaokeFiles, wukongFiles } from '../../../../tests/exports/chinese.ts';
import { companies, contacts, deals, nameOf, stageOf } from '../../../../tests/exports/company.ts';
import { dynamicsFiles } from '../../../../tests/exports/dynamics.ts';
import { type ExportFile, shapeOf, toRecognise } from '../../../../tests/exports/exportFile.ts';
import { odooFiles } from '../../../../tests/exports/odoo.ts';
import { pipedriveFiles } from '../../../../tests/exports/pipedrive.ts';
import { salesforceFiles, salesforceReport } from '../../../../tests/exports/salesforce.ts';
import { suitecrmFiles } from '../../../../tests/exports/suitecrm.ts';
import { zohoFiles } from '../../../../tests/exports/zoho.ts';
import { modules } from '../../../domains/modules.ts';
import type { Context } from '../../context.ts';
import { Registry } from '../../metadata/registry.ts';
import { allRights } from '../../permissions/computeRights.ts';
import { planImport } from '../importPlan.ts';
import { leftOutBy } from '../pendingRow.ts';
import { placeOfReference } from '../planLookup.ts';
import { readRow } from '../readRow.ts';
import { readLogicalNames } from './hiddenSheet.ts';
import type { RecognisedFile } from './recognisedFile.ts';
import { recogniseFiles } from './recogniseFiles.ts';

const registry = new Registry(modules.flatMap((module) => module.objects));
const env = { language: 'en', timeZone: 'Asia/Shanghai', currency: 'CNY', country: 'CN' } as const;
const ctx = { registry, actor: { rights: allRights, language: 'en' }, env } as unknown as Context;

interface ReadFile {
  readonly records: readonly (RecordData & { readonly names: Readonly<Record<string, string>> })[];
  readonly leftOut: number;
}

const recognise = (files: readonly ExportFile[]): readonly RecognisedFile[] =>
  recogniseFiles(ctx, files.map(toRecognise));

/** The file's rows by its own proposed rules; `names` are the cells that name other records, with the object each is looked for in. */
function readBy(file: ExportFile, { rules }: RecognisedFile): ReadFile {
  const plan = planImport(ctx, rules, shapeOf(file), { rowsAreKnown: true });
  let leftOut = 0;
  const records = file.rows.flatMap((cells, at) => {
    if (leftOutBy(plan.leaveOut, [at + 2, cells]) !== null) {
      leftOut += 1;
      return [];
    }
    const { values, references, errors } = readRow([...plan.columns, ...plan.later], cells, env);
    expect(errors).toEqual([]);
    const names: Record<string, string> = {};
    for (const { column, text } of references) {
      const place = placeOfReference(column.lookup!, text, cells);
      names[column.field.name] ??= place
        ? `${place.target.object.name}.${place.target.by.name}=${place.text}`
        : '?';
    }
    return [{ ...values, names }];
  });
  return { records, leftOut };
}

/** What each file is, as `source kind > object`. */
function kinds(found: readonly RecognisedFile[]): string[] {
  return found.map(
    ({ source, kind, object, instead, names }) =>
      `${source} ${kind} > ${object ?? `${instead} ${names?.label.en}`}`,
  );
}

function fileOf(files: readonly ExportFile[], found: readonly RecognisedFile[], kind: string): ReadFile {
  const at = found.findIndex((one) => one.kind === kind);
  return readBy(files[at]!, found[at]!);
}

const stages = deals.map(({ course }) => stageOf[course]);
const amounts = deals.map(({ amount, currency }) => ({ amount: `${amount}0`, currency }));
const closeDates = deals.map(({ close }) => close);

describe('Salesforce', () => {
  const found = recognise(salesforceFiles);

  test('what each file of a data export is', () => {
    expect(kinds(found)).toEqual([
      'salesforce User > users',
      'salesforce Account > accounts',
      'salesforce Contact > contacts',
      'salesforce Opportunity > opportunities',
      'salesforce Task > tasks',
      'salesforce Event > activities',
      'salesforce Case > customObject Ticket',
      'salesforce Attachment > wait Attachment',
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

describe('Odoo', () => {
  const found = recognise(odooFiles);

  test('companies and people of one table: the second time the file is that of the people', () => {
    expect(kinds(found)).toEqual([
      'odoo res.partner (company) > accounts',
      'odoo res.partner (person) > contacts',
      'odoo crm.lead > opportunities',
    ]);
    const [first, second] = found.map((one, at) => readBy(odooFiles[at]!, one));
    expect(first!.records).toHaveLength(20);
    expect(second!.records).toHaveLength(40);
    expect(second!.records[0]?.names.account).toBe(`account.sourceId=${first!.records[0]?.sourceId}`);
    expect(first!.records[1]).toMatchObject({
      address: { street: '600 Congress Ave Suite 200', country: 'US' },
      tags: ['Export', 'VIP'],
    });
  });

  test('leads in the table of opportunities, and rows that go on, are left out', () => {
    const { records, leftOut } = fileOf(odooFiles, found, 'crm.lead');
    expect([records.length, leftOut]).toEqual([30, 1]);
    expect(records.map(({ stage }) => stage)).toEqual(stages);
    expect(records[0]).toMatchObject({ tags: ['Product', 'Services'], openedOn: '2025-01-15' });
  });
});

describe('Pipedrive', () => {
  const found = recognise(pipedriveFiles);

  test('what each file is; activities brought twice are activities and tasks', () => {
    expect(kinds(found)).toEqual([
      'pipedrive Organizations > accounts',
      'pipedrive Persons > contacts',
      'pipedrive Deals > opportunities',
      'pipedrive Activities > activities',
      'pipedrive Activities (to do) > tasks',
    ]);
    const [calls, tasks] = found.slice(3).map((one, at) => readBy(pipedriveFiles[at + 3]!, one));
    expect(calls!.records).toMatchObject([
      {
        kind: 'call',
        minutes: 75,
        occurredAt: '2026-03-02T06:30:00.000Z',
        names: { regarding: `opportunity.name=${deals[1]!.name}` },
      },
    ]);
    expect(tasks!.records).toMatchObject([
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

describe('Dynamics 365', () => {
  const found = recognise(dynamicsFiles);

  test('the hidden columns tell the file, and give the ids', () => {
    expect(kinds(found)).toEqual([
      'dynamics Account > accounts',
      'dynamics Contact > contacts',
      'dynamics Opportunity > opportunities',
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
    const [one] = recogniseFiles(ctx, [{ fileName: 'Aktive Firmen.xlsx', shape }]);
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

describe('纷享销客 and 悟空CRM', () => {
  test('纷享销客: labels, void records, levels with words in brackets', () => {
    const found = recognise(fxiaokeFiles);
    expect(kinds(found)).toEqual([
      'fxiaoke AccountObj > accounts',
      'fxiaoke ContactObj > contacts',
      'fxiaoke NewOpportunityObj > opportunities',
      'fxiaoke ActiveRecordObj > activities',
    ]);
    const accounts = fileOf(fxiaokeFiles, found, 'AccountObj');
    expect([accounts.records.length, accounts.leftOut]).toEqual([20, 1]);
    expect(accounts.records[0]).toMatchObject({
      level: 'A',
      industry: 'manufacturing',
      leadSource: 'referral',
      lifecycle: 'firstOrder',
      createdAt: '2025-03-01T01:30:00.000Z',
    });
    expect(fileOf(fxiaokeFiles, found, 'NewOpportunityObj').records.map(({ stage }) => stage)).toEqual(
      stages,
    );
    const [followUp] = fileOf(fxiaokeFiles, found, 'ActiveRecordObj').records;
    expect(followUp).toMatchObject({
      kind: 'call',
      names: { regarding: `account.name=${companies[2]!.name}` },
    });
  });

  test('纷享销客 API: words rather than codes, moments in milliseconds, the address of a place', () => {
    const found = recognise(fxiaokeApiFiles);
    expect(kinds(found)).toEqual(['fxiaoke AccountObj > accounts']);
    const [first] = fileOf(fxiaokeApiFiles, found, 'AccountObj').records;
    expect(first).toMatchObject({
      level: 'A',
      address: { street: 'Torstraße 1' },
      createdAt: '2025-03-01T01:30:00.000Z',
    });
    expect(first?.names.owner).toBe('user.name=Ada Lovelace');
  });

  test('悟空CRM, and contracts as a custom object', () => {
    const found = recognise(wukongFiles);
    expect(kinds(found)).toEqual([
      'wukong 客户 > accounts',
      'wukong 商机 > opportunities',
      'wukong 合同 > customObject Contract',
    ]);
    expect(fileOf(wukongFiles, found, '客户').records[0]).toMatchObject({
      level: 'B',
      industry: 'technology',
      leadSource: 'campaign',
    });
    expect(found[2]?.making.map(({ name }) => name)).toContain('c_contract.c_signedBy');
  });
});

test('an address book', () => {
  const headers = [
    'Full Name',
    'Company',
    'Mobile Phone',
    'Work Phone',
    'Email',
    'Home Street',
    'Home City',
    'Notes',
    'UID',
  ];
  const row = [
    '王芳',
    '启明科技',
    '13800138000',
    '',
    'fang@example.com',
    '',
    '上海',
    'met at the fair',
    'urn:uuid:1',
  ];
  const shape = { ...shapeOf({ headers, rows: [row] }), format: 'vcard' as const };
  const [one] = recogniseFiles(ctx, [{ fileName: 'contacts.vcf', shape }]);
  expect(kinds([one!])).toEqual(['vcard vCard > contacts']);
  expect(one!.rules.key).toBe('sourceId');
  const { records } = readBy({ name: 'contacts.vcf', headers, rows: [row] }, one!);
  expect(records).toMatchObject([
    {
      name: '王芳',
      phones: [{ label: 'mobile' }],
      address: { city: '上海' },
      names: { account: 'account.name=启明科技' },
    },
  ]);
});

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
});
