/** Tells those who look after data quality that the score of an object fell below what is aimed at. */
import type { Label } from '../../../../shared/labels.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { defineNews, type Told } from '../../../platform/notify/inbox/kinds.ts';
import { tell } from '../../../platform/notify/inbox/tell.ts';
import { actorOf } from '../../../platform/permissions/actors.ts';
import { type Fallen, onFallenQuality } from '../../../platform/quality/finishObject.ts';

const newsName = 'dataQuality';

export function joinQualityNews(): void {
  defineNews({
    name: newsName,
    group: 'work',
    label: { en: 'Data quality falls below its target', zh: '数据质量低于目标' },
    usual: 'app',
    sentence,
  });
  onFallenQuality(tellFallen);
}

function sentence({ payload: { label, score, target } }: Told): Label {
  const { en, zh } = label as Label;
  return {
    en: `The data quality of ${en.toLowerCase()} fell to ${score} (target ${target})`,
    zh: `“${zh}”的数据质量降至 ${score} 分（目标 ${target}）`,
  };
}

/** Only those who may read the object hear of it. */
async function tellFallen(ctx: Context, { object, score, target }: Fallen): Promise<void> {
  const { declaration, name } = object;
  const payload = { label: declaration.pluralLabel, score, target };
  const people: string[] = [];
  for (const userId of await qualityPeople(ctx)) {
    const actor = await actorOf(ctx, userId);
    if (actor?.rights.may('dataQuality') && actor.rights.rows(name, 'read') !== null) people.push(userId);
  }
  await tell(
    ctx,
    people.map((userId) => ({ kind: newsName, userId, payload, groupKey: `${newsName}:${name}` })),
  );
}

/** Active users with a role that gives the right. */
async function qualityPeople(ctx: Context): Promise<string[]> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select u.id from ${qualified(schema, 'users')} u
    where u.deleted_at is null and u.status = 'active' and exists (
      select 1 from ${qualified(schema, 'roles')} r
      where r.name = any(u.roles) and r.rights -> 'admin' @> '["dataQuality"]'::jsonb)
    order by u.id`);
  return rows.map(({ id }) => id);
}
