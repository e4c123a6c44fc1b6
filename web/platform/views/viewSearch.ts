/** What the address says about a list: the view and how this visit differs from it. */

export interface ViewSearch {
  readonly view?: string;
  readonly filter?: unknown;
  readonly sort?: string;
  /** Columns, parted by commas. */
  readonly cols?: string;
  readonly widths?: Readonly<Record<string, number>>;
  readonly density?: 'compact' | 'normal' | 'roomy';
  readonly kind?: 'table' | 'board';
  /** Board: the field whose options are the columns. */
  readonly by?: string;
  /** Words that the records must hold. */
  readonly q?: string;
  /** The record that is open beside the list. */
  readonly peek?: string;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined;
}

function oneOf<const Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === value);
}

/** Reads a hand-typed address too: what makes no sense is left out. */
export function viewSearchOf(search: Readonly<Record<string, unknown>>): ViewSearch {
  const widths =
    typeof search.widths === 'object' && search.widths !== null
      ? Object.fromEntries(
          Object.entries(search.widths).filter(
            ([, width]) => typeof width === 'number' && width >= 40 && width <= 1200,
          ),
        )
      : undefined;
  return {
    view: text(search.view),
    // `null` asks for everything although the view has a filter.
    filter: typeof search.filter === 'object' ? search.filter : undefined,
    sort: text(search.sort),
    cols: text(search.cols),
    widths: widths as Record<string, number> | undefined,
    density: oneOf(search.density, ['compact', 'normal', 'roomy']),
    kind: oneOf(search.kind, ['table', 'board']),
    by: text(search.by),
    q: text(search.q),
    peek: text(search.peek),
  };
}
