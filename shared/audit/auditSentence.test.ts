/** Lines of the audit trail read as sentences in both languages, whatever is missing. */
import { expect, test } from 'vitest';
import type { AuditLine } from './auditLine.ts';
import { auditTopics } from './auditLine.ts';
import { auditActor, auditSentence } from './auditSentence.ts';
import { requestWords } from './requestWords.ts';
import { verbWords } from './verbWords.ts';

const bare: AuditLine = {
  id: '1-1',
  at: '2026-11-22T00:00:00.000Z',
  actor: { kind: 'user', id: 'u', label: 'Wang Lei' },
  verb: 'update',
  object: 'opportunity',
  record: { id: 'r', label: 'Pumps' },
  version: 2,
  changeSet: null,
  fields: ['stage'],
  rows: null,
  requestId: null,
  address: null,
  facts: {},
};
const labels = {
  zh: { opportunity: '商机', stage: '阶段' },
  en: { opportunity: 'Opportunity', stage: 'Stage' },
};
const names = (language: 'zh' | 'en') => ({
  language,
  object: (name: string) => (name === 'opportunity' ? labels[language].opportunity : undefined),
  field: (_object: string, name: string) => (name === 'stage' ? labels[language].stage : undefined),
});
const said = (line: Partial<AuditLine>) => [
  auditSentence({ ...bare, ...line }, names('zh')),
  auditSentence({ ...bare, ...line }, names('en')),
];

test('a change names the record and some of its fields', () => {
  expect(said({})).toEqual(['修改了商机“Pumps”的阶段', 'changed Stage of opportunity “Pumps”']);
  expect(said({ fields: ['stage', 'a', 'b', 'c'] })).toEqual([
    '修改了商机“Pumps”的阶段、a、b等 4 项',
    'changed Stage, a, b and 1 more of opportunity “Pumps”',
  ]);
});

test('what is out of sight or unknown is said without it', () => {
  expect(said({ verb: 'read', record: { id: 'r', label: null } })).toEqual([
    '查看了一条商机',
    'viewed a record of opportunity',
  ]);
  expect(said({ verb: 'somethingNew', object: 'thing', record: null })).toEqual([
    '对thing执行了“somethingNew”',
    'did “somethingNew” to thing',
  ]);
  expect(
    said({
      verb: 'roleChanged',
      object: null,
      record: null,
      facts: { before: null, after: { name: 'sales' } },
    }),
  ).toEqual(['修改了角色 sales', 'changed the role sales']);
  expect(said({ verb: 'request', record: null, facts: { method: 'POST', route: '/api/v1/new' } })[1]).toBe(
    'changed something through POST /api/v1/new',
  );
});

test('the configuration is named by what it is about', () => {
  const line = { verb: 'configured', object: null, record: null };
  expect(said({ ...line, fields: ['duplicateRule/opportunity.sameName', 'object/opportunity'] })).toEqual([
    '修改了配置：商机的查重规则“sameName”、对象“商机”',
    'changed the configuration: duplicate rule “sameName” of Opportunity and object Opportunity',
  ]);
  expect(said({ ...line, fields: ['constructor/x', 'oddity'] })[1]).toBe(
    'changed the configuration: constructor/x and oddity',
  );
});

test('names of records are text, never places to fill in', () => {
  expect(said({ record: { id: 'r', label: '{fields} $& $1' } })[1]).toBe(
    'changed Stage of opportunity “{fields} $& $1”',
  );
});

test('everybody who can do something has a name', () => {
  const actor = (kind: string, label: string | null) =>
    auditActor({ actor: { kind, id: null, label } }, 'en');
  expect([
    actor('system', null),
    actor('anonymous', null),
    actor('user', null),
    actor('apiKey', 'Li'),
  ]).toEqual(['Guanxi', 'Somebody not signed in', 'A user who is gone', 'Li (API key)']);
});

test('each word fills in only what a line has, alike in both languages', () => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place).sort();
  for (const { en, zh } of [...Object.values(verbWords), ...Object.values(requestWords)]) {
    expect(places(zh), en).toEqual(places(en));
  }
  const twice = Object.values(auditTopics).flat();
  expect(new Set(twice).size).toBe(twice.length);
});
