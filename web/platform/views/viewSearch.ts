/** What the address says about a list: the view and how this visit differs from it. */
import {
  type CalendarSpan,
  calendarSpans,
  type FootFigure,
  footFigures,
  type ViewKind,
  viewKinds,
} from '../../../shared/metadata.ts';

export interface ViewSearch {
  readonly view?: string;
  readonly filter?: unknown;
  readonly sort?: string;
  /** Columns, parted by commas. */
  readonly cols?: string;
  readonly widths?: Readonly<Record<string, number>>;
  readonly density?: 'compact' | 'normal' | 'roomy';
  readonly kind?: ViewKind;
  /** Board: the field whose options are the columns. */
  readonly by?: string;
  /** Grouped table: `stage,closeDate:month`. */
  readonly groups?: string;
  /** Calendar: fields, what is in sight, and the day that it stands at. */
  readonly date?: string;
  readonly end?: string;
  readonly span?: CalendarSpan;
  readonly day?: string;
  /** Map: the field with the place, and where it stands: `31.2,121.5,9`. */
  readonly place?: string;
  readonly at?: string;
  /** What stands under the columns. */
  readonly foot?: Readonly<Record<string, FootFigure>>;
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

function footOf(foot: unknown): Record<string, FootFigure> | undefined {
  if (typeof foot !== 'object' || foot === null) return undefined;
  const known = Object.entries(foot).flatMap(([name, figure]): [string, FootFigure][] => {
    const chosen = oneOf(figure, footFigures);
    return chosen ? [[name, chosen]] : [];
  });
  return Object.fromEntries(known);
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
    kind: oneOf(search.kind, viewKinds),
    by: text(search.by),
    groups: text(search.groups),
    date: text(search.date),
    end: text(search.end),
    span: oneOf(search.span, calendarSpans),
    day: /^\d{4}-\d\d-\d\d$/.test(String(search.day)) ? String(search.day) : undefined,
    place: text(search.place),
    at: text(search.at),
    foot: footOf(search.foot),
    q: text(search.q),
    peek: text(search.peek),
  };
}
