/** The small company that the export files of tests are of: twenty accounts, forty contacts, thirty deals, four people. */

export interface Person {
  readonly number: number;
  readonly first: string;
  readonly last: string;
  readonly email: string;
}

export const people: readonly Person[] = [
  { number: 1, first: 'Ada', last: 'Lovelace', email: 'ada@example.com' },
  { number: 2, first: '伟', last: '张', email: 'zhang.wei@example.com' },
  { number: 3, first: 'Grace', last: 'Hopper', email: 'grace@example.com' },
  { number: 4, first: '敏', last: '李', email: 'li.min@example.com' },
];

export const nameOf = ({ first, last }: { first: string; last: string }): string =>
  /\p{Script=Han}/u.test(last) ? `${last}${first}` : `${first} ${last}`;

const cities = [
  { city: 'Berlin', country: 'Germany', zip: '10115', street: 'Torstraße 1' },
  { city: 'Austin', country: 'United States', zip: '78701', street: '600 Congress Ave\nSuite 200' },
  { city: '上海', country: 'China', zip: '200040', street: '南京西路 1266 号' },
  { city: 'London', country: 'United Kingdom', zip: 'EC1A 1BB', street: '1 Newgate St' },
] as const;

export interface Company {
  readonly number: number;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly zip: string;
  readonly street: string;
  readonly employees: number;
  readonly revenue: number;
  readonly owner: Person;
  readonly parent: number | null;
}

/** The third and every later one that divides by seven has a parent, which may come below it in the file. */
export const companies: readonly Company[] = Array.from({ length: 20 }, (_, at) => ({
  number: at + 1,
  name: at % 4 === 2 ? `上海启明${at + 1}号科技有限公司` : `Northwind ${at + 1} GmbH`,
  ...cities[at % 4]!,
  employees: 10 * (at + 1),
  revenue: 100_000 * (at + 1),
  owner: people[at % 4]!,
  parent: at === 2 ? 20 : at > 0 && at % 7 === 0 ? 1 : null,
}));

export interface Contact {
  readonly number: number;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly mobile: string;
  readonly company: Company;
  readonly owner: Person;
}

export const contacts: readonly Contact[] = Array.from({ length: 40 }, (_, at) => ({
  number: at + 1,
  ...(at % 4 === 2
    ? { first: `小${'一二三四五六七八九十'[at % 10]}`, last: '王' }
    : { first: `Max${at + 1}`, last: 'Muster' }),
  email: `contact${at + 1}@example.com`,
  mobile: `+86 138 0013 ${String(8000 + at)}`,
  company: companies[at % 20]!,
  owner: people[at % 4]!,
}));

export type Course = 'first' | 'needs' | 'proposal' | 'contract' | 'won' | 'lost';
const courses: readonly Course[] = ['first', 'needs', 'proposal', 'contract', 'won', 'lost'];

export interface Deal {
  readonly number: number;
  readonly name: string;
  readonly amount: number;
  readonly currency: string;
  readonly course: Course;
  readonly close: string;
  readonly created: string;
  readonly company: Company;
  readonly contact: Contact;
  readonly owner: Person;
}

const two = (value: number): string => String(value).padStart(2, '0');

export const deals: readonly Deal[] = Array.from({ length: 30 }, (_, at) => ({
  number: at + 1,
  name: `Deal ${at + 1}, phase “A”`,
  amount: 1000 * (at + 1) + 0.5,
  currency: at % 2 === 0 ? 'EUR' : 'USD',
  course: courses[at % 6]!,
  close: `2026-${two((at % 12) + 1)}-${two((at % 28) + 1)}`,
  created: `2025-${two((at % 12) + 1)}-15`,
  company: companies[at % 20]!,
  contact: contacts[at % 20]!,
  owner: people[at % 4]!,
}));

/** Deals of each course, as our stages are called. */
export const stageOf: Readonly<Record<Course, string>> = {
  first: 'firstContact',
  needs: 'needs',
  proposal: 'proposal',
  contract: 'contract',
  won: 'won',
  lost: 'lost',
};
