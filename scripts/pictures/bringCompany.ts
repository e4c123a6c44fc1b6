/** Fills an empty installation with the demo company, through the API as any program would. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Company {
  /** Signs its visitor in. */
  readonly cookie: string;
  /** The account with the most open deals: the one whose page has most to show. */
  readonly account: string;
  /** A deal that went all its way. */
  readonly deal: string;
  readonly view: string;
}

/** A file to import, a few rows as another system writes them. */
export const importFile = {
  name: 'customers.csv',
  text: [
    'Customer,Industry,Employees,Annual revenue,City,Telephone,Level',
    '云麓轴承,制造,320,96000000,长沙,0731-8290 4471,B',
    'Fjordkraft Hydraulics,Manufacturing,540,210000000,Bergen,+47 55 17 20 90,A',
    '映川软件,软件,180,43000000,南京,025-8471 2206,C',
    'Larkfield Dairy,Retail,760,330000000,Exeter,+44 1392 496 118,B',
    '栖霞印务,服务,95,18000000,青岛,0532-8277 613,C',
  ].join('\n'),
} as const;

export async function bringCompany(origin: string, token: string): Promise<Company> {
  let cookie = '';
  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Origin: origin, Cookie: cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    cookie ||= (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    return (await response.json()) as Answer;
  }

  await call('POST', '/setup', {
    token,
    workspace: {
      name: '云岚传动',
      country: 'CN',
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
      language: 'zh',
    },
    administrator: { name: '林薇', email: 'lin.wei@yunlan.example', password: 'orchid-lantern-72' },
  });
  const { job } = await call<{ job: string }>('POST', '/demo', {});
  for (;;) {
    const { state } = await call<{ state: string }>('GET', `/jobs/${job}`);
    if (state === 'done') break;
    if (state !== 'queued' && state !== 'running') throw new Error(`the demo company is ${state}`);
    await sleep(500);
  }
  const busiest = await call<{ data: { id: string }[] }>('POST', '/objects/accounts/query', {
    filter: { level: { eq: 'A' } },
    sort: '-openOpportunities',
    fields: ['id'],
    limit: 1,
  });
  const won = await call<{ data: { id: string }[] }>('POST', '/objects/opportunities/query', {
    filter: { stage: { eq: 'won' } },
    sort: '-amount',
    fields: ['id'],
    limit: 1,
  });
  const view = await call<{ id: string }>('POST', '/views', {
    object: 'account',
    label: { zh: '重点客户', en: 'Key accounts' },
    shared: true,
    definition: {
      kind: 'table',
      fields: ['name', 'level', 'lifecycle', 'owner', 'annualRevenue'],
      filter: { level: { eq: 'A' } },
      sort: '-annualRevenue',
    },
  });
  return { cookie, account: busiest.data[0]!.id, deal: won.data[0]!.id, view: view.id };
}
