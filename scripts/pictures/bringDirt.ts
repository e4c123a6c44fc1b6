/** What moving in, cleaning and merging are shown on: an export of another system, doubles, and names that want putting right. */
import type { MigrationInfo } from '../../shared/migrations.ts';
import type { PictureApi } from './pictureApi.ts';

export interface Dirt {
  /** A migration that waits for its dry run. */
  readonly waiting: string;
  /** One that was run and did not bring every row. */
  readonly arrived: string;
}

const owners = ['Hanne Solberg', '江予安'];
const companies = [
  ['澄湖阀门有限公司', '苏州', '46000000'],
  ['Nordhavn Marine A/S', 'Aarhus', '128000000'],
  ['望川电缆股份有限公司', '合肥', '73000000'],
  ['Alder & Finch Ltd', 'Leeds', '39000000'],
] as const;
const stages = ['Prospecting', 'Proposal/Price Quote', 'Negotiation/Review', 'Closed Won', 'Closed Lost'];

/** Ids as long as Salesforce's, which tell the object by their first three characters. */
const idOf = (prefix: string, number: number): string =>
  `${prefix}5g00000AbC${String(number).padStart(2, '0')}`;
const csv = (header: string, rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows.map((row) => row.map((cell) => `"${cell}"`).join(','))].join('\n')}\n`;

/** @param year of the export: each names its own records */
function exportOf(year: string): Readonly<Record<string, string>> {
  return {
    'User.csv': csv(
      'Id,Username,LastName,FirstName,Name,Email,IsActive',
      owners.map((name, at) => [idOf('005', at), `user${at}`, name, '', name, `user${at}@old.example`, '1']),
    ),
    'Account.csv': csv(
      'Id,IsDeleted,Name,BillingCity,Industry,AnnualRevenue,OwnerId',
      companies.map(([name, city, revenue], at) => [
        ...[idOf('001', at), '0', name, city, 'Machinery', revenue],
        idOf('005', at % owners.length),
      ]),
    ),
    'Contact.csv': csv(
      'Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Name,MobilePhone,Email,Title,ReportsToId,LeadSource,OwnerId',
      ['顾清和', 'Signe Dahl', '陆知行', 'Edith Marlow'].map((name, at) => [
        ...[idOf('003', at), '0', '', idOf('001', at), name, '', name, ''],
        ...[`person${at}@customers.example`, 'Buyer', '', '', idOf('005', at % owners.length)],
      ]),
    ),
    'Opportunity.csv': csv(
      'Id,IsDeleted,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,OwnerId',
      Array.from({ length: 12 }, (_, at) => {
        const stage = stages[at % stages.length]!;
        const close = at === 7 ? 'next spring' : `${year}-${String((at % 12) + 1).padStart(2, '0')}-15`;
        return [
          ...[idOf('006', at), '0', idOf('001', at % companies.length), `Framework order ${at + 1}`, stage],
          ...[String(180_000 + at * 42_500), close],
          ...[stage.startsWith('Closed') ? '1' : '0', stage === 'Closed Won' ? '1' : '0'],
          idOf('005', at % owners.length),
        ];
      }),
    ),
  };
}

async function migrationOf(
  api: PictureApi,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  let now = await api.call<MigrationInfo>('POST', '/migrations', { name });
  for (const [file, content] of Object.entries(files)) {
    now = await api.bring<MigrationInfo>(`/migrations/${now.id}/files?fileName=${file}`, content);
  }
  // Each question is answered as the first of its choices, unless an answer is proposed.
  for (const { importId, questions } of now.files) {
    const answers = questions.flatMap(({ answer, proposed, choices }, question) =>
      answer === null && proposed === null ? [{ question, answer: choices[0]?.value ?? null }] : [],
    );
    if (answers.length > 0)
      await api.call('PATCH', `/migrations/${now.id}`, { files: [{ importId, answers }] });
  }
  return now.id;
}

/** Records that stand there twice, each time written otherwise. */
const doubles: readonly (readonly [string, object])[] = [
  [
    'accounts',
    {
      name: '汀洲仪表有限公司',
      industry: 'manufacturing',
      level: 'A',
      employees: 260,
      website: 'https://tingzhou.example',
      phones: [{ value: '+8651288881234', label: 'work' }],
      address: { province: '江苏省', city: '苏州市', street: '星湖街 328 号' },
    },
  ],
  [
    'accounts',
    {
      name: '汀洲仪表',
      industry: 'technology',
      level: 'B',
      website: 'https://www.tingzhou.example/about',
      phones: [{ value: '+8651288881234', label: 'work' }],
    },
  ],
  ['contacts', { name: '裴思远', emails: [{ value: 'pei.siyuan@tingzhou.example', label: 'work' }] }],
  ['contacts', { name: '裴 思远', emails: [{ value: 'pei.siyuan@tingzhou.example', label: 'work' }] }],
  ['contacts', { name: 'ASTRID LINDHOLM', emails: [{ value: 'astrid@gmial.com', label: 'work' }] }],
  ['contacts', { name: 'JONAS WEBER', phones: [{ value: '13800138000', label: 'mobile' }] }],
];

export async function bringDirt(api: PictureApi): Promise<Dirt> {
  const arrived = await migrationOf(api, 'Salesforce 2025', exportOf('2025'));
  await api.done((await api.call<{ job: string }>('POST', `/migrations/${arrived}/run`, {})).job);
  const waiting = await migrationOf(api, 'Salesforce 2026', exportOf('2026'));
  for (const [object, data] of doubles) await api.call('POST', `/objects/${object}`, data);
  // A curve has two points at least.
  for (let times = 0; times < 2; times += 1) {
    await api.done((await api.call<{ job: string }>('POST', '/quality/runs', {})).job);
  }
  for (const object of ['accounts', 'contacts']) {
    await api.done((await api.call<{ job: string }>('POST', '/duplicates/searches', { object })).job);
  }
  return { waiting, arrived };
}
