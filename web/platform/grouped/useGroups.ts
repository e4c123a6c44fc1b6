/** The groups of a list with their counts and figures, as the server adds them up; and the rows of those that are open. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { FootFigure, ObjectMeta, ViewGroup } from '../../../shared/metadata.ts';
import type { AggregateAnswer, ListAnswer, ListQuery, RecordData } from '../../../shared/query.ts';
import type { Format } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { queryRecords } from '../../base/records.ts';
import { listKey, sumsKey } from '../data/recordCache.ts';
import { bothFilters } from '../filters/conditions.ts';
import type { Column } from '../list/columns.ts';
import { type ColumnFigure, figuresFrom, measuresOf } from '../list/footFigures.ts';
import type { ListQuestion } from '../list/listRows.ts';
import { filterOfGroup, nameOfGroup } from './groupKeys.ts';
import type { Group } from './groupLines.ts';

export interface FiguredGroup extends Group {
  readonly value: unknown;
  readonly groups: readonly FiguredGroup[];
  readonly figures: Readonly<Record<string, ColumnFigure>>;
  readonly filter: Readonly<Record<string, unknown>>;
}

interface Asked {
  readonly object: ObjectMeta;
  readonly groups: readonly ViewGroup[];
  readonly columns: readonly Column[];
  readonly foot: Readonly<Record<string, FootFigure>> | undefined;
  readonly question: ListQuestion;
  readonly format: Format;
}

function questionOfLevel({ groups, columns, foot, question }: Asked, levels: number): ListQuery {
  return {
    fields: ['id'],
    limit: 0,
    ...(question.filter === undefined ? {} : { filter: question.filter }),
    ...(question.search ? { search: question.search } : {}),
    aggregate: {
      groupBy: groups.slice(0, levels),
      measures: [{ as: 'count', fn: 'count' }, ...measuresOf(columns, foot)],
    },
  };
}

/** Averages of a group are not those of its parts: each level is added up by itself. */
export function useGroups(asked: Asked) {
  const { object, groups } = asked;
  const ask = (levels: number) => {
    const query = questionOfLevel(asked, levels);
    return {
      queryKey: sumsKey(object.plural, query),
      enabled: groups.length >= levels,
      placeholderData: keepPreviousData,
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await queryRecords(object.plural, query, signal)).aggregate ?? null,
    };
  };
  const first = useQuery(ask(1));
  const second = useQuery(ask(2));
  const ready = first.data != null && (groups.length < 2 || second.data != null);
  const tree =
    ready && first.data ? treeOf(asked, first.data, groups.length > 1 ? (second.data ?? null) : null) : [];
  const isStale = first.isPlaceholderData || second.isPlaceholderData;
  return {
    tree,
    totals: first.data?.totals,
    truncated: Boolean(first.data?.truncated || second.data?.truncated),
    isPending: !ready && !first.isError,
    isStale,
    error: first.error ?? (groups.length > 1 ? second.error : null),
    retry: () => void Promise.all([first.refetch(), second.refetch()]),
  };
}

function treeOf(asked: Asked, first: AggregateAnswer, second: AggregateAnswer | null): FiguredGroup[] {
  const { object, groups, columns, foot, format } = asked;
  const groupAt = (
    level: number,
    answered: AggregateAnswer['groups'][number],
    above: FiguredGroup | null,
  ): FiguredGroup => {
    const group = groups[level];
    const field = group && fieldOf(object, group.field);
    if (!group || !field) throw new Error('a group of a field that is not there');
    const key = answered.keys[group.field] ?? { value: null, label: null };
    const filter = filterOfGroup(group, field, key.value, format.env.timeZone);
    return {
      key: `${above ? `${above.key}/` : ''}${JSON.stringify(key.value)}`,
      level,
      name: nameOfGroup(group, field, key, format),
      value: key.value,
      count: Number(answered.measures.count ?? 0),
      figures: figuresFrom(columns, foot, answered.measures),
      filter: above ? { and: [above.filter, filter] } : filter,
      groups: [],
    };
  };
  const name = groups[0]?.field ?? '';
  return first.groups.map((one) => {
    const group = groupAt(0, one, null);
    const own = second?.groups.filter((two) => two.keys[name]?.value === group.value) ?? [];
    return { ...group, groups: own.map((two) => groupAt(1, two, group)) };
  });
}

/** First rows of a group; as many again each time its end comes into sight. */
const rowsOfPage = 50;

/** @param wanted leaves whose rows are in sight, with the pages asked for */
export function useGroupRows(
  object: ObjectMeta,
  fields: readonly string[],
  question: ListQuestion,
  wanted: readonly { readonly group: FiguredGroup; readonly cursors: readonly (string | undefined)[] }[],
) {
  const pages = wanted.flatMap(({ group, cursors }) =>
    cursors.map((cursor) => {
      const filter = bothFilters(question.filter, group.filter);
      const query: ListQuery = {
        fields: [...new Set(['id', 'version', object.titleField, ...fields])],
        filter,
        limit: rowsOfPage,
        ...(question.search ? { search: question.search } : {}),
        ...(question.sort ? { sort: question.sort } : {}),
        ...(cursor ? { cursor } : {}),
      };
      return { key: group.key, query };
    }),
  );
  const answers = useQueries({
    queries: pages.map(({ query }) => ({
      queryKey: listKey(object.plural, { ...query, grouped: true }),
      queryFn: async ({ signal }: { signal: AbortSignal }) => ({
        // Shaped as the pages of lists are, so that an edit changes it in place.
        pages: [await queryRecords(object.plural, query, signal)],
      }),
    })),
  });
  const rows = new Map<string, RecordData[]>();
  const next = new Map<string, string | null>();
  for (const [at, { key }] of pages.entries()) {
    const page: ListAnswer | undefined = answers[at]?.data?.pages[0];
    if (!page) continue;
    rows.set(key, [...(rows.get(key) ?? []), ...page.data]);
    next.set(key, page.nextCursor);
  }
  return { rows, next, error: answers.find((answer) => answer.error)?.error ?? null };
}
