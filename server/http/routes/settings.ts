/** The workspace's own settings: name, language, calendar, currency rates. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { record } from '../../platform/audit/record.ts';
import type { Context } from '../../platform/context.ts';
import { reckonSchedules } from '../../platform/jobs/schedules.ts';
import { raiseRightsVersion } from '../../platform/permissions/rightsFollow.ts';
import { countryCode, currencyCode, languageCode, nameLine, timeZoneName } from '../commonInput.ts';
import { flag, language, list, shape, text, whole } from '../openapi/jsonSchema.ts';
import { releaseWorkspace } from '../releaseWorkspace.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('settings');
const tag = 'Settings';

const rate = z.strictObject({
  currency: currencyCode,
  validFrom: z.iso.date(),
  /** Units of workspace currency for one unit, as a decimal. */
  rate: z.string().regex(/^\d{1,12}(\.\d{1,12})?$/, 'a decimal number such as 7.12'),
});

const answer = shape({
  name: text,
  slug: text,
  currency: text,
  country: text,
  language,
  timeZone: text,
  weekStart: whole,
  fiscalYearStart: whole,
  currencyRates: list(shape({ currency: text, validFrom: text, rate: text })),
});

function picked(settings: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}

async function settingsOf(ctx: Context): Promise<Record<string, unknown>> {
  const [settings] = await ctx.db.rows<Record<string, unknown>>(sql`
    select name, slug, currency, country, language, time_zone as "timeZone", week_start as "weekStart",
      fiscal_year_start as "fiscalYearStart"
    from core.workspaces where id = ${ctx.workspace.id}`);
  const currencyRates = await ctx.db.rows(sql`
    select currency, valid_from as "validFrom", rate
    from ${qualified(ctx.workspace.schema, 'currency_rates')} order by currency, valid_from desc`);
  return { ...settings, currencyRates };
}

const read = route({
  method: 'GET',
  url: '/api/v1/settings',
  tag,
  summary: 'Settings of the workspace.',
  right,
  answer,
  handler: ({ ctx }) => settingsOf(ctx),
});

const change = route({
  method: 'PATCH',
  url: '/api/v1/settings',
  tag,
  summary: 'Changes settings; `currencyRates` replaces the whole list.',
  right,
  body: z.strictObject({
    name: nameLine.optional(),
    country: countryCode.optional(),
    language: languageCode.optional(),
    timeZone: timeZoneName.optional(),
    weekStart: z.int().min(1).max(7).optional(),
    fiscalYearStart: z.int().min(1).max(12).optional(),
    currencyRates: z.array(rate).max(5000).optional(),
  }),
  answer,
  async handler({ ctx, body, app }) {
    const work = async (inside: Context): Promise<unknown> => {
      const { db } = inside;
      const before = await settingsOf(inside);
      await db.run(sql`
        update core.workspaces set
          name = coalesce(${body.name ?? null}, name),
          country = coalesce(${body.country ?? null}, country),
          language = coalesce(${body.language ?? null}, language),
          time_zone = coalesce(${body.timeZone ?? null}, time_zone),
          week_start = coalesce(${body.weekStart ?? null}::int, week_start),
          fiscal_year_start = coalesce(${body.fiscalYearStart ?? null}::int, fiscal_year_start)
        where id = ${ctx.workspace.id}`);
      if (body.currencyRates) await replaceRates(inside, body.currencyRates);
      // Actors carry the workspace's language and time zone where they have none of their own.
      await raiseRightsVersion(inside);
      if (body.timeZone) await reckonSchedules(inside, body.timeZone);
      const after = await settingsOf(inside);
      const fields = Object.keys(body);
      await record(inside, [
        { verb: 'settingChanged', fields, before: picked(before, fields), after: picked(after, fields) },
      ]);
      return after;
    };
    const settings = await inTransaction(ctx, work);
    app.callers.forget();
    return settings;
  },
});

async function replaceRates(ctx: Context, rates: readonly z.infer<typeof rate>[]): Promise<void> {
  const names = rates.map(({ currency, validFrom }) => `${currency} ${validFrom}`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  const own = rates.findIndex(({ currency }) => currency === ctx.workspace.currency);
  if (twice !== undefined || own >= 0) {
    throw new Problem('invalid_value', {
      errors: [
        {
          field: 'currencyRates',
          code: 'invalid_value',
          text:
            twice === undefined
              ? { en: 'The workspace currency needs no rate.', zh: '本位币无需汇率。' }
              : { en: `There are two rates for ${twice}.`, zh: `${twice} 有两个汇率。` },
        },
      ],
    });
  }
  const table = qualified(ctx.workspace.schema, 'currency_rates');
  await ctx.db.run(sql`delete from ${table}`);
  await ctx.db.run(sql`
    insert into ${table} (currency, valid_from, rate)
    select * from unnest(${rates.map((r) => r.currency)}::text[], ${rates.map((r) => r.validFrom)}::date[],
      ${rates.map((r) => r.rate)}::numeric[])`);
}

const release = route({
  method: 'POST',
  url: '/api/v1/settings/release',
  tag,
  summary: 'Ends the pause of a restored or copied workspace; `released` is false when it was not paused.',
  right,
  body: z.strictObject({}).optional(),
  answer: shape({ released: flag }),
  async handler({ ctx, app }) {
    const released = await releaseWorkspace(ctx);
    app.callers.forget();
    return { released };
  },
});

export const settingsRoutes: readonly Route[] = [read, change, release];
