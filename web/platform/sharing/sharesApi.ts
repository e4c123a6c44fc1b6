/** With whom a record is shared: asked, given, changed and ended by the API. */
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';
import { queryClient } from '../../base/queryClient.ts';
import { t } from '../../base/texts.ts';

const address = '/api/v1/objects/{object}/{id}/shares';

export type Shares = AnswerOf<typeof address, 'get'>;
export type Share = Shares['data'][number];
export type Target = Share['with'];

export interface Place {
  readonly object: string;
  readonly id: string;
}

export interface Terms {
  readonly access: Share['access'];
  readonly role: string | null;
  readonly note: string | null;
  readonly expiresAt: string | null;
}

export function sharesQuery({ object, id }: Place) {
  return queryOptions({
    queryKey: ['together', object, id, 'shares'],
    queryFn: ({ signal }) => bodyOf(api.GET(address, { params: { path: { object, id } }, signal })),
  });
}

async function refresh(place: Place): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: sharesQuery(place).queryKey }),
    queryClient.invalidateQueries({ queryKey: ['timeline', place.object, place.id] }),
  ]);
}

function named(targets: readonly Target[]) {
  return targets.map(({ kind, id }) => ({ kind, id }));
}

/** Answers the change set, by which it is undone. */
export async function share(place: Place, targets: readonly Target[], terms: Terms): Promise<string | null> {
  const { changeSet } = await bodyOf(
    api.POST(address, { params: { path: { ...place } }, body: { with: named(targets), ...terms } }),
  );
  await refresh(place);
  return changeSet;
}

/** Answers the job. */
export async function shareMany(
  object: string,
  ids: readonly string[],
  targets: readonly Target[],
  terms: Terms,
): Promise<string> {
  const { job } = await bodyOf(
    api.POST('/api/v1/objects/{object}/shares', {
      params: { path: { object } },
      body: { ids: [...ids], with: named(targets), ...terms },
    }),
  );
  return job;
}

export async function changeShare(place: Place, id: string, terms: Terms): Promise<string | null> {
  const { changeSet } = await bodyOf(
    api.PATCH(`${address}/{share}`, { params: { path: { ...place, share: id } }, body: terms }),
  );
  await refresh(place);
  return changeSet;
}

export async function endShare(place: Place, id: string): Promise<string | null> {
  const { changeSet } = await bodyOf(
    api.DELETE(`${address}/{share}`, { params: { path: { ...place, share: id } } }),
  );
  await refresh(place);
  return changeSet;
}

export function refreshShares(place: Place): void {
  void refresh(place);
}

export function nameOfTarget({ label }: Target): string {
  return label ?? t('sharing.unknown');
}
