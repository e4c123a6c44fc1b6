/** Times as a caller names them, a day or a moment, as ends of a stretch of history. */
import { momentOperand } from '../../../shared/filters/momentOperand.ts';
import type { Context } from '../context.ts';
import { testEnvOf } from '../query/testEnv.ts';

/** The first moment meant: of a day, its beginning in the caller's time zone. */
export function firstMoment(ctx: Context, text: string): string {
  return new Date(momentOperand(text, testEnvOf(ctx)).from).toISOString();
}

/** The first moment that is not meant any more: after the day, or after the millisecond, for that is how times are told. */
export function momentAfter(ctx: Context, text: string): string {
  const { from, to } = momentOperand(text, testEnvOf(ctx));
  return new Date(to ?? from + 1).toISOString();
}
