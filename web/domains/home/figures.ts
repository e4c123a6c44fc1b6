/** The questions that the home page asks, all through the public API. */
import { queryOptions } from '@tanstack/react-query';
import type { AggregateAnswer, AggregateQuery, RecordData } from '../../../shared/query.ts';
import { queryRecords } from '../../base/records.ts';
import { type Period, periodBucket, periodFilter } from './period.ts';
import { type Scope, scopeFilter } from './scope.ts';

export type Filter = Readonly<Record<string, unknown>>;

/** As many as fit on a laptop without scrolling. */
export const bestSellersShown = 5;

/** Won and lost opportunities that closed in the period. */
export function closedFilter(period: Period, scope: Scope): Filter {
  return { ...scopeFilter(scope), ...periodFilter('closeDate', period), isClosed: { eq: true } };
}

export function wonFilter(period: Period, scope: Scope): Filter {
  return { ...scopeFilter(scope), ...periodFilter('closeDate', period), isWon: { eq: true } };
}

export function lostFilter(period: Period, scope: Scope): Filter {
  return { ...closedFilter(period, scope), isWon: { eq: false } };
}

/** What is still open, whatever its date. */
export function openFilter(scope: Scope): Filter {
  return { ...scopeFilter(scope), isClosed: { eq: false } };
}

function aggregate(name: string, plural: string, filter: Filter, question: AggregateQuery) {
  return queryOptions({
    queryKey: ['records', plural, 'aggregate', name, filter, question],
    queryFn: async ({ signal }): Promise<AggregateAnswer> => {
      const answer = await queryRecords(
        plural,
        { fields: ['id'], filter, limit: 1, aggregate: question },
        signal,
      );
      return answer.aggregate ?? { groups: [], totals: {}, truncated: false };
    },
  });
}

export function closedQuery(period: Period, scope: Scope) {
  return aggregate('closed', 'opportunities', closedFilter(period, scope), {
    measures: [
      { as: 'won', fn: 'count', filter: { isWon: { eq: true } } },
      { as: 'lost', fn: 'count', filter: { isWon: { eq: false } } },
      { as: 'wonValue', fn: 'sum', field: 'amount', filter: { isWon: { eq: true } } },
    ],
  });
}

export function openQuery(scope: Scope) {
  return aggregate('open', 'opportunities', openFilter(scope), {
    groupBy: [{ field: 'stage' }],
    measures: [
      { as: 'count', fn: 'count' },
      { as: 'value', fn: 'sum', field: 'amount' },
      { as: 'weighted', fn: 'sum', field: 'weightedAmount' },
    ],
  });
}

export function wonOverTimeQuery(period: Period, scope: Scope) {
  return aggregate('wonOverTime', 'opportunities', wonFilter(period, scope), {
    groupBy: [{ field: 'closeDate', bucket: periodBucket(period) }],
    measures: [
      { as: 'value', fn: 'sum', field: 'amount' },
      { as: 'count', fn: 'count' },
    ],
    orderBy: 'closeDate',
    limit: 60,
  });
}

export function bestSellersQuery(period: Period, scope: Scope) {
  return aggregate('bestSellers', 'opportunities', wonFilter(period, scope), {
    groupBy: [{ field: 'owner' }],
    measures: [
      { as: 'value', fn: 'sum', field: 'amount' },
      { as: 'count', fn: 'count' },
    ],
    orderBy: '-value',
    limit: bestSellersShown,
  });
}

/** Whether there is any customer or deal to count. */
export function anythingQuery() {
  return queryOptions({
    queryKey: ['records', 'accounts', 'anything'],
    queryFn: async ({ signal }): Promise<boolean> => {
      for (const plural of ['opportunities', 'accounts']) {
        const { data } = await queryRecords(plural, { fields: ['id'], limit: 1 }, signal);
        if (data.length > 0) return true;
      }
      return false;
    },
  });
}

function firstRecords(name: string, plural: string, fields: readonly string[], filter: Filter, sort: string) {
  return queryOptions({
    queryKey: ['records', plural, 'first', name, filter],
    queryFn: async ({ signal }): Promise<readonly RecordData[]> =>
      (await queryRecords(plural, { fields, filter, sort, limit: 6 }, signal)).data,
  });
}

export const myTasksFilter: Filter = { owner: { eq: 'me' }, status: { in: ['open', 'started'] } };

export const lateDealsFilter: Filter = {
  owner: { eq: 'me' },
  isClosed: { eq: false },
  closeDate: { lt: 'today' },
};

export const stillDealsFilter: Filter = {
  owner: { eq: 'me' },
  isClosed: { eq: false },
  nextStep: { isNull: true },
};

export function myTasksQuery() {
  return firstRecords(
    'myTasks',
    'tasks',
    ['subject', 'regarding', 'dueOn', 'status'],
    myTasksFilter,
    'dueOn',
  );
}

export function lateDealsQuery() {
  const fields = ['name', 'account', 'amount', 'closeDate'];
  return firstRecords('lateDeals', 'opportunities', fields, lateDealsFilter, 'closeDate');
}

export function stillDealsQuery() {
  const fields = ['name', 'account', 'amount', 'closeDate'];
  return firstRecords('stillDeals', 'opportunities', fields, stillDealsFilter, '-amount');
}
