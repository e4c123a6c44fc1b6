/** Which column of a file fills which place, where the declaration of its object names several for one. */
import type { ColumnShape } from '../reading/readRequest.ts';
import type { Headers } from './headers.ts';
import type { ColumnTarget } from './sourceDeclaration.ts';
import type { Taker, TakerField } from './taker.ts';

export interface Chosen {
  readonly target: ColumnTarget;
  readonly field: TakerField;
  readonly member: string | null;
  readonly column: ColumnShape;
  /** Further columns of the value, and the kind of id in each of all. */
  readonly more: readonly ColumnShape[];
  readonly types: readonly string[];
}

/** Fields that take a value from every column. */
const takesAll: ReadonlySet<string> = new Set(['emails', 'phones', 'polymorphic']);

function partsOf(target: ColumnTarget, headers: Headers): Pick<Chosen, 'column' | 'more' | 'types'> | null {
  const { join } = target;
  const column = headers.first(target.headers);
  if (!join) return column ? { column, more: [], types: [] } : null;
  if (join.types === undefined) {
    const more = join.headers.flatMap((header) => headers.get(header) ?? []).filter((one) => one !== column);
    return column ? { column, more: [...new Set(more)], types: [] } : null;
  }
  if (join.headers.length === 0) return column ? { column, more: [], types: join.types } : null;
  const all = [...target.headers, ...join.headers].flatMap((header, at) => {
    const found = headers.get(header);
    return found ? [{ found, type: join.types![at] ?? '' }] : [];
  });
  const [first, ...rest] = all;
  return first
    ? { column: first.found, more: rest.map(({ found }) => found), types: all.map(({ type }) => type) }
    : null;
}

function candidate(taker: Taker, target: ColumnTarget, headers: Headers): Chosen[] {
  const [name = '', member = null] = target.to.split('.');
  const parts = partsOf(target, headers);
  const field = parts ? taker.field(name) : undefined;
  return parts && field ? [{ target, field, member, ...parts }] : [];
}

/** Of several addresses the one that most cells are filled of. */
function fullestGroup(all: readonly Chosen[]): string | undefined {
  const filled = new Map<string, number>();
  for (const { target, column } of all) {
    if (target.group !== undefined) filled.set(target.group, (filled.get(target.group) ?? 0) + column.filled);
  }
  return [...filled].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * @param isMet whether the ids of a column mean something: their records are among the files, or here.
 * Answers in the order of the declaration.
 */
export function chooseColumns(
  taker: Taker,
  targets: readonly ColumnTarget[],
  headers: Headers,
  isMet: (one: Chosen) => boolean,
): readonly Chosen[] {
  const all = targets.flatMap((target) => candidate(taker, target, headers));
  const group = fullestGroup(all);
  /** The fuller one; ids only where they mean something here. */
  const weight = (chosen: Chosen): number => {
    const { target, column, more } = chosen;
    const filled = Math.max(...[column, ...more].map((one) => one.filled));
    const counts = target.by !== 'sourceId' || isMet(chosen);
    return filled === 0 ? 0 : filled + (counts ? 1e9 : 0);
  };
  const best = new Map<string, Chosen>();
  const chosen: Chosen[] = [];
  for (const one of all) {
    const { target, field, member, column } = one;
    if (target.group !== undefined && target.group !== group) continue;
    if (takesAll.has(field.type)) {
      const isTaken = chosen.some((other) => other.field.name === field.name && other.column === column);
      if (!isTaken || field.type === 'polymorphic') chosen.push(one);
      continue;
    }
    const place = `${field.name}.${member ?? ''}`;
    const before = best.get(place);
    if (!before || weight(one) > weight(before)) best.set(place, one);
  }
  const kept = new Set([...chosen, ...best.values()]);
  // A currency stands beside an amount or nowhere.
  const amounts = new Set([...kept].filter(({ member }) => member === null).map(({ field }) => field.name));
  return all.filter(
    (one) =>
      kept.has(one) && (one.field.type !== 'money' || one.member === null || amounts.has(one.field.name)),
  );
}
