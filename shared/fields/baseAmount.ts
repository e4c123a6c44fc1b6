/** An amount of money in the workspace's currency: what filters, sorts and sums of money use. */
import { currencyDigits } from '../currencies.ts';
import { canonicalDecimal, multiply, roundHalfEven } from '../decimal.ts';
import type { MoneyValue } from '../query.ts';

export interface RateEnv {
  readonly currency: string;
  /** Units of workspace currency for one unit of `currency`; undefined when no rate is known. */
  rate?(currency: string): string | undefined;
}

/** Null while no rate is known. */
export function baseAmount(value: MoneyValue, env: RateEnv): string | null {
  if (value.currency === env.currency) return canonicalDecimal(value.amount);
  const rate = env.rate?.(value.currency);
  return rate === undefined
    ? null
    : roundHalfEven(multiply(value.amount, rate), currencyDigits(env.currency));
}
