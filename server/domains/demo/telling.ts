/** What every part of the demo company's story draws on: its cast, its chance, who looks after whom on a day, and how a record is told. */
import type { Language } from '../../../shared/labels.ts';
import { addDays, dayStart, momentOf } from '../../../shared/timeZone.ts';
import type { Moment, Operation } from '../../platform/records/operations.ts';
import { leaver, people } from './cast.ts';
import { Chance } from './chance.ts';
import { customers, type DemoAccount, type DemoContact } from './customers.ts';
import { type DemoDeal, deals, gapBefore, heirOf } from './deals.ts';
import { workdayFrom } from './workdays.ts';

export interface StoryInput {
  /** The day that it ends on. */
  readonly today: string;
  readonly language: Language;
  readonly currency: string;
  readonly timeZone: string;
  /** Who asked for it, and gets some of the customers. */
  readonly host: string | null;
  /** Twenty-four bits that keep the ids of two tellings apart. */
  readonly salt: number;
  readonly accounts?: number;
}

export interface Step {
  readonly object: string;
  readonly operation: Operation;
}

export const months = 18;
/** What marks every record of the demo company. */
export const demoSource = 'demo';

/** Part of the customers that the host looks after. */
const hostShare = 0.02;

/** Numbers of the kinds of record in ids; a kind keeps its own for ever. */
const kinds = {
  department: 1,
  user: 2,
  product: 3,
  account: 4,
  contact: 5,
  accountContact: 6,
  opportunity: 7,
  activity: 8,
  task: 9,
} as const;
export type Kind = keyof typeof kinds;

/** One telling. It is told in one order: the chance goes on from part to part. */
export class Telling {
  readonly input: StoryInput;
  readonly chance = new Chance(20_250_601);
  readonly accounts: readonly DemoAccount[];
  readonly deals: readonly DemoDeal[];
  readonly #hosted: ReadonlySet<number>;

  constructor(input: StoryInput) {
    this.input = input;
    this.accounts = customers(this.chance, input.accounts ?? 2_000, input.today, months);
    this.deals = deals(this.chance, this.accounts, input.today, months);
    const hosted = [...this.accounts.keys()].filter(
      (n) => this.accounts[n]!.owner !== leaver && this.chance.happens(hostShare),
    );
    this.#hosted = new Set(input.host === null ? [] : hosted);
  }

  create(
    kind: Kind,
    n: number,
    on: string,
    by: string | null,
    data: Readonly<Record<string, unknown>>,
  ): Step {
    const made: Operation = {
      op: 'create',
      id: this.id(kind, n),
      data: { ...data, source: demoSource, sourceId: `${kind}-${n}` },
      moment: this.#moment(on, by, n),
    };
    return { object: kind, operation: made };
  }

  update(
    kind: Kind,
    n: number,
    on: string,
    by: string | null,
    data: Readonly<Record<string, unknown>>,
  ): Step {
    return {
      object: kind,
      operation: { op: 'update', id: this.id(kind, n), data, moment: this.#moment(on, by, n) },
    };
  }

  /** In working hours, the same for the same record and day. */
  #moment(on: string, by: string | null, n: number): Moment {
    return { at: this.at(on, 9 * 60 + ((n * 37) % 540)), by };
  }

  at(day: string, minute: number): string {
    return new Date(momentOf(dayStart(day) + minute * 60_000, this.input.timeZone)).toISOString();
  }

  /** A UUIDv8 of our own (RFC 9562, 5.8): kind, number and telling. */
  id(kind: Kind, n: number): string {
    const salt = this.input.salt.toString(16).padStart(6, '0');
    return `de300000-${kinds[kind].toString(16).padStart(4, '0')}-8${salt.slice(0, 3)}-8${salt.slice(3)}-${n.toString(16).padStart(12, '0')}`;
  }

  user(key: string): string {
    return this.id(
      'user',
      people.findIndex((person) => person.key === key),
    );
  }

  seller(account: number, key: string): string {
    return this.#hosted.has(account) ? this.input.host! : this.user(key);
  }

  sellerAt({ account, opener, owner }: DemoDeal, on: string): string {
    return this.seller(account, on >= gapBefore(this.input.today).to ? owner : opener);
  }

  ownerAt(account: number, on: string): string {
    const { owner } = this.accounts[account]!;
    const gone = owner === leaver && on >= gapBefore(this.input.today).to;
    return this.seller(account, gone ? heirOf(account) : owner);
  }

  firstContact(account: number): DemoContact | undefined {
    return this.accounts[account]!.contacts[0];
  }

  languageOf(account: number): Language {
    return this.accounts[account]!.department === 'overseas' ? 'en' : 'zh';
  }

  /** Some days ago to two weeks ahead: most are to come, some were missed. */
  nextDay(): string {
    return workdayFrom(addDays(this.input.today, this.chance.whole(-5, 14)));
  }

  money(yuan: number): { amount: string; currency: string } {
    const { currency } = this.input;
    // About what a yuan is worth where it is not the currency: the demo needs the order of magnitude only.
    const amount =
      currency === 'CNY' ? yuan : Math.max(1, Math.round(yuan / (currency === 'JPY' ? 0.05 : 7)));
    return { amount: String(amount), currency };
  }
}
