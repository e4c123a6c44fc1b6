/** Merging over the API: what it would do, doing it, and taking it back. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';
import { queryRecords } from '../../base/records.ts';

const address = '/api/v1/objects/{object}/{id}/merge';
const undoAddress = '/api/v1/merges/{id}/undo';
const redoAddress = '/api/v1/merges/{id}/redo';
const listAddress = '/api/v1/objects/{object}/{id}/merges';

type Answer = AnswerOf<typeof address, 'post'>;
export type MergePreview = Extract<Answer, { readonly beside: unknown }>;
type UndoAnswer = AnswerOf<typeof undoAddress, 'post'>;
export type UndoPreview = Extract<UndoAnswer, { readonly kept: unknown }>;
export type ShownMerge = AnswerOf<typeof listAddress, 'get'>['data'][number];

/** Who stays, whose values stay, and the versions that were looked at. */
export interface MergeWish {
  readonly survivor: string;
  readonly mergeIds: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, number>>;
}

function bodyOfWish({ mergeIds, fields, versions }: MergeWish) {
  return { mergeIds: [...mergeIds], fields: { ...fields }, versions: { ...versions } };
}

/** The records with all that may be read of them, in the order asked for. */
export function useMergeRecords(object: ObjectMeta, ids: readonly string[]) {
  return useQuery({
    queryKey: ['objects', object.plural, 'merging', ids],
    gcTime: 0,
    async queryFn({ signal }): Promise<RecordData[]> {
      const filter = { id: { in: [...ids] } };
      const { data } = await queryRecords(
        object.plural,
        { fields: ['*'], filter, limit: ids.length },
        signal,
      );
      const byId = new Map(data.map((record) => [String(record.id), record]));
      return ids.map((id) => byId.get(id)).filter((record) => record !== undefined);
    },
  });
}

export function useMergePreview(object: ObjectMeta, wish: MergeWish | null) {
  return useQuery({
    queryKey: ['objects', object.plural, 'mergePreview', wish],
    enabled: wish !== null,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<MergePreview | null> => {
      if (wish === null) return null;
      const answer = await bodyOf(
        api.POST(address, {
          params: { path: { object: object.plural, id: wish.survivor }, query: { dryRun: 'true' } },
          body: bodyOfWish(wish),
          signal,
        }),
      );
      return 'beside' in answer ? answer : null;
    },
  });
}

/** Answers the change set, or the job that does it. */
export async function mergeRecords(
  object: ObjectMeta,
  wish: MergeWish,
): Promise<{ readonly changeSet: string } | { readonly job: string }> {
  const path = { object: object.plural, id: wish.survivor };
  const answer = await bodyOf(api.POST(address, { params: { path }, body: bodyOfWish(wish) }));
  return doneOf(answer);
}

function doneOf(answer: Answer): { readonly changeSet: string } | { readonly job: string } {
  if ('job' in answer) return { job: answer.job };
  if ('changeSet' in answer) return { changeSet: answer.changeSet };
  throw new Error('a merge answers what it did');
}

/** Makes a merge that was taken back again; answers as the first time. */
export async function redoMerge(
  merge: string,
): Promise<{ readonly changeSet: string } | { readonly job: string }> {
  return doneOf(await bodyOf(api.POST(redoAddress, { params: { path: { id: merge } } })));
}

export function useMerges(object: ObjectMeta, id: string) {
  return useQuery({
    queryKey: ['objects', object.plural, 'merges', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET(listAddress, { params: { path: { object: object.plural, id } }, signal })),
  });
}

export function useUndoPreview(merge: string) {
  return useQuery({
    queryKey: ['objects', 'unmergePreview', merge],
    gcTime: 0,
    retry: false,
    queryFn: async ({ signal }): Promise<UndoPreview | null> => {
      const params = { path: { id: merge }, query: { dryRun: 'true' as const } };
      const answer = await bodyOf(api.POST(undoAddress, { params, signal }));
      return 'kept' in answer ? answer : null;
    },
  });
}

/** Answers how much somebody changed since, or the job that does it. */
export async function takeMergeBack(
  merge: string,
): Promise<{ readonly conflicts: number } | { readonly job: string }> {
  const answer = await bodyOf(api.POST(undoAddress, { params: { path: { id: merge } } }));
  if ('job' in answer) return { job: answer.job };
  return { conflicts: 'conflicts' in answer ? answer.conflicts.length : 0 };
}
