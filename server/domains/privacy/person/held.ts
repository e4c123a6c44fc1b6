/** What is held about a person, place by place, and what an erasure would do: the page that is read before anything is done. */

import type { Label } from '../../../../shared/labels.ts';
import type { Held, HeldPlace } from '../../../../shared/privacy.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { allErasers } from '../../../platform/records/erasing/erasers.ts';
import { type Erasing, prepareErasing } from '../../../platform/records/erasing/erasing.ts';
import { linksTo, pointsTo } from '../../../platform/records/links.ts';
import { asProduct } from '../asProduct.ts';
import { anyHeld } from '../hold/keepHeld.ts';
import { personInfo } from './personInfo.ts';

export async function heldAbout(given: Context, object: ObjectType, id: string): Promise<Held> {
  const ctx = asProduct(given);
  const person = await personInfo(ctx, object, id);
  const erasing = await prepareErasing(ctx, {
    id,
    mode: 'anonymise',
    subjects: [{ object: object.name, id }],
  });
  const places: HeldPlace[] = [];
  for (const eraser of allErasers())
    places.push({ place: eraser.name, label: eraser.label, count: await eraser.count(ctx, erasing) });
  places.push(await ownHistory(ctx, erasing));
  return {
    person,
    places,
    kept: keptOf(erasing),
    obstacles: await obstaclesOf(given, erasing),
    erasedAt: await erasedAt(ctx, object.name, id),
  };
}

async function ownHistory(ctx: Context, { subjects, hanging }: Erasing): Promise<HeldPlace> {
  const own = [...subjects, ...hanging];
  const { schema } = ctx.workspace;
  const [row] = await ctx.db.rows<{ count: number }>(sql`
    select count(*)::int as count from unnest(${own.map(({ object }) => object)}::text[], ${own.map((each) => each.id)}::uuid[]) as o (object, id)
    join ${qualified(schema, 'audit')} a on a.object = o.object and a.record_id = o.id
    join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq`);
  return {
    place: 'ownHistory',
    label: { en: 'Values in its own history', zh: '其自身历史中的取值' },
    count: row?.count ?? 0,
  };
}

/** Why an erasure would be refused now. */
export async function obstaclesOf(ctx: Context, { subjects, hanging }: Erasing): Promise<Label[]> {
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

export function keptOf({ known, subjects }: Pick<Erasing, 'known' | 'subjects'>): Label[] {
  const kept: Label[] = [
    {
      en: 'Lines of the audit trail stay without values: that something was done, when and by whom.',
      zh: '审计记录的条目保留但不含取值：仅保留何时由何人进行了操作。',
    },
    {
      en: 'Links and states of the record stay without the person: figures and other people’s work do not change.',
      zh: '记录的关联与状态以匿名形式保留：统计数字与他人的工作不受影响。',
    },
    {
      en: 'Backups made before hold the person until they are removed by age; after a restore the erasure is done again by itself.',
      zh: '此前的备份在到期清理前仍含此人信息；恢复备份后系统会自动再次执行删除。',
    },
    {
      en: 'Sandboxes hold masked values only; copies that were made before stay masked.',
      zh: '沙箱中仅有脱敏后的数据，此前复制的沙箱保持脱敏状态。',
    },
  ];
  if (known.shared.length > 0)
    kept.push({
      en: `${known.shared.length} names, addresses or numbers that other records have too are not removed from texts elsewhere; duplicates of the person are erased by themselves.`,
      zh: `有 ${known.shared.length} 个姓名、邮箱或号码同时属于其他记录，其他文字中的这些内容不会删除；此人的重复记录须另行删除。`,
    });
  if (subjects.some(({ object }) => object === 'user'))
    kept.push({
      en: 'The account that signs in goes, unless it belongs to another workspace too.',
      zh: '登录账号将一并删除，除非该账号还属于其他工作区。',
    });
  return kept;
}

export async function erasedAt(ctx: Context, object: string, id: string): Promise<string | null> {
  const [row] = await ctx.db.rows<{ at: string }>(sql`
    select to_char(max(done_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from ${qualified(ctx.workspace.schema, 'erasure_subjects')} where object = ${object} and record_id = ${id}::uuid`);
  return row?.at ?? null;
}
