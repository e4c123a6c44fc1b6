/** Which views stand as tabs and in which order: each person's own choice, kept in the preferences. */
import type { ViewMeta } from '../../../shared/metadata.ts';

export interface TabChoice {
  /** Ids in their order; views that are not named follow in theirs. */
  readonly order: readonly string[];
  /** Ids that are no tabs. */
  readonly off: readonly string[];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Reads preferences that another version of the page may have written. */
export function tabChoiceOf(preference: unknown, object: string): TabChoice {
  const all = typeof preference === 'object' && preference !== null ? preference : {};
  const own = (all as Record<string, unknown>)[object];
  const { order, off } = (typeof own === 'object' && own !== null ? own : {}) as Record<string, unknown>;
  return { order: texts(order), off: texts(off) };
}

export function orderedViews(views: readonly ViewMeta[], { order }: TabChoice): readonly ViewMeta[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const named = views
    .filter((view) => place.has(view.id))
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return [...named, ...views.filter((view) => !place.has(view.id))];
}

/** One place to the left or right among the tabs. */
export function movedTab(views: readonly ViewMeta[], choice: TabChoice, id: string, by: 1 | -1): TabChoice {
  const order = orderedViews(views, choice).map((view) => view.id);
  const tabs = order.filter((one) => !choice.off.includes(one));
  const beside = tabs[tabs.indexOf(id) + by];
  if (beside === undefined || !tabs.includes(id)) return choice;
  const rest = order.filter((one) => one !== id);
  rest.splice(rest.indexOf(beside) + (by > 0 ? 1 : 0), 0, id);
  return { ...choice, order: rest };
}

export function pinnedTab(choice: TabChoice, id: string, pinned: boolean): TabChoice {
  const off = choice.off.filter((one) => one !== id);
  return { ...choice, off: pinned ? off : [...off, id] };
}
