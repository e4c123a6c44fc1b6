/** A record as it was at a moment; without one as it is, a deleted one as it was last. */
import { queryOptions } from '@tanstack/react-query';
import type { RecordData } from '../../../shared/query.ts';
import { api, bodyOf } from '../../base/api.ts';

export interface AsOf {
  readonly at: string;
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: { readonly id: string | null; readonly label: string | null };
  readonly deleted: boolean;
  /** Names of fields whose value of that time is not kept. */
  readonly unknown: readonly string[];
}

export type PastRecord = RecordData & { readonly id: string; readonly asOf: AsOf };

/** Far enough to be after every change. */
const now = '9999-12-30';

export function recordAsOfQuery(plural: string, id: string, at: string | undefined) {
  return queryOptions({
    queryKey: ['objects', plural, 'asOf', id, at ?? ''],
    queryFn: async ({ signal }): Promise<PastRecord> =>
      (await bodyOf(
        api.GET('/api/v1/objects/{object}/{id}', {
          params: { path: { object: plural, id }, query: { asOf: at ?? now } },
          signal,
        }),
      )) as unknown as PastRecord,
  });
}
