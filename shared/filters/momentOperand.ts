/** Moments as operands: a point in time, or days, which mean their whole span in the asker's time zone. */
import { startOfDay } from '../timeZone.ts';
import { type DayEnv, type DayOperand, dayOperand } from './dayOperand.ts';

/** A text with a `T` is a point in time in ISO 8601; without, a day. */
export type MomentOperand = DayOperand;

/** `to` is null for a point in time, else the first moment after the span. */
export function momentOperand(operand: MomentOperand, env: DayEnv): { from: string; to: string | null } {
  if (typeof operand === 'string' && operand.includes('T')) return { from: operand, to: null };
  const days = dayOperand(operand, env);
  const iso = (day: string): string => new Date(startOfDay(day, env.timeZone)).toISOString();
  return { from: iso(days.from), to: iso(days.to) };
}
