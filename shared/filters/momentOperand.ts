/** Moments as operands: a point in time, or days, which mean their whole span in the asker's time zone. */
import { startOfDay } from '../timeZone.ts';
import { type DayEnv, type DayOperand, dayOperand } from './dayOperand.ts';

/** A text with a `T` is a point in time in ISO 8601; without, a day. */
export type MomentOperand = DayOperand;

/** In milliseconds since 1970; `to` is null for a point in time, else the first moment after the span. */
export function momentOperand(operand: MomentOperand, env: DayEnv): { from: number; to: number | null } {
  if (typeof operand === 'string' && operand.includes('T')) return { from: Date.parse(operand), to: null };
  const { from, to } = dayOperand(operand, env);
  return { from: startOfDay(from, env.timeZone), to: startOfDay(to, env.timeZone) };
}
