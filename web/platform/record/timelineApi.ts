/** The timeline of a record: what happened, by whom, about which record; newest first. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { RecordData } from '../../../shared/query.ts';
import { call } from '../../base/api.ts';

export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly kind: 'created' | 'changed' | 'stage' | 'owner' | 'deleted' | 'restored';
  /** Who did it; null for the system. */
  readonly actor: { readonly id: string; readonly label: string | null } | null;
  readonly changeSet: string | null;
  readonly fields: readonly string[];
  /** The other record that it happened to, as the caller may read it: a call with its text, a deal with its stage. */
  readonly about: { readonly object: string; readonly record: RecordData } | null;
}

interface TimelinePage {
  readonly data: readonly TimelineEntry[];
  readonly nextCursor: string | null;
}

/** Kinds of lines, or names of the objects whose records are shown; empty for everything. */
export const timelineFilters = {
  all: [],
  talks: ['activity'],
  tasks: ['task'],
  deals: ['opportunity'],
  changes: ['changed', 'stage', 'owner'],
} as const;

export type TimelineFilter = keyof typeof timelineFilters;

export function useTimeline(plural: string, id: string, filter: TimelineFilter) {
  const kinds = timelineFilters[filter];
  return useInfiniteQuery({
    queryKey: ['timeline', plural, id, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<TimelinePage>('GET', `/objects/${plural}/${id}/timeline`, {
        query: { cursor: pageParam, limit: 40, ...(kinds.length > 0 ? { kinds } : {}) },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
