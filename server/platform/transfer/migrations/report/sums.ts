/** Sums of both sides: what the file says, and what our records hold. */

import type { BothSides } from '../../../../../shared/bothSides.ts';
import { add, compareDecimals } from '../../../../../shared/decimal.ts';
import type { ReportSum } from '../../../../../shared/migrationReport.ts';
import type { PlannedColumn } from '../../planColumn.ts';

export type Side = 'source' | 'ours';

const summed: ReadonlySet<string> = new Set(['integer', 'number', 'money']);

/** Columns whose values mean something together. */
export function isSummed({ field, member }: Pick<PlannedColumn, 'field' | 'member'>): boolean {
  return summed.has(field.type) && !field.nominal && member === null && field.sensitive === undefined;
}

export function bothSides(source: number, ours: number): BothSides {
  return { source: String(source), ours: String(ours), equal: source === ours };
}

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** Count and sums of one group of rows and records. */
export class Sums {
  readonly #columns: readonly PlannedColumn[];
  readonly #sums = new Map<string, Record<Side, string>>();
  readonly count: Record<Side, number> = { source: 0, ours: 0 };

  constructor(columns: readonly PlannedColumn[]) {
    this.#columns = columns.filter(isSummed);
  }

  /** @param values of the fields as they are stored or read; null and absent ones count nothing */
  add(side: Side, values: Readonly<Record<string, unknown>>): void {
    this.count[side] += 1;
    for (const { field } of this.#columns) {
      const value = values[field.name];
      if (value === null || value === undefined) continue;
      const { amount, currency } =
        field.type === 'money' ? (value as Amount) : { amount: String(value), currency: '' };
      const key = `${field.name} ${currency}`;
      const sum = this.#sums.get(key) ?? { source: '0', ours: '0' };
      sum[side] = add(sum[side], amount);
      this.#sums.set(key, sum);
    }
  }

  counts(): BothSides {
    return bothSides(this.count.source, this.count.ours);
  }

  list(): ReportSum[] {
    return this.#columns.flatMap(({ field, header }) =>
      [...this.#sums]
        .filter(([key]) => key.startsWith(`${field.name} `))
        .map(([key, { source, ours }]) => ({
          column: header,
          field: field.name,
          label: field.label,
          currency: field.type === 'money' ? key.slice(field.name.length + 1) : null,
          source,
          ours,
          equal: compareDecimals(source, ours) === 0,
        })),
    );
  }
}
