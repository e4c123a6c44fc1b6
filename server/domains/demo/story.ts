/**
 * The demo company's year and a half, as operations of the writer in an order that can be written: who works there, whom
 * they sell to, every deal from stage to stage, what was said, what is to be done. The same input tells the same story.
 *
 * One quarter falls, for a reason that can be found: the seller with the largest customers of the east left on its first
 * day, and nobody looked after them for eleven weeks.
 */
import type { Language } from '../../../shared/labels.ts';
import { addDays, dayStart, momentOf } from '../../../shared/timeZone.ts';
import type { Moment, Operation } from '../../platform/records/operations.ts';
import { departmentNames, departments, leaver, people, products } from './cast.ts';
import { Chance } from './chance.ts';
import { inGap, openStages } from './courseOfDeal.ts';
import { customers, type DemoAccount, type DemoContact } from './customers.ts';
import { type DemoDeal, deals, gapBefore, heirOf } from './deals.ts';
import { phrases, type Situation, steps, taskWords } from './phrases.ts';
import { companySecrets, personSecrets } from './secrets.ts';
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

export function* story(input: StoryInput): Generator<Step> {
  const teller = new Teller(input);
  yield* teller.people();
  yield* teller.products();
  yield* teller.accounts();
  yield* teller.contacts();
  yield* teller.opportunities();
  yield* teller.handover();
  yield* teller.activities();
  yield* teller.tasks();
}

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
type Kind = keyof typeof kinds;

class Teller {
  readonly #input: StoryInput;
  readonly #chance = new Chance(20_250_601);
  readonly #accounts: readonly DemoAccount[];
  readonly #deals: readonly DemoDeal[];
  readonly #hosted: ReadonlySet<number>;
  #activity = 0;
  #task = 0;

  constructor(input: StoryInput) {
    this.#input = input;
    this.#accounts = customers(this.#chance, input.accounts ?? 2_000, input.today, months);
    this.#deals = deals(this.#chance, this.#accounts, input.today, months);
    const hosted = [...this.#accounts.keys()].filter(
      (n) => this.#accounts[n]!.owner !== leaver && this.#chance.happens(hostShare),
    );
    this.#hosted = new Set(input.host === null ? [] : hosted);
  }

