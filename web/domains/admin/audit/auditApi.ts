/** The audit trail as its page asks for it. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AuditTopic } from '../../../../shared/audit/auditLine.ts';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { workspaceOfAddress } from '../../../base/workspacePath.ts';

/** What the page is narrowed to; kept in its address. */
export interface AuditFilter {
  readonly topic?: AuditTopic | undefined;
  readonly actor?: string | undefined;
  /** Plural name. */
  readonly object?: string | undefined;
  readonly record?: string | undefined;
  readonly field?: string | undefined;
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export type AuditDetail = AnswerOf<'/api/v1/audit/lines/{id}', 'get'>;
export type AuditState = AnswerOf<'/api/v1/audit/state', 'get'>;

export const filterNames = [
  'topic',
  'actor',
  'object',
  'record',
  'field',
  'address',
  'requestId',
  'from',
  'to',
] as const satisfies readonly (keyof AuditFilter)[];

export function given(filter: AuditFilter): AuditFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''),
  );
}

export const auditKey = ['audit'] as const;

export function auditLinesQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: [...auditKey, workspaceOfAddress(), 'lines', given(filter)],
    queryFn: ({ signal, pageParam }) =>
      bodyOf(
        api.GET('/api/v1/audit', {
          params: {
            query: { ...(given(filter) as object), ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function auditDetailQuery(id: string) {
  return queryOptions({
    queryKey: [...auditKey, workspaceOfAddress(), 'line', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/audit/lines/{id}', { params: { path: { id } }, signal })),
  });
}

export function auditStateQuery() {
  return queryOptions({
    queryKey: [...auditKey, workspaceOfAddress(), 'state'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/audit/state', { signal })),
    // While a proof is under way, its end is waited for.
    refetchInterval: ({ state }) =>
      ['queued', 'running'].includes(state.data?.proof?.state ?? '') ? 1_500 : 30_000,
  });
}
