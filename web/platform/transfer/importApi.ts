/** The calls of the import pages. */
import { queryOptions } from '@tanstack/react-query';
import type { ImportFailure, ImportInfo, ImportRules } from '../../../shared/imports.ts';
import { call } from '../../base/api.ts';
import { getJob, isOver } from '../../base/jobs.ts';

export function importsQuery() {
  return queryOptions({
    queryKey: ['imports'],
    queryFn: async ({ signal }) =>
      (await call<{ data: readonly ImportInfo[] }>('GET', '/imports', { signal })).data,
  });
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => call<ImportInfo>('GET', `/imports/${id}`, { signal }),
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
    queryFn: async ({ signal }) =>
      (
        await call<{ data: readonly ImportFailure[] }>('GET', `/imports/${id}/failures`, {
          query: { run },
          signal,
        })
      ).data,
  });
}

export function uploadImport(file: File): Promise<ImportInfo> {
  return call('POST', '/imports', { query: { fileName: file.name }, body: file });
}

export function saveRules(id: string, rules: ImportRules): Promise<ImportInfo> {
  return call('PATCH', `/imports/${id}`, { body: { rules } });
}

/** Answers the job. */
export async function startImport(id: string, kind: 'dryRun' | 'run'): Promise<string> {
  return (await call<{ job: string }>('POST', `/imports/${id}/${kind}`, { body: {} })).job;
}