  *people(): Generator<Step> {
    const { language, today } = this.#input;
    const before = addDays(today, -900);
    for (const key of departments)
      yield this.#create('department', departments.indexOf(key), before, null, {
        name: departmentNames[key][language],
      });
    for (const [n, person] of people.entries())
      yield this.#create('user', n, before, null, {
        name: person.name,
        jobTitle: person.jobTitle[language],
        roles: [person.role],
        status: person.key === leaver ? 'inactive' : 'notInvited',
        ...(person.department
          ? { department: this.#id('department', departments.indexOf(person.department)) }
          : {}),
        ...(person.manager ? { manager: this.#user(person.manager) } : {}),
      });
    for (const [n, key] of departments.entries())
      yield this.#update('department', n, before, null, { manager: this.#user(`${key}Head`) });
  }

  *products(): Generator<Step> {
    const { language, today } = this.#input;
    for (const [n, { code, name, series, price, unit }] of products.entries())
      yield this.#create('product', n, addDays(today, -800), this.#user('director'), {
        name: name[language],
        code: `DEMO-${code}`,
        series: series[language],
        price: this.#money(price),
        unit: unit[language],
      });
  }

  *accounts(): Generator<Step> {
    const won = new Map<number, number>();
    for (const { account, course } of this.#deals)
      if (course.stage === 'won') won.set(account, (won.get(account) ?? 0) + 1);
    const parentsFirst = [...this.#accounts.entries()].sort(
      ([, a], [, b]) => Number(a.parent !== null) - Number(b.parent !== null),
    );
    for (const [n, account] of parentsFirst) {
      const { place, since } = account;
      yield this.#create('account', n, since, this.#ownerAt(n, since), {
        name: account.name,
        industry: account.industry,
        level: account.level,
        lifecycle: lifecycleOf(won.get(n) ?? 0, account.level, this.#chance),
        owner: this.#ownerAt(n, since),
        ...(account.parent === null ? {} : { parent: this.#id('account', account.parent) }),
        annualRevenue: this.#money(Math.round(account.worth * 9_000_000)),
        employees: Math.max(8, Math.round(60 * account.worth)),
        foundedYear: this.#chance.whole(1985, 2021),
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

  *contacts(): Generator<Step> {
    for (const [n, account] of this.#accounts.entries())
      for (const [m, contact] of account.contacts.entries())
        yield this.#create('contact', n * 8 + m, account.since, this.#ownerAt(n, account.since), {
          name: contact.name,
          account: this.#id('account', n),
          jobTitle: contact.jobTitle,
          decisionMaker: contact.role === 'decides',
          owner: this.#ownerAt(n, account.since),
          phones: [{ value: contact.phone, primary: true }],
          emails: [{ value: contact.email, primary: true }],
          ...(account.place && contact.role === 'decides' ? personSecrets(n * 8 + m) : {}),
        });
    for (const [n, account] of this.#accounts.entries())
      for (const [m, contact] of account.contacts.entries())
        yield this.#create('accountContact', n * 8 + m, account.since, this.#ownerAt(n, account.since), {
          account: this.#id('account', n),
          contact: this.#id('contact', n * 8 + m),
          role: contact.role,
          influence: contact.role === 'decides' ? 5 : this.#chance.whole(1, 4),
        });
  }

  *opportunities(): Generator<Step> {
    for (const [n, { account, product, amount, leadSource, course, opener }] of this.#deals.entries())
      yield this.#create('opportunity', n, course.openedOn, this.#seller(account, opener), {
        account: this.#id('account', account),
        ...(this.#firstContact(account) ? { contact: this.#id('contact', account * 8) } : {}),
        product: this.#id('product', product),
        stage: 'firstContact',
        amount: this.#money(amount),
        owner: this.#seller(account, opener),
        openedOn: course.openedOn,
        closeDate: workdayFrom(addDays(course.openedOn, this.#chance.whole(40, 90))),
        leadSource,
      });
    // Round by round, so that many deals move in one write.
    for (let round = 0; round < openStages.length; round += 1)
      for (const [n, deal] of this.#deals.entries()) {
        const move = deal.course.moves[round];
        if (move === undefined) continue;
        const closed = move.stage === 'won' || move.stage === 'lost';
        yield this.#update('opportunity', n, move.on, this.#sellerAt(deal, move.on), {
          stage: move.stage,
          ...(move.reason ? { reason: move.reason } : {}),
          ...(closed ? { closeDate: move.on } : {}),
        });
      }
    for (const [n, deal] of this.#deals.entries()) {
      const stage = openStages.find((open) => open === deal.course.stage);
      if (stage === undefined) continue;
      const on = deal.course.moves.at(-1)?.on ?? deal.course.openedOn;
      yield this.#update('opportunity', n, on, this.#sellerAt(deal, on), {
        nextStep: this.#chance.pick(steps[this.#languageOf(deal.account)][stage]),
        nextStepOn: this.#nextDay(),
        closeDate: workdayFrom(addDays(this.#input.today, this.#chance.whole(-6, 75))),
      });
    }
  }

  /** Eleven weeks too late, what she left behind finds new owners. */
  *handover(): Generator<Step> {
    const { to } = gapBefore(this.#input.today);
    const by = this.#user('eastHead');
    for (const [n, account] of this.#accounts.entries())
      if (account.owner === leaver && account.since < to)
        yield this.#update('account', n, to, by, { owner: this.#user(heirOf(n)) });
    for (const [n, { owner, opener, course }] of this.#deals.entries())
      if (owner !== opener && course.openedOn < to)
        yield this.#update('opportunity', n, to, by, { owner: this.#user(owner) });
  }

  *activities(): Generator<Step> {
    const { today } = this.#input;
    for (const [n, deal] of this.#deals.entries()) {
      const { course, account } = deal;
      const owners = this.#accounts[account]!;
      const gap = owners.owner === leaver ? gapBefore(today) : null;
      let from = course.openedOn;
      for (const [round, stage] of openStages.entries()) {
        const move = course.moves[round];
        const until = move?.on ?? today;
        const touches = this.#chance.whole(0, 2);
        for (let touch = 0; touch < touches; touch += 1) {
          const on = workdayFrom(between(this.#chance, from, until));
          if (on <= today && !inGap(gap, on))
            yield this.#spoke(on, 'opportunity', n, account, this.#sellerAt(deal, on), stage);
        }
        if (move === undefined) break;
        if (move.stage === 'won' || move.stage === 'lost') {
          yield this.#spoke(move.on, 'opportunity', n, account, this.#sellerAt(deal, move.on), move.stage);
          break;
        }
        from = move.on;
      }
    }
    for (const [n, account] of this.#accounts.entries()) {
      const every = { A: 40, B: 90, C: 260 }[account.level];
      const gap = account.owner === leaver ? gapBefore(today) : null;
      for (
        let on = addDays(account.since, this.#chance.whole(5, every));
        on <= today;
        on = addDays(on, Math.max(7, Math.round(this.#chance.around(every, 0.4))))
      ) {
        const day = workdayFrom(on);
        if (day <= today && !inGap(gap, day))
          yield this.#spoke(day, 'account', n, n, this.#ownerAt(n, day), 'checkIn');
      }
    }
  }

  *tasks(): Generator<Step> {
    const { today } = this.#input;
    const late: { readonly task: number; readonly on: string; readonly by: string | null }[] = [];
    for (const [n, deal] of this.#deals.entries()) {
      const { course, account } = deal;
      const language = this.#languageOf(account);
      const stage = openStages.find((open) => open === course.stage);
      const by = this.#sellerAt(deal, today);
      if (stage && this.#chance.happens(0.7)) {
        const made = course.moves.at(-1)?.on ?? course.openedOn;
        yield this.#todo(
          made,
          by,
          'opportunity',
          n,
          this.#chance.pick(steps[language][stage]),
          this.#nextDay(),
          stage === 'contract' ? 'high' : 'normal',
        );
      }
      const end = course.moves.at(-1)?.on;
      if (course.stage !== 'won' || end === undefined || !this.#chance.happens(0.35)) continue;
      // The last payment: due after a month, and often paid weeks later.
      const due = workdayFrom(addDays(end, 30));
      const paid = workdayFrom(addDays(due, Math.round(this.#chance.around(16, 0.8))));
      const task = this.#task;
      yield this.#todo(end, by, 'opportunity', n, taskWords[language].payment, due, 'high');
      if (paid <= today) late.push({ task, on: paid, by });
    }
    for (const { task, on, by } of late) yield this.#update('task', task, on, by, { status: 'done' });
  }

  #todo(
    made: string,
    by: string | null,
    object: Kind,
    n: number,
    subject: string,
    due: string,
    priority: string,
  ): Step {
    const step = this.#create('task', this.#task, made, by, {
      subject,
      dueOn: due,
      priority,
      owner: by,
      regarding: { object, id: this.#id(object, n) },
    });
    this.#task += 1;
    return step;
  }

  #spoke(
    on: string,
    object: Kind,
    n: number,
    account: number,
    by: string | null,
    situation: Situation,
  ): Step {
    const language = this.#languageOf(account);
    const kind = this.#chance.weighted({ call: 5, visit: 3, meeting: 2, mail: 2, note: 1 });
    const first = this.#firstContact(account);
    const { name } = products[this.#chance.whole(0, products.length - 1)]!;
    const body = this.#chance
      .pick(phrases[language][situation])
      .replaceAll('{product}', name[language])
      .replaceAll(
        '{person}',
        first ? (language === 'zh' ? `${first.name[0]}总` : first.name) : language === 'zh' ? '客户' : 'They',
      )
      .replaceAll('{n}', String(this.#chance.whole(3, 40)));
    const moment = this.#at(on, this.#chance.whole(9 * 60, 18 * 60));
    const step = this.#create('activity', this.#activity, on, by, {
      kind,
      // The first words, as people fill it in.
      subject: body.split(/[，。,.]/)[0]!.slice(0, 60),
      body,
      occurredAt: moment,
      minutes: kind === 'mail' || kind === 'note' ? null : this.#chance.pick([5, 10, 15, 30, 45, 60, 90]),
      ...(kind === 'call' ? { direction: this.#chance.happens(0.8) ? 'out' : 'in', outcome: 'reached' } : {}),
      regarding: { object, id: this.#id(object, n) },
      owner: by,
    });
    this.#activity += 1;
    return step;
  }

  #create(
    kind: Kind,
    n: number,
    on: string,
    by: string | null,
    data: Readonly<Record<string, unknown>>,
  ): Step {
    const made: Operation = {
      op: 'create',
      id: this.#id(kind, n),
      data: { ...data, source: demoSource, sourceId: `${kind}-${n}` },
      moment: this.#moment(on, by, n),
    };
    return { object: kind, operation: made };
  }

  #update(
    kind: Kind,
    n: number,
    on: string,
    by: string | null,
    data: Readonly<Record<string, unknown>>,
  ): Step {
    return {
      object: kind,
      operation: { op: 'update', id: this.#id(kind, n), data, moment: this.#moment(on, by, n) },
    };
  }

  /** In working hours, the same for the same record and day. */
  #moment(on: string, by: string | null, n: number): Moment {
    return { at: this.#at(on, 9 * 60 + ((n * 37) % 540)), by };
  }

  #at(day: string, minute: number): string {
    return new Date(momentOf(dayStart(day) + minute * 60_000, this.#input.timeZone)).toISOString();
  }

  /** A UUIDv8 of our own (RFC 9562, 5.8): kind, number and telling. */
  #id(kind: Kind, n: number): string {
    const salt = this.#input.salt.toString(16).padStart(6, '0');
    return `de300000-${kinds[kind].toString(16).padStart(4, '0')}-8${salt.slice(0, 3)}-8${salt.slice(3)}-${n.toString(16).padStart(12, '0')}`;
  }

  #user(key: string): string {
    return this.#id(
      'user',
      people.findIndex((person) => person.key === key),
    );
  }

  #seller(account: number, key: string): string {
    return this.#hosted.has(account) ? this.#input.host! : this.#user(key);
  }

  #sellerAt({ account, opener, owner }: DemoDeal, on: string): string {
    return this.#seller(account, on >= gapBefore(this.#input.today).to ? owner : opener);
  }

  #ownerAt(account: number, on: string): string {
    const { owner } = this.#accounts[account]!;
    const gone = owner === leaver && on >= gapBefore(this.#input.today).to;
    return this.#seller(account, gone ? heirOf(account) : owner);
  }

  #firstContact(account: number): DemoContact | undefined {
    return this.#accounts[account]!.contacts[0];
  }

  #languageOf(account: number): Language {
    return this.#accounts[account]!.department === 'overseas' ? 'en' : 'zh';
  }

  /** Some days ago to two weeks ahead: most are to come, some were missed. */
  #nextDay(): string {
    return workdayFrom(addDays(this.#input.today, this.#chance.whole(-5, 14)));
  }

  #money(yuan: number): { amount: string; currency: string } {
    const { currency } = this.#input;
    // About what a yuan is worth where it is not the currency: the demo needs the order of magnitude only.
    const amount =
      currency === 'CNY' ? yuan : Math.max(1, Math.round(yuan / (currency === 'JPY' ? 0.05 : 7)));
    return { amount: String(amount), currency };
  }
}

function lifecycleOf(won: number, level: string, chance: Chance): string {
  if (won >= 5 && level === 'A') return 'strategic';
  if (won >= 2) return 'repeat';
  if (won === 1) return 'firstOrder';
  return chance.happens(0.5) ? 'qualified' : 'prospect';
}

function between(chance: Chance, from: string, until: string): string {
  const days = Math.max(0, Math.round((dayStart(until) - dayStart(from)) / 86_400_000));
  return addDays(from, chance.whole(0, days));
}
