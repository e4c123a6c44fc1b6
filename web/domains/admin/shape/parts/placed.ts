/** Where things come to stand when one of them is moved. */
import type { RowSide } from './rowDrag.ts';

/** One step up or down, or to either end; the list as it was where there is no such place. */
export type Step = 'up' | 'down' | 'first' | 'last';

export function stepped<Item>(items: readonly Item[], at: number, step: Step): readonly Item[] {
  const to = step === 'up' ? at - 1 : step === 'down' ? at + 1 : step === 'first' ? 0 : items.length - 1;
  const item = items[at];
  if (item === undefined || to < 0 || to >= items.length || to === at) return items;
  const rest = items.filter((_, index) => index !== at);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Takes the item with the key `moved` and puts it before or behind the one with the key `beside`. */
export function besideOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  moved: string,
  beside: string,
  side: RowSide,
): readonly Item[] {
  const item = items.find((entry) => keyOf(entry) === moved);
  const rest = items.filter((entry) => keyOf(entry) !== moved);
  const at = rest.findIndex((entry) => keyOf(entry) === beside);
  if (item === undefined || at < 0) return items;
  const to = side === 'before' ? at : at + 1;
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
