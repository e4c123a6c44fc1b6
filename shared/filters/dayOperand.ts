/** Days as operands: written out, `today`, or a relative span of days. */
import { addDays, dayAt } from '../timeZone.ts';
import type { FilterEnv } from './filterEnv.ts';
import { type RelativeDates, resolveRelative } from './relativeDates.ts';

export type DayOperand = string | { readonly literal: 'today' } | { readonly relative: RelativeDates };

export type DayEnv = Pick<FilterEnv, 'now' | 'timeZone' | 'weekStart' | 'fiscalYearStart'>;

/** The span of days meant: from the first on, before `to`. */
export function dayOperand(operand: DayOperand, env: DayEnv): { from: string; to: string } {
  if (typeof operand === 'string') return { from: operand, to: addDays(operand, 1) };
  const today = dayAt(env.now, env.timeZone);
  if ('literal' in operand) return { from: today, to: addDays(today, 1) };
  return resolveRelative(operand.relative, today, env.weekStart, env.fiscalYearStart);
}
