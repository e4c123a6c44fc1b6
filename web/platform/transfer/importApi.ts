/** The calls of the import pages. */
import { queryOptions } from '@tanstack/react-query';
import type { ImportFailure, ImportInfo, ImportRules } from '../../../shared/imports.ts';
import { api, bodyOf } from '../../base/api.ts';
import { getJob, isOver } from '../../base/jobs.ts';
import { type RulesOfFile, rulesFor } from './ruleFile.ts';

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

/** All refused rows as a file. */
export function fetchFailures(id: string, run: string): Promise<Blob> {
  const params = { path: { id }, query: { run } };
  return bodyOf(api.GET('/api/v1/imports/{id}/failures.csv', { params, parseAs: 'blob' }));
}

export function uploadImport(file: File): Promise<ImportInfo> {
  return bodyOf(
    api.POST('/api/v1/imports', {
      params: { query: { fileName: file.name } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
      bodySerializer: (body) => body,
    }),
  );
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
  part: { readonly sheet?: string; readonly headerRow?: number },
): Promise<ImportInfo> {
  return bodyOf(api.PATCH(one, { ...of(id), body: part }));
}

/** Sets the rules of every import that has not run and that the file names; answers those, as they are now. */
export async function applyRuleFile(
  imports: readonly ImportInfo[],
  files: readonly RulesOfFile[],
): Promise<readonly ImportInfo[]> {
  const changed: ImportInfo[] = [];
  for (const info of imports) {
    const rules = rulesFor(info.fileName, files);
    if (rules && !info.run) changed.push(await saveRules(info.id, rules));
  }
  return changed;
}
