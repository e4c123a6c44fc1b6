/** What an administrator looks after, asked of the API: whether the first steps are made, jobs, backups. */
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import { queryRecords } from '../../base/records.ts';

/** How many there are, up to two: enough to know whether somebody else or something is there. */
async function some(plural: string, signal: AbortSignal, filter?: unknown): Promise<number> {
  const query = { fields: ['id'], limit: 2, ...(filter ? { filter } : {}) };
  return (await queryRecords(plural, query, signal)).data.length;
}

export interface Beginnings {
  readonly departments: boolean;
  readonly people: boolean;
  readonly customers: boolean;
  readonly deals: boolean;
  readonly backup: boolean;
}

export function beginningsQuery(mayBackUp: boolean) {
  return queryOptions({
    queryKey: ['records', 'beginnings', mayBackUp],
    queryFn: async ({ signal }): Promise<Beginnings> => {
      const [departments, people, customers, deals, backups] = await Promise.all([
        some('departments', signal),
        some('users', signal),
        some('accounts', signal),
        some('opportunities', signal),
        mayBackUp ? backupTimes(signal) : [],
      ]);
      return {
        departments: departments > 0,
        people: people > 1,
        customers: customers > 0,
        deals: deals > 0,
        backup: backups.length > 0,
      };
    },
  });
}

/** Newest first; empty where this installation keeps none itself. */
async function backupTimes(signal: AbortSignal): Promise<readonly string[]> {
  try {
    const { data } = await bodyOf(api.GET('/api/v1/backups', { signal }));
    return data.map((backup) => backup.madeAt);
  } catch {
    return [];
  }
}

export function backupsQuery() {
  return queryOptions({ queryKey: ['backups', 'times'], queryFn: ({ signal }) => backupTimes(signal) });
}

export function jobsQuery() {
  return queryOptions({
    queryKey: ['jobs', 'home'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/jobs', { params: { query: { limit: '6' } }, signal })),
  });
}
