/** Whom the demo company sells to: accounts, their people, and who of them decides. */
import type { Chance } from './chance.ts';
import { companySecrets, personSecrets } from './secrets.ts';
import type { Step, Telling } from './telling.ts';

export function* tellAccounts(tale: Telling): Generator<Step> {
  const won = new Map<number, number>();
  for (const { account, course } of tale.deals)
    if (course.stage === 'won') won.set(account, (won.get(account) ?? 0) + 1);
  const parentsFirst = [...tale.accounts.entries()].sort(
    ([, a], [, b]) => Number(a.parent !== null) - Number(b.parent !== null),
  );
  for (const [n, account] of parentsFirst) {
    const { place, since } = account;
    yield tale.create('account', n, since, tale.ownerAt(n, since), {
      name: account.name,
      industry: account.industry,
      level: account.level,
      lifecycle: lifecycleOf(won.get(n) ?? 0, account.level, tale.chance),
      owner: tale.ownerAt(n, since),
      ...(account.parent === null ? {} : { parent: tale.id('account', account.parent) }),
      annualRevenue: tale.money(Math.round(account.worth * 9_000_000)),
      employees: Math.max(8, Math.round(60 * account.worth)),
      foundedYear: tale.chance.whole(1985, 2021),
      leadSource: account.leadSource,
      location: account.location,
      tags: account.tags,
      rating: Math.min(5, Math.max(1, Math.round(2.5 + Math.log(account.worth)))),
      phones: [{ value: account.phone, primary: true }],
      website: `https://www.${account.domain}`,
      address: {
        country: account.country,
        ...(place ? { province: place.province, district: place.district } : {}),
        city: account.city,
      },
      ...(place && won.has(n) ? companySecrets(n, account.city) : {}),
    });
  }
}

export function* tellContacts(tale: Telling): Generator<Step> {
  for (const [n, account] of tale.accounts.entries())
    for (const [m, contact] of account.contacts.entries())
      yield tale.create('contact', n * 8 + m, account.since, tale.ownerAt(n, account.since), {
        name: contact.name,
        account: tale.id('account', n),
        jobTitle: contact.jobTitle,
        decisionMaker: contact.role === 'decides',
        owner: tale.ownerAt(n, account.since),
        phones: [{ value: contact.phone, primary: true }],
        emails: [{ value: contact.email, primary: true }],
        ...(account.place && contact.role === 'decides' ? personSecrets(n * 8 + m) : {}),
      });
  for (const [n, account] of tale.accounts.entries())
    for (const [m, contact] of account.contacts.entries())
      yield tale.create('accountContact', n * 8 + m, account.since, tale.ownerAt(n, account.since), {
        account: tale.id('account', n),
        contact: tale.id('contact', n * 8 + m),
        role: contact.role,
        influence: contact.role === 'decides' ? 5 : tale.chance.whole(1, 4),
      });
}

function lifecycleOf(won: number, level: string, chance: Chance): string {
  if (won >= 5 && level === 'A') return 'strategic';
  if (won >= 2) return 'repeat';
  if (won === 1) return 'firstOrder';
  return chance.happens(0.5) ? 'qualified' : 'prospect';
}
