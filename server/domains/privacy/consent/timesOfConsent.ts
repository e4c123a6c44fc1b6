/** When consent was given, withdrawn, and ends: filled in where nobody said, so that none is without its time. */
import type { Consent } from '../../../../shared/records.gen.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { happenedAt, type Trait } from '../../../platform/metadata/trait.ts';

export const timesOfConsent: Trait<Consent> = {
  name: 'timesOfConsent',
  step: 'fill',
  async run(ctx, rows) {
    const changed = rows.filter(({ before, after }) => before?.state !== after.state);
    const months = await monthsOf(
      ctx,
      changed.map(({ after }) => after.purpose),
    );
    for (const row of changed) {
      const { after, given } = row;
      const now = happenedAt(ctx, row);
      if (after.state === 'given') {
        if (!given.has('givenAt')) after.givenAt = now;
        if (!given.has('withdrawnAt')) after.withdrawnAt = null;
        const valid = months.get(String(after.purpose));
        if (!given.has('endsOn')) after.endsOn = valid ? dayAfter(after.givenAt ?? now, valid) : null;
      } else if (after.state === 'withdrawn' && !given.has('withdrawnAt')) after.withdrawnAt = now;
    }
  },
};

function dayAfter(moment: string, months: number): string {
  const day = new Date(moment);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

async function monthsOf(ctx: Context, purposes: readonly unknown[]): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(purposes.filter((id): id is string => typeof id === 'string'))];
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.rows<{ id: string; months: number }>(sql`
    select id, months_valid as months from ${qualified(ctx.workspace.schema, 'consent_purposes')}
    where id = any(${ids}::uuid[]) and months_valid is not null`);
  return new Map(rows.map(({ id, months }) => [id, months]));
}
