/** The calls of the import pages. */
import { queryOptions } from '@tanstack/react-query';
import type {
  CleanedCells,
  ImportFailure,
  ImportInfo,
  ImportRules,
  ImportShape,
} from '../../../shared/imports.ts';
import { api, bodyOf } from '../../base/api.ts';
import { getJob, isOver } from '../../base/jobs.ts';

const one = '/api/v1/imports/{id}';
const of = (id: string) => ({ params: { path: { id } } });

export function importsQuery() {
  return queryOptions({
    queryKey: ['imports'],
    queryFn: async ({ signal }): Promise<readonly ImportInfo[]> =>
      (await bodyOf(api.GET('/api/v1/imports', { signal }))).data,
  });
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }): Promise<ImportInfo> => bodyOf(api.GET(one, { ...of(id), signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A run of an import, asked again until it is over. */
export function importJobQuery(id: string) {
  return queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => getJob(id),
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : 500),
  });
}

export function failuresQuery(id: string, run: string) {
  return queryOptions({
    queryKey: ['imports', id, 'failures', run],
    queryFn: async ({ signal }): Promise<readonly ImportFailure[]> => {
      const params = { path: { id }, query: { run } };
      return (await bodyOf(api.GET('/api/v1/imports/{id}/failures', { params, signal }))).data;
    },
  });
}

/** What all cleaning rules that fit would find in the file, whatever the rules of the import choose. */
export function cleaningQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id, 'cleaning'],
    queryFn: ({ signal }): Promise<{ readonly cleaned: readonly CleanedCells[] }> => {
      const params = { path: { id }, query: { rules: 'all' as const } };
      return bodyOf(api.GET('/api/v1/imports/{id}/cleaning', { params, signal })) as Promise<never>;
    },
    staleTime: 60_000,
  });
}

/** All refused rows as a file. */
export function fetchFailures(id: string, run: string): Promise<Blob> {
  const params = { path: { id }, query: { run } };
  return bodyOf(api.GET('/api/v1/imports/{id}/failures.csv', { params, parseAs: 'blob' }));
}

export function saveRules(id: string, rules: ImportRules): Promise<ImportInfo> {
  return bodyOf(api.PATCH(one, { ...of(id), body: { rules } }));
}

/** Answers the job. */
export async function startImport(id: string, kind: 'dryRun' | 'run'): Promise<string> {
  return (await bodyOf(api.POST(`/api/v1/imports/{id}/${kind}`, { ...of(id), body: {} }))).job;
}

export function changeShape(
  id: string,
  part: Partial<Pick<ImportShape, 'sheet' | 'headerRow' | 'skipRows' | 'trailer' | 'repeatedHeaders'>>,
): Promise<ImportInfo> {
  return bodyOf(api.PATCH(one, { ...of(id), body: part }));
}
