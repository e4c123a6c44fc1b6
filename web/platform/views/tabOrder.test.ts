/** The order of tabs is a person's own; what is new comes behind. */
import { expect, test } from 'vitest';
import type { ViewMeta } from '../../../shared/metadata.ts';
import { movedTab, orderedViews, pinnedTab, tabChoiceOf } from './tabOrder.ts';

const views = ['a', 'b', 'c', 'd'].map((id) => ({ id }) as ViewMeta);
const ids = (list: readonly ViewMeta[]) => list.map((view) => view.id).join('');

test('named ones first, in their order, then the others', () => {
  expect(ids(orderedViews(views, { order: ['c', 'gone', 'a'], off: [] }))).toBe('cabd');
});

test('a tab moves among tabs, past what is none', () => {
  const choice = pinnedTab({ order: [], off: [] }, 'b', false);
  expect(ids(orderedViews(views, movedTab(views, choice, 'a', 1)))).toBe('bcad');
  expect(ids(orderedViews(views, movedTab(views, choice, 'c', -1)))).toBe('cabd');
  expect(movedTab(views, choice, 'a', -1)).toBe(choice);
});

test('foreign preferences are no choice', () => {
  for (const odd of [null, 7, { account: [] }, { account: { order: [1, 'a'], off: 'x' } }]) {
    expect(tabChoiceOf(odd, 'account').off).toEqual([]);
  }
  expect(tabChoiceOf({ account: { order: [1, 'a'] } }, 'account').order).toEqual(['a']);
});
