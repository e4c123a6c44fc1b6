/** Fills an empty installation with the demo company, through the API as any program would. */
import { bringDirt, type Dirt } from './bringDirt.ts';
import { pictureApi } from './pictureApi.ts';

export interface Company {
  /** Signs its visitor in. */
  readonly cookie: string;
  /** The account with the most open deals: the one whose page has most to show. */
  readonly account: string;
  /** A deal that went all its way. */
  readonly deal: string;
  readonly view: string;
  readonly dirt: Dirt;
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
  const api = pictureApi(origin);
  const { call } = api;
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
  await api.done(job);
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
  return {
    cookie: api.cookie(),
    account: busiest.data[0]!.id,
    deal: won.data[0]!.id,
    view: view.id,
    dirt: await bringDirt(api),
  };
}
