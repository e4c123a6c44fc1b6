/** The story that the demo company tells must be true to life, and hold the cause that was planted in it. */
import { describe, expect, it } from 'vitest';
import { people } from './cast.ts';
import { gapBefore } from './deals.ts';
import { story } from './story.ts';
import type { Step } from './telling.ts';
import { isWorkday } from './workdays.ts';

const input = {
  today: '2026-11-20',
  language: 'zh',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  host: '01a2015c-01a5-7136-8b1d-94316171775c',
  salt: 1,
} as const;

type Values = Readonly<Record<string, unknown>> & { readonly object: string };

const steps = [...story(input)];

/** Records as they stand at the end. */
function told(): Map<string, Values> {
  const records = new Map<string, Values>();
  for (const { object, operation } of steps) {
    if (operation.op !== 'create' && operation.op !== 'update') throw new Error(operation.op);
    const { id } = operation;
    records.set(id!, { ...records.get(id!), ...operation.data, object });
  }
  return records;
}

const records = told();
const of = (object: string) => [...records.values()].filter((record) => record.object === object);
const amountOf = (deal: Values) => Number((deal.amount as { amount: string }).amount);
const quarterOf = (day: string) => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

describe('the demo company', () => {
  it('is told the same way each time', () => {
    const few = (): Step[] => [...story({ ...input, accounts: 50 })];
    expect(few()).toEqual(few());
  });

  it('has two thousand accounts, of which a fifth bring about four fifths of the money', () => {
    expect(of('account')).toHaveLength(2_000);
    const won = new Map<unknown, number>();
    for (const deal of of('opportunity'))
      if (deal.stage === 'won') won.set(deal.account, (won.get(deal.account) ?? 0) + amountOf(deal));
    const worth = [...won.values()].sort((a, b) => b - a);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const share = sum(worth.slice(0, 400)) / sum(worth);
    expect(share).toBeGreaterThan(0.75);
    expect(share).toBeLessThan(0.88);
  });

  it('fell in one quarter, because nobody looked after the customers of one seller', () => {
    const gap = gapBefore(input.today);
    const hers = new Set(
      steps.flatMap(({ object, operation }) =>
        object === 'account' && operation.op === 'update' ? [operation.id] : [],
      ),
    );
    const won = of('opportunity').filter((deal) => deal.stage === 'won');
    const sums = (deals: readonly Values[]) => {
      const quarters = new Map<string, number>();
      for (const deal of deals) {
        const quarter = quarterOf(deal.closeDate as string);
        quarters.set(quarter, (quarters.get(quarter) ?? 0) + amountOf(deal));
      }
      return quarters;
    };
    const fell = (deals: readonly Values[]) => {
      const quarters = sums(deals);
      const around = [quarterOf(gap.from < '2026-04-01' ? '2025-12-01' : '2026-03-01'), '2026 3'];
      const usual = around.reduce((sum, quarter) => sum + (quarters.get(quarter) ?? 0), 0) / around.length;
      return (quarters.get(quarterOf(gap.from)) ?? 0) / usual;
    };
    expect(fell(won)).toBeLessThan(0.75);
    expect(fell(won.filter((deal) => hers.has(deal.account as string)))).toBeLessThan(0.45);
    expect(fell(won.filter((deal) => !hers.has(deal.account as string)))).toBeGreaterThan(0.75);
    const touched = steps.filter(
      ({ object, operation }) =>
        object === 'activity' &&
        operation.op === 'create' &&
        hers.has((operation.data.regarding as { id: string }).id) &&
        (operation.data.occurredAt as string) > `${gap.from}T23` &&
        (operation.data.occurredAt as string) < gap.to,
    );
    expect(touched).toEqual([]);
  });

  it('works on days of work, writes in both languages, and is paid late', () => {
    for (const { object, operation } of story({ ...input, accounts: 200 }))
      if (object === 'activity' && operation.op === 'create')
        expect(isWorkday((operation.data.occurredAt as string).slice(0, 10))).toBe(true);
    const bodies = of('activity').map((activity) => activity.body as string);
    expect(bodies.some((body) => /尾款|签了/.test(body))).toBe(true);
    expect(bodies.some((body) => /Signed|proposal/.test(body))).toBe(true);
    const payments = of('task').filter((task) => task.priority === 'high' && task.subject === '跟进尾款');
    expect(payments.length).toBeGreaterThan(50);
    expect(payments.some((task) => task.status === 'done')).toBe(true);
    expect(payments.some((task) => task.status !== 'done' && (task.dueOn as string) < input.today)).toBe(
      true,
    );
    expect(of('user')).toHaveLength(people.length);
  });
});
