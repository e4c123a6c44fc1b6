/** What a deal lacks before it moves on: facts that every deal needs sooner or later, in the order in which they come. */
import type { RecordData } from '../../../shared/query.ts';

export const neededFields = ['account', 'contact', 'product', 'amount', 'closeDate', 'nextStep'] as const;
export type NeededField = (typeof neededFields)[number];

export interface Needed {
  readonly field: NeededField;
  readonly met: boolean;
  /** There is one, but its day has passed. */
  readonly passed: boolean;
}

/** @param today `yyyy-MM-dd` */
export function neededOf(record: RecordData, today: string): readonly Needed[] {
  return neededFields
    .filter((field) => field in record)
    .map((field) => {
      const filled = record[field] !== null && record[field] !== undefined && record[field] !== '';
      const day = field === 'closeDate' ? record.closeDate : field === 'nextStep' ? record.nextStepOn : null;
      const passed = filled && typeof day === 'string' && day < today;
      return { field, met: filled && !passed, passed };
    });
}

/** Whole days from one day to another; negative backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** From half to twice an amount: deals of a like size. */
export function likeAmounts(amount: string): readonly [string, string] {
  const value = Number(amount);
  return [String(value / 2), String(value * 2)];
}
