/** What the page keeps of records, changed in place: lists, boards, related lists and single records at once. */
import type { InfiniteData } from '@tanstack/react-query';
import type { BoardColumn, ListAnswer, RecordData } from '../../../shared/query.ts';
import { tellOtherTabs } from '../../base/otherTabs.ts';
import { queryClient } from '../../base/queryClient.ts';

/** Keys: everything of one object begins like this. */
export const objectKey = (plural: string) => ['objects', plural] as const;
export const listKey = (plural: string, query: unknown) => ['objects', plural, 'list', query] as const;
export const boardKey = (plural: string, query: unknown) => ['objects', plural, 'board', query] as const;
export const sumsKey = (plural: string, query: unknown) => ['objects', plural, 'sums', query] as const;
export const recordKey = (plural: string, id: string) => ['objects', plural, 'record', id] as const;

type Change = (record: RecordData) => RecordData;

function inRows(rows: readonly RecordData[], id: string, change: Change): readonly RecordData[] {
  return rows.some((row) => row.id === id) ? rows.map((row) => (row.id === id ? change(row) : row)) : rows;
}

function inAnswer(answer: ListAnswer, id: string, change: Change): ListAnswer {
  const data = inRows(answer.data, id, change);
  const columns = answer.columns?.map(
    (column): BoardColumn => ({ ...column, data: inRows(column.data, id, change) }),
  );
  return columns ? { ...answer, data, columns } : { ...answer, data };
}

/** Replaces one record wherever it is shown. */
export function changeCached(plural: string, id: string, change: Change): void {
  queryClient.setQueriesData<InfiniteData<ListAnswer>>(
    { queryKey: [...objectKey(plural), 'list'] },
    (held) => (held?.pages ? { ...held, pages: held.pages.map((page) => inAnswer(page, id, change)) } : held),
  );
  queryClient.setQueriesData<ListAnswer>({ queryKey: [...objectKey(plural), 'board'] }, (held) =>
    held ? inAnswer(held, id, change) : held,
  );
  queryClient.setQueriesData<RecordData>({ queryKey: recordKey(plural, id) }, (held) =>
    held ? change(held) : held,
  );
}

/** Figures and everything that may have moved: asked again, while the old stays on screen. */
export async function refreshObject(plural: string): Promise<void> {
  // A job writes after its call was answered: the other tabs hear of it when it is over.
  tellOtherTabs();
  await queryClient.invalidateQueries({ queryKey: objectKey(plural) });
}

/** After an edit in place: sums, timelines and related lists, but not the rows under the pointer. */
export function refreshFigures(plural: string): void {
  void queryClient.invalidateQueries({ queryKey: [...objectKey(plural), 'sums'] });
  void queryClient.invalidateQueries({ queryKey: ['timeline'] });
  void queryClient.invalidateQueries({ queryKey: ['related'] });
}
