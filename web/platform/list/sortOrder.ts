/** The `sort` of a view as columns: read, and what a click on a head makes of it. */

export interface SortTerm {
  readonly path: string;
  readonly descending: boolean;
}

export function sortTerms(sort: string | undefined): SortTerm[] {
  return (sort ?? '')
    .split(',')
    .map((term) => term.trim())
    .filter(Boolean)
    .map((term) => ({ path: term.replace(/^-/, ''), descending: term.startsWith('-') }));
}

/** Up, down, as the view says; with Shift the column joins those before it. */
export function nextSort(sort: string | undefined, path: string, join: boolean): string | undefined {
  const terms = sortTerms(sort);
  const held = terms.find((term) => term.path === path);
  const others = join ? terms.filter((term) => term.path !== path) : [];
  const own: SortTerm[] = held
    ? held.descending
      ? []
      : [{ path, descending: true }]
    : [{ path, descending: false }];
  const next = [...others, ...own].map((term) => (term.descending ? `-${term.path}` : term.path)).join(',');
  return next || undefined;
}

/**
 * The other way round: the end of a list becomes its beginning. Pages are found by the row before them, so that a deep
 * page costs no more than the first; there is no jump over a million rows, but the last of them are the first of this.
 */
export function reversed(sort: string): string {
  return sortTerms(sort)
    .map((term) => (term.descending ? term.path : `-${term.path}`))
    .join(',');
}
