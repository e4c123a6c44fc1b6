/** The questions that the home page asks, all through the public API. */
import { queryOptions } from '@tanstack/react-query';
import type { AggregateAnswer, AggregateQuery, RecordData } from '../../../shared/query.ts';
import { queryRecords } from '../../base/records.ts';
import { type Period, periodBefore, periodBucket, periodFilter } from './period.ts';
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

const closedMeasures: AggregateQuery = {
  measures: [
    { as: 'won', fn: 'count', filter: { isWon: { eq: true } } },
    { as: 'lost', fn: 'count', filter: { isWon: { eq: false } } },
    { as: 'wonValue', fn: 'sum', field: 'amount', filter: { isWon: { eq: true } } },
  ],
};

export function closedQuery(period: Period, scope: Scope) {
  return aggregate('closed', 'opportunities', closedFilter(period, scope), closedMeasures);
}

/** The same of the period before; asked only where there is one. */
export function closedBeforeQuery(period: Period, scope: Scope) {
  const before = periodBefore(period);
  const filter = { ...scopeFilter(scope), ...before?.filter('closeDate'), isClosed: { eq: true } };
  return { ...aggregate('closed', 'opportunities', filter, closedMeasures), enabled: before !== null };
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

function firstRecords(
  name: string,
  plural: string,
  fields: readonly string[],
  filter: Filter,
  sort: string,
  limit = 6,
) {
  return queryOptions({
    queryKey: ['records', plural, 'first', name, filter, limit],
    queryFn: async ({ signal }): Promise<readonly RecordData[]> =>
      (await queryRecords(plural, { fields, filter, sort, limit }, signal)).data,
  });
}

const openTasks = { status: { in: ['open', 'started'] } };
const dealFields = ['name', 'account', 'amount', 'closeDate', 'stageChangedAt', 'owner'];

/** Days without a move after which a deal stands still. */
export const stillDays = 30;

export const myLateTasksFilter: Filter = { owner: { eq: 'me' }, ...openTasks, dueOn: { lt: 'today' } };
export const myTasksFilter: Filter = {
  owner: { eq: 'me' },
  ...openTasks,
  or: [{ dueOn: { gte: 'today' } }, { dueOn: { isNull: true } }],
};
/** What others asked this person to do. */
export const askedOfMeFilter: Filter = {
  owner: { eq: 'me' },
  createdBy: { ne: 'me', isNull: false },
  ...openTasks,
};
export const myMeetingsFilter: Filter = {
  owner: { eq: 'me' },
  kind: { in: ['meeting', 'visit'] },
  occurredAt: { within: 'today' },
};
export const lateDealsFilter: Filter = {
  owner: { eq: 'me' },
  isClosed: { eq: false },
  closeDate: { lt: 'today' },
};
export const withoutStepFilter: Filter = {
  owner: { eq: 'me' },
  isClosed: { eq: false },
  nextStep: { isNull: true },
};

/** Open deals that have been in their stage since before `day`. */
export function stillFilter(scope: Scope, day: string): Filter {
  return { ...scopeFilter(scope), isClosed: { eq: false }, stageChangedAt: { lt: day } };
}

export function closingFilter(scope: Scope): Filter {
  return { ...scopeFilter(scope), isClosed: { eq: false }, closeDate: { within: 'this month' } };
}

const taskFields = ['subject', 'regarding', 'dueOn', 'status', 'createdBy'];

export function lateTasksQuery() {
  return firstRecords('lateTasks', 'tasks', taskFields, myLateTasksFilter, 'dueOn', 5);
}

export function myTasksQuery() {
  return firstRecords('myTasks', 'tasks', taskFields, myTasksFilter, 'dueOn', 5);
}

export function askedOfMeQuery() {
  return firstRecords('askedOfMe', 'tasks', taskFields, askedOfMeFilter, 'dueOn', 4);
}

export function myMeetingsQuery() {
  const fields = ['subject', 'regarding', 'occurredAt', 'kind'];
  return firstRecords('myMeetings', 'activities', fields, myMeetingsFilter, 'occurredAt', 5);
}

export function lateDealsQuery() {
  return firstRecords('lateDeals', 'opportunities', dealFields, lateDealsFilter, 'closeDate', 4);
}

export function withoutStepQuery() {
  return firstRecords('withoutStep', 'opportunities', dealFields, withoutStepFilter, '-amount', 4);
}

export function stillQuery(scope: Scope, day: string, limit = 5) {
  return firstRecords('still', 'opportunities', dealFields, stillFilter(scope, day), '-amount', limit);
}

export function closingQuery(scope: Scope) {
  return firstRecords('closing', 'opportunities', dealFields, closingFilter(scope), 'closeDate', 5);
}

/** Open deals past their close date, and those that stand still, by owner. */
export function teamDealsQuery(scope: Scope, day: string) {
  return aggregate('team', 'opportunities', openFilter(scope), {
    groupBy: [{ field: 'owner' }],
    measures: [
      { as: 'late', fn: 'count', filter: { closeDate: { lt: 'today' } } },
      { as: 'lateValue', fn: 'sum', field: 'amount', filter: { closeDate: { lt: 'today' } } },
      { as: 'still', fn: 'count', filter: { stageChangedAt: { lt: day } } },
    ],
    orderBy: '-late',
    limit: 100,
  });
}

export function touchesFilter(scope: Scope): Filter {
  return { ...scopeFilter(scope), occurredAt: { within: 'last 7 days' } };
}

/** What was done in the last seven days, by person. */
export function teamTouchesQuery(scope: Scope) {
  return aggregate('touches', 'activities', touchesFilter(scope), {
    groupBy: [{ field: 'owner' }],
    measures: [{ as: 'count', fn: 'count' }],
    orderBy: '-count',
    limit: 100,
  });
}
