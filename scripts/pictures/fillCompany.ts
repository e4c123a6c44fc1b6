/** Puts the company of the pictures into an empty installation, through the API as any program would. */
import { administrator, colleagues, contacts, customers, deals, talks, tasks, workspace } from './company.ts';

const day = 86_400_000;

/** `yyyy-MM-dd`, so many days from today. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * day).toISOString().slice(0, 10);
}

/** Answers the record and the view that the pictures show, and the cookie that signs their visitor in. */
export async function fillCompany(
  origin: string,
  token: string,
): Promise<{ readonly cookie: string; readonly shown: string; readonly view: string }> {
  let cookie = '';
  const call = async (method: string, path: string, body: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Origin: origin, Cookie: cookie },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    cookie ||= (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    return (await response.json()) as Record<string, unknown>;
  };
  const create = async (plural: string, data: Record<string, unknown>): Promise<string> =>
    String((await call('POST', `/objects/${plural}`, data)).id);

  await call('POST', '/setup', { token, workspace: { ...workspace, language: 'zh' }, administrator });
  const people: string[] = [];
  for (const name of colleagues) people.push(await create('users', { name }));
  const ownerOf = (owner: number | undefined) => (owner === undefined ? {} : { owner: people[owner] });
  const money = (amount: number) => ({ amount: String(amount), currency: workspace.currency });

  const accounts: string[] = [];
  for (const { owner, revenue, city, phone, ...customer } of customers) {
    const [country, province, town, street] = city;
    accounts.push(
      await create('accounts', {
        ...customer,
        ...ownerOf(owner),
        annualRevenue: money(revenue * 1_000_000),
        address: { country, city: town, street, ...(province ? { province } : {}) },
        phones: [{ value: phone, primary: true }],
      }),
    );
  }
  const shown = accounts[0]!;
  for (const [name, otherName, jobTitle, role] of contacts) {
    const contact = await create('contacts', { name, otherName, jobTitle, account: shown });
    await create('accountContacts', { account: shown, contact, role, jobTitle });
  }
  for (const { customer, closes, amount, next, ...deal } of deals) {
    await create('opportunities', {
      ...deal,
      ...ownerOf(customers[customer]?.owner),
      account: accounts[customer],
      amount: money(amount),
      closeDate: dayFromNow(closes),
      ...(next ? { nextStep: next, nextStepOn: dayFromNow(Math.min(closes, 1 + (amount % 7))) } : {}),
      ...(deal.stage === 'lost' ? { reason: 'price' } : {}),
    });
  }
  for (const [kind, subject, body, hours] of talks) {
    const occurredAt = new Date(Date.now() - hours * 3_600_000).toISOString();
    await create('activities', {
      kind,
      subject,
      body,
      occurredAt,
      regarding: { object: 'account', id: shown },
    });
  }
  for (const [subject, customer, due] of tasks) {
    const regarding = { object: 'account', id: accounts[customer] };
    await create('tasks', { subject, dueOn: dayFromNow(due), regarding });
  }
  const view = await call('POST', '/views', {
    object: 'account',
    label: { zh: '重点客户', en: 'Key accounts' },
    shared: true,
    definition: {
      kind: 'table',
      fields: ['name', 'level', 'lifecycle', 'owner', 'annualRevenue'],
      sort: '-annualRevenue',
    },
  });
  return { cookie, shown, view: String(view.id) };
}
