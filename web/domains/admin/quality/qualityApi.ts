/** Data quality, asked and changed by the API. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { QualityDocument } from '../../../../shared/config/quality.ts';
import type {
  FixQuestion,
  QualityObject,
  QualityObjectDetail,
} from '../../../../shared/quality/qualityAnswers.ts';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { queryClient } from '../../../base/queryClient.ts';

const objectAddress = '/api/v1/quality/objects/{object}';
const recordsAddress = '/api/v1/quality/objects/{object}/records';
const fixesAddress = '/api/v1/quality/objects/{object}/fixes';
const settingsAddress = '/api/v1/quality/objects/{object}/settings';

export type BadRecords = AnswerOf<typeof recordsAddress, 'get'>;
export type Fixes = AnswerOf<typeof fixesAddress, 'get'>;

const key = ['quality'];

export const overviewQuery = queryOptions({
  queryKey: [...key, 'overview'],
  queryFn: async ({ signal }) =>
    (await bodyOf(api.GET('/api/v1/quality', { signal }))).data as readonly QualityObject[],
});

export function detailQuery(object: string) {
  return queryOptions({
    queryKey: [...key, 'object', object],
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET(objectAddress, { params: { path: { object } }, signal }))) as QualityObjectDetail,
  });
}

export interface RecordsQuestion {
  readonly issue?: string;
  readonly owner?: string;
  readonly department?: string;
}

export function recordsQuery(object: string, question: RecordsQuestion) {
  return infiniteQueryOptions({
    queryKey: [...key, 'records', object, question],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...question, limit: '25', ...(pageParam === null ? {} : { cursor: pageParam }) };
      return bodyOf(api.GET(recordsAddress, { params: { path: { object }, query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: BadRecords) => last.nextCursor,
  });
}

export function fixesQuery(object: string, question: FixQuestion) {
  return infiniteQueryOptions({
    queryKey: [...key, 'fixes', object, question],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...question, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return bodyOf(api.GET(fixesAddress, { params: { path: { object }, query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: Fixes) => last.nextCursor,
  });
}

export async function startCheck(objects?: readonly string[]): Promise<string> {
  const body = objects === undefined ? {} : { objects: [...objects] };
  return (await bodyOf(api.POST('/api/v1/quality/runs', { body }))).job;
}

export async function startFixes(
  object: string,
  question: FixQuestion,
  except: readonly string[],
): Promise<string> {
  const body = { ...question, except: [...except] };
  return (await bodyOf(api.POST(fixesAddress, { params: { path: { object } }, body }))).job;
}

export interface QualitySettings {
  readonly version: number;
  readonly data: QualityDocument;
}

export function settingsQuery(object: string) {
  return queryOptions({
    queryKey: [...key, 'settings', object],
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET(settingsAddress, { params: { path: { object } }, signal }))) as QualitySettings,
  });
}

export async function saveSettings(object: string, { version, data }: QualitySettings): Promise<void> {
  await bodyOf(
    api.PUT(settingsAddress, {
      params: { path: { object } },
      headers: { 'if-match': `"${version}"` },
      body: { ...data },
    }),
  );
  await refreshQuality();
}

export function refreshQuality(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: key });
}
