/** Duplicates as forms and record pages ask for them. */
import { useQuery } from '@tanstack/react-query';
import type { DuplicateCandidate, DuplicateCheck, DuplicateProblem } from '../../../shared/duplicates.ts';
import type { RecordData } from '../../../shared/query.ts';
import { api, bodyOf } from '../../base/api.ts';
import type { ApiProblem } from '../../base/apiProblem.ts';

/** Fields that rules ask of this object; empty where it has none, and nothing needs to be asked. */
export function useAskedFields(plural: string): readonly string[] {
  const asked = useQuery({
    queryKey: ['duplicates', 'fields', plural],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET('/api/v1/duplicates/fields', { params: { query: { object: plural } }, signal })))
        .fields,
  });
  return asked.data ?? [];
}

export async function checkDuplicates(
  plural: string,
  data: RecordData,
  id: string | undefined,
  signal: AbortSignal,
): Promise<DuplicateCheck> {
  const body = { object: plural, data, ...(id === undefined ? {} : { id }) };
  return (await bodyOf(api.POST('/api/v1/duplicates/check', { body, signal }))) as DuplicateCheck;
}

export async function duplicatesOf(
  plural: string,
  id: string,
  signal?: AbortSignal,
): Promise<DuplicateCheck> {
  const params = { query: { object: plural, id } };
  return (await bodyOf(
    api.GET('/api/v1/duplicates/check', { params, signal: signal ?? null }),
  )) as DuplicateCheck;
}

/** What a refused save says of duplicates; null where it was refused for something else. */
export function duplicateProblemOf({ code, document }: ApiProblem): DuplicateProblem | null {
  if (code !== 'duplicate_found') return null;
  const candidates = (document.candidates ?? []) as readonly DuplicateCandidate[];
  return { candidates, mayAllow: document.mayAllow === true };
}
