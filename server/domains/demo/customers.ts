/** The customers of the demo company: few are large, most are small, as in life. */
import { dayText, utc } from '../../../shared/timeZone.ts';
import { type DepartmentKey, people } from './cast.ts';
import type { Chance } from './chance.ts';
import {
  type City,
  chineseCompany,
  chinesePerson,
  cities,
  countries,
  foreignCompany,
  foreignPerson,
  industries,
} from './companyNames.ts';

export interface DemoContact {
  readonly name: string;
  readonly jobTitle: string;
  readonly role: 'decides' | 'influences' | 'uses' | 'buys' | 'finance' | 'blocks';
  readonly phone: string;
  readonly email: string;
}

export interface DemoAccount {
  readonly name: string;
  readonly department: DepartmentKey;
  /** Key of the seller. */
  readonly owner: string;
  readonly industry: string;
  readonly level: 'A' | 'B' | 'C';
  /** What it may buy, against the median customer. */
  readonly worth: number;
  /** Place of its parent in the list. */
  readonly parent: number | null;
  readonly since: string;
  readonly place: City | null;
  readonly country: string;
  readonly city: string;
  readonly domain: string;
  readonly phone: string;
  readonly leadSource: string;
  readonly contacts: readonly DemoContact[];
  readonly location: { readonly lat: number; readonly lng: number };
  readonly tags: readonly string[];
}

/** Spread of what customers are worth: with it, a fifth of them bring four fifths of the money. */
const spread = 1.45;

const jobs: Readonly<Record<'zh' | 'en', readonly (readonly [string, DemoContact['role']])[]>> = {
  zh: [
    ['总经理', 'decides'],
    ['设备科长', 'influences'],
    ['生产部经理', 'uses'],
    ['采购经理', 'buys'],
    ['财务主管', 'finance'],
    ['IT 主管', 'blocks'],
  ],
  en: [
    ['Plant manager', 'decides'],
    ['Head of maintenance', 'influences'],
    ['Production lead', 'uses'],
    ['Procurement', 'buys'],
    ['Controller', 'finance'],
    ['IT lead', 'blocks'],
  ],
};

const sources = { exhibition: 4, referral: 3, website: 3, coldCall: 3, campaign: 2, partner: 2 } as const;

/** @param months that the story goes back */
export function customers(chance: Chance, count: number, today: string, months: number): DemoAccount[] {
  const accounts: DemoAccount[] = [];
  const begin = monthsBefore(today, months);
  const names = new Set<string>();
  for (let n = 0; n < count; n += 1) {
    const department = chance.weighted({ east: 58, north: 26, overseas: 16 });
    const sellers = people.filter((person) => person.department === department && person.load > 0);
    const owner = chance.weighted(Object.fromEntries(sellers.map(({ key, load }) => [key, load])));
    const industry = chance.pick(industries);
    const place = department === 'overseas' ? null : chance.pick(cities[department]);
    const country = place ? 'CN' : chance.pick(Object.keys(countries));
    const worth = chance.around(1, spread);
    const domain = `c${(n + 1).toString(36)}.example.${place ? 'cn' : 'com'}`;
    accounts.push({
      name: newName(names, () =>
        place ? chineseCompany(chance, place, industry) : foreignCompany(chance, country, industry),
      ),
      department,
      owner,
      industry,
      level: worth > 6.5 ? 'A' : worth > 1.8 ? 'B' : 'C',
      worth,
      parent: n > 40 && chance.happens(0.04) ? chance.whole(0, 39) : null,
      since: chance.happens(0.6)
        ? dayBefore(begin, chance.whole(1, 700))
        : dayBefore(today, chance.whole(20, months * 30)),
      place,
      country,
      city: place?.name ?? countries[country]!.city,
      domain,
      phone: phoneOf(chance, place),
      leadSource: chance.weighted(sources),
      contacts: contactsOf(chance, place !== null, worth, domain),
      location: near(chance, place ?? countries[country]!),
      tags: tagsOf(chance, place !== null),
    });
  }
  return accounts;
}

/** Companies of one name are rare; a few remain, as in life. */
function newName(known: Set<string>, draw: () => string): string {
  let name = draw();
  for (let tries = 0; known.has(name) && tries < 12; tries += 1) name = draw();
  known.add(name);
  return name;
}

/** Somewhere in the city's surroundings. */
function near(chance: Chance, { lat, lng }: { readonly lat: number; readonly lng: number }) {
  const place = (middle: number) => Number((middle + (chance.next() - 0.5) * 0.4).toFixed(5));
  return { lat: place(lat), lng: place(lng) };
}

const tags = {
  zh: ['标杆客户', '有二期计划', '竞品在用', '价格敏感', '需本地部署', '展会认识'],
  en: ['Reference', 'Phase two planned', 'Uses a competitor', 'Price sensitive', 'On-premise'],
} as const;

function tagsOf(chance: Chance, chinese: boolean): readonly string[] {
  return (chinese ? tags.zh : tags.en).filter(() => chance.happens(0.12));
}

function contactsOf(chance: Chance, chinese: boolean, worth: number, domain: string): DemoContact[] {
  const titles = chinese ? jobs.zh : jobs.en;
  const first = chance.whole(0, 3);
  const count = Math.min(titles.length, 1 + Math.floor(chance.next() * (1 + Math.sqrt(worth))));
  return Array.from({ length: count }, (_, n) => {
    const [jobTitle, role] = titles[(first + n) % titles.length]!;
    return {
      name: chinese ? chinesePerson(chance) : foreignPerson(chance),
      jobTitle,
      role,
      phone: chinese
        ? `+861${chance.pick(['35', '36', '38', '39', '86', '87'])}${digits(chance, 8)}`
        : `+44 7700 900${digits(chance, 3)}`,
      email: `p${n + 1}@${domain}`,
    };
  });
}

function phoneOf(chance: Chance, place: City | null): string {
  if (place === null) return `+44 1632 960${digits(chance, 3)}`;
  return `${place.areaCode}-${chance.whole(5, 8)}${digits(chance, 7)}`;
}

function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.whole(0, 9)).join('');
}

export function monthsBefore(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return dayText(utc(year, month - months, 1));
}

function dayBefore(day: string, days: number): string {
  return dayText(Date.parse(day) - days * 86_400_000);
}
