/** What is held about a person, place by place, and what an erasure would do: the page that is read before anything is done. */

import type { Label } from '../../../../shared/labels.ts';
import type { Held } from '../../../../shared/privacy.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { type Erasing, reachOf } from '../../../platform/records/erasing/erasing.ts';
import { linksTo, pointsTo } from '../../../platform/records/links.ts';
import { asProduct } from '../asProduct.ts';
import { anyHeld } from '../hold/keepHeld.ts';
import { latestLook } from './lookRun.ts';
import { personInfo } from './personInfo.ts';

/** At once, whatever the size of the tables; what has to be searched for is told by the last look. */
export async function heldAbout(given: Context, object: ObjectType, id: string): Promise<Held> {
  const ctx = asProduct(given);
  const person = await personInfo(ctx, object, id);
  const reach = await reachOf(ctx, [{ object: object.name, id }]);
  return {
    person,
    obstacles: await obstaclesOf(given, reach),
    erasedAt: await erasedAt(ctx, object.name, id),
    look: await latestLook(ctx, object.name, id),
  };
}

/** Why an erasure would be refused now. */
export async function obstaclesOf(
  ctx: Context,
  { subjects, hanging }: Pick<Erasing, 'subjects' | 'hanging'>,
): Promise<Label[]> {
  const obstacles: Label[] = [];
  if (await anyHeld(ctx, [...subjects, ...hanging]))
    obstacles.push({
      en: 'It, or something that belongs to it, is under a legal hold.',
      zh: '该记录或其下属记录处于法律保留状态。',
    });
  const users = subjects.filter(({ object }) => object === 'user').map(({ id }) => id);
  if (ctx.actor.userId !== null && users.includes(ctx.actor.userId))
    obstacles.push({ en: 'Nobody erases himself.', zh: '不能删除自己的账号信息。' });
  const [active] = await ctx.db.rows<{ count: number }>(sql`
    select count(*)::int as count from ${qualified(ctx.workspace.schema, 'users')}
    where id = any(${users}::uuid[]) and status is distinct from 'inactive' and deleted_at is null`);
  if ((active?.count ?? 0) > 0)
    obstacles.push({
      en: 'A user is deactivated first, and what he owns is handed over.',
      zh: '须先停用该用户并移交其名下记录。',
    });
  return obstacles;
}

/** Why a record cannot be removed but only made anonymous; empty where it can go. */
export async function purgeObstacles(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): Promise<Label[]> {
  if (object.name === 'user' || object.name === 'department')
    return [
      {
        en: 'Users and departments are named by history, so they stay as anonymous stubs.',
        zh: '用户和部门被历史引用，只能匿名化保留。',
      },
    ];
  const found: Label[] = [];
  for (const { child, field, onDelete } of linksTo(ctx.registry, object)) {
    if (onDelete !== 'restrict') continue;
    const [row] = await ctx.db.rows<{ count: number }>(sql`
      select count(*)::int as count from ${qualified(ctx.workspace.schema, child.table)} t
      where ${pointsTo(object, field, ids).condition} and t.deleted_at is null`);
    const count = row?.count ?? 0;
    if (count === 0) continue;
    const { label, pluralLabel } = child.declaration;
    found.push({
      en: `${count} ${pluralLabel.en.toLowerCase()} point to it (${field.label.en}); give them another value first, or make it anonymous.`,
      zh: `仍被 ${count} 条${label.zh}引用（${field.label.zh}），请先修改，或选择匿名化。`,
    });
  }
  return found;
}

export async function erasedAt(ctx: Context, object: string, id: string): Promise<string | null> {
  const [row] = await ctx.db.rows<{ at: string }>(sql`
    select to_char(max(done_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from ${qualified(ctx.workspace.schema, 'erasure_subjects')} where object = ${object} and record_id = ${id}::uuid`);
  return row?.at ?? null;
}
