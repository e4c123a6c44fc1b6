/** The deals of the demo company: what each customer was offered, when, for how much, and how it went. */
import { addDays } from '../../../shared/timeZone.ts';
import { type DepartmentKey, leaver, people, products, successor } from './cast.ts';
import type { Chance } from './chance.ts';
import { type Course, courseOfDeal, type Gap, inGap } from './courseOfDeal.ts';
import { type DemoAccount, monthsBefore } from './customers.ts';
import { daysBetween, workdayFrom } from './workdays.ts';

export interface DemoDeal {
  /** Place of its account and of its product in their lists. */
  readonly account: number;
  readonly product: number;
  /** Yuan. */
  readonly amount: number;
  readonly leadSource: string;
  readonly course: Course;
  /** Key of who has it today. */
  readonly owner: string;
  /** Key of who had it when it began. */
  readonly opener: string;
}

/** What the market asks for in each month: little around the Spring Festival, much before the year ends. */
const season = [0.8, 0.55, 1.1, 1, 1, 1.15, 0.95, 0.9, 1.1, 0.9, 1.1, 1.3];

/** A deal with the median customer, in yuan. */
const usualAmount = 56_000;

/** The eleven weeks from the first day of the quarter before the last one. */
export function gapBefore(today: string): Gap {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const quarter = `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  const from = monthsBefore(quarter, 6);
  return { from, to: addDays(from, 77) };
}

/** Who has a customer of hers after the hand-over. */
export function heirOf(place: number): string {
  return place % 3 === 0 ? 'sunYue' : place % 3 === 1 ? 'liuChang' : successor;
}

export function deals(
  chance: Chance,
  accounts: readonly DemoAccount[],
  today: string,
  months: number,
): DemoDeal[] {
  const begin = monthsBefore(today, months);
  const gap = gapBefore(today);
  const made: DemoDeal[] = [];
  for (const [place, account] of accounts.entries()) {
    const from = account.since > begin ? account.since : begin;
    const share = Math.max(0, daysBetween(from, today)) / daysBetween(begin, today);
    const wanted = poisson(chance, Math.min(26, (0.5 + 1.3 * account.worth ** 0.42) * share));
    for (let n = 0; n < wanted; n += 1) {
      const openedOn = openingDay(chance, from, today);
      const own = account.owner === leaver ? gap : null;
      if (openedOn > today || (inGap(own, openedOn) && chance.happens(0.75))) continue;
      made.push(deal(chance, place, account, openedOn, today, own));
    }
  }
  return made.sort((a, b) => a.course.openedOn.localeCompare(b.course.openedOn));
}

function deal(
  chance: Chance,
  place: number,
  account: DemoAccount,
  openedOn: string,
  today: string,
  gap: Gap | null,
): DemoDeal {
  const heir = gap && openedOn >= gap.to ? heirOf(place) : account.owner;
  const skill = people.find(({ key }) => key === heir)!.skill;
  const course = courseOfDeal(chance, { openedOn, today, skill, gap });
  const product = products.indexOf(productFor(chance, account.department));
  const amount = usualAmount * account.worth ** 0.33 * chance.around(1, 0.4);
  const { price } = products[product]!;
  const end = course.moves.at(-1)?.on ?? today;
  const stayed = course.stage === 'won' || course.stage === 'lost' ? end : today;
  return {
    account: place,
    product,
    // Whole pieces at their price.
    amount: Math.max(1, Math.round(amount / price)) * price,
    leadSource: chance.happens(0.5)
      ? account.leadSource
      : chance.pick(['website', 'exhibition', 'referral', 'campaign']),
    course,
    opener: heir,
    owner: gap && stayed >= gap.to ? heirOf(place) : heir,
  };
}

/** Abroad it is the cloud that sells. */
function productFor(chance: Chance, department: DepartmentKey) {
  const weights = products.map(({ code, series, weight }) => {
    const more = department === 'overseas' && series.en === 'Cloud' ? 2.5 : 1;
    return [code, weight * more] as const;
  });
  const code = chance.weighted(Object.fromEntries(weights));
  return products.find((product) => product.code === code)!;
}

function openingDay(chance: Chance, from: string, today: string): string {
  const days = Math.max(1, daysBetween(from, today));
  for (let tries = 0; tries < 20; tries += 1) {
    const day = addDays(from, chance.whole(0, days));
    if (chance.happens(season[Number(day.slice(5, 7)) - 1]! / 1.3)) return workdayFrom(day);
  }
  return workdayFrom(from);
}

/** Knuth, The Art of Computer Programming, volume 2, 3.4.1: a number of events of which `mean` are expected. */
function poisson(chance: Chance, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = chance.next(); product > limit; product *= chance.next()) count += 1;
  return count;
}
