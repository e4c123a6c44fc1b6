/** What money columns need beside the amount: today's rate of each currency that rows carry. */
import type { MoneyValue } from '../../../shared/query.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { WriteEnv } from '../fields/fieldStorage.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { Draft } from './draft.ts';

function foreignCurrencies(
  ctx: Context,
  object: ObjectType,
  drafts: readonly Pick<Draft, 'after'>[],
): string[] {
  const fields = [...object.fields.values()].filter((field) => field.type === 'money');
  const currencies = drafts.flatMap(({ after }) =>
    fields.map((field) => (after[field.name] as MoneyValue | null | undefined)?.currency),
  );
  return [...new Set(currencies)].filter(
    (each): each is string => each !== undefined && each !== ctx.workspace.currency,
  );
}

/** Reads nothing where all money is in the workspace's currency. */
export async function writeEnvOf(
  ctx: Context,
  object: ObjectType,
  drafts: readonly Pick<Draft, 'after'>[],
): Promise<WriteEnv> {
  const currencies = foreignCurrencies(ctx, object, drafts);
  if (currencies.length === 0) return { ...ctx.env, rate: () => undefined };
  const today = new Date(ctx.clock.now()).toISOString();
  const rows = await ctx.db.rows<{ currency: string; rate: string }>(
    sql`select distinct on (currency) currency, rate from ${qualified(ctx.workspace.schema, 'currency_rates')}
      where currency = any(${currencies}::text[])
        and valid_from <= (${today}::timestamptz at time zone ${ctx.workspace.timeZone})::date
      order by currency, valid_from desc`,
  );
  const rates = new Map(rows.map((row) => [row.currency, row.rate]));
  return { ...ctx.env, rate: (currency) => rates.get(currency) };
}
