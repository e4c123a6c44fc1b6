/** The calls of the import pages. */
import { queryOptions } from '@tanstack/react-query';
import type { ImportFailure, ImportInfo, ImportRules } from '../../../shared/imports.ts';
import { call } from '../../base/api.ts';
import { getJob, isOver, type Job } from '../../base/jobs.ts';
import { type RulesOfFile, rulesFor } from './ruleFile.ts';

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

export function changeShape(
  id: string,
  part: { readonly sheet?: string; readonly headerRow?: number },
): Promise<ImportInfo> {
  return call('PATCH', `/imports/${id}`, { body: part });
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

export function pauseJob(id: string): Promise<Job> {
  return call('POST', `/jobs/${id}/pause`);
}

export function resumeJob(id: string): Promise<Job> {
  return call('POST', `/jobs/${id}/resume`);
}
