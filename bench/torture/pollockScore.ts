/** The measures of the Pollock benchmark (Vitagliano et al., VLDB 2023): what of a clean file a reader brought out of a polluted one. */

export interface Measures {
  /** 1 where the file was read at all. */
  readonly success: number;
  readonly header: Share;
  readonly record: Share;
  readonly cell: Share;
}

export interface Share {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const full: Share = { precision: 1, recall: 1, f1: 1 };
const nothing: Share = { precision: 0, recall: 0, f1: 0 };

/** Headers and records are compared without regard to case, as the authors do; nothing else of a cell is forgiven here. */
const folded = (cells: readonly string[]): string[] => cells.map((cell) => cell.toLowerCase());

/** @param clean the expected rows, the header first. @param loaded the rows as read; null where the file was refused. */
export function pollockMeasures(
  clean: readonly (readonly string[])[],
  loaded: readonly (readonly string[])[] | null,
): Measures {
  if (loaded === null && clean.length > 0) {
    return { success: 0, header: nothing, record: nothing, cell: nothing };
  }
  const rows = loaded ?? [];
  const records = (all: readonly (readonly string[])[]): string[] =>
    all.slice(1).map((row) => folded(row).join(''));
  return {
    success: 1,
    header: share(folded(clean[0] ?? []), folded(rows[0] ?? [])),
    record: share(records(clean), records(rows)),
    cell: share(clean.flat(), rows.flat()),
  };
}

/** Both are bags: what comes twice counts twice. */
function share(wanted: readonly string[], found: readonly string[]): Share {
  if (wanted.length === 0) return full;
  const open = new Map<string, number>();
  for (const one of wanted) open.set(one, (open.get(one) ?? 0) + 1);
  let met = 0;
  for (const one of found) {
    const left = open.get(one) ?? 0;
    if (left === 0) continue;
    open.set(one, left - 1);
    met += 1;
  }
  if (met === 0) return nothing;
  // Named as the authors name them.
  const [precision, recall] = [met / wanted.length, met / found.length];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** The ten measures of the simple score, of one file or as the mean of several; together at most 10. */
export function tenMeasures(all: readonly Measures[]): Readonly<Record<string, number>> {
  const mean = (pick: (one: Measures) => number): number =>
    all.reduce((sum, one) => sum + pick(one), 0) / all.length;
  return {
    success: mean((one) => one.success),
    'header precision': mean((one) => one.header.precision),
    'header recall': mean((one) => one.header.recall),
    'header F1': mean((one) => one.header.f1),
    'record precision': mean((one) => one.record.precision),
    'record recall': mean((one) => one.record.recall),
    'record F1': mean((one) => one.record.f1),
    'cell precision': mean((one) => one.cell.precision),
    'cell recall': mean((one) => one.cell.recall),
    'cell F1': mean((one) => one.cell.f1),
  };
}

export function simpleScore(all: readonly Measures[]): number {
  return Object.values(tenMeasures(all)).reduce((sum, one) => sum + one, 0);
}
