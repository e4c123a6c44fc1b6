/** What somebody asks to be merged, checked before anything is touched: which records, whose values, and whether he may. */

import type { Label } from '../../../../shared/labels.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { unknownField } from '../../query/refusals.ts';
import { rightsCondition, visible } from '../../query/rowRights.ts';
import { openTo } from '../../query/verbsOn.ts';
import { notFound, type Stored } from '../draft.ts';
import { loadRows } from '../loadRows.ts';
import { isMergeable, takesPart } from './mergeable.ts';
import type { MergeChoices } from './mergedValues.ts';
import { mergesInto, mergesOf } from './storedMerges.ts';
import { survivorsOf } from './survivors.ts';

/** Most records that go into one other at once. */
export const mostMerged = 100;

export interface MergeRequest {
  readonly survivor: string;
  readonly merged: readonly string[];
  readonly choices: MergeChoices;
  /** The versions that the actor saw; what he did not see is not merged. */
  readonly versions?: Readonly<Record<string, number>> | undefined;
}

function refused(field: string, text: Label): Problem {
  return new Problem('invalid_value', {
    detail: text,
    errors: [{ field, code: 'invalid_value', text }],
    params: { field },
  });
}

function checkShape(ctx: Context, object: ObjectType, { survivor, merged, choices }: MergeRequest): void {
  const { pluralLabel } = object.declaration;
  if (!isMergeable(object)) {
    throw refused('mergeIds', {
      en: `${pluralLabel.en} cannot be merged.`,
      zh: `${pluralLabel.zh}不支持合并。`,
    });
  }
  const together = new Set([survivor, ...merged]);
  if (merged.length === 0 || merged.length > mostMerged || together.size !== merged.length + 1) {
    throw refused('mergeIds', {
      en: `Name from 1 to ${mostMerged} other records, each once and not the one that stays.`,
      zh: `请指定 1 至 ${mostMerged} 条其他记录，每条一次，且不含保留的记录。`,
    });
  }
  for (const [name, from] of Object.entries(choices)) {
    const field = object.fields.get(name);
    if (!field || ctx.actor.rights.field(object.name, name) === 'hidden') throw unknownField(name);
    if (!takesPart(field)) {
      throw refused(name, {
        en: `${field.label.en} is kept by the record itself and is not chosen.`,
        zh: `“${field.label.zh}”由系统维护，不能选择。`,
      });
    }
    if (!together.has(from)) {
      throw refused(name, {
        en: `Choose the value of ${field.label.en} from one of the records that are merged.`,
        zh: `“${field.label.zh}”的取值须来自参与合并的记录。`,
      });
    }
  }
}

/**
 * The records, locked where `lock` says so. One that was merged meanwhile is a conflict and tells where it is, one that
 * is out of sight is not found.
 * @param own the change set of a merge of these that is under way itself
 */
export async function askedRecords(
  ctx: Context,
  object: ObjectType,
  request: MergeRequest,
  lock: 'delete' | 'none',
  own?: string,
): Promise<Map<string, Stored>> {
  checkShape(ctx, object, request);
  const ids = [request.survivor, ...request.merged];
  const stored = await loadRows(ctx, object, ids, lock);
  await permit(ctx, object, ids, stored);
  await refuseUnderWay(ctx, ids, own);
  for (const [id, seen] of Object.entries(request.versions ?? {})) {
    const row = stored.get(id);
    if (!row) throw notFound(id);
    if (row.version !== seen) throw changedSince(id, row.version);
  }
  return stored;
}

async function permit(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  stored: ReadonlyMap<string, Stored>,
): Promise<void> {
  const rows = await ctx.db.rows<{ id: string; seen: boolean; open: boolean }>(sql`
    select t.id, ${rightsCondition(ctx, object.name, 't') ?? sql`true`} as seen, ${openTo(ctx, object, 't', 'merge')} as open
    from ${qualified(ctx.workspace.schema, object.table)} t where t.id = any(${[...ids]}::uuid[])`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) {
    const row = byId.get(id);
    if (!row?.seen || !stored.has(id)) throw notFound(id);
    if (stored.get(id)!.deletionId !== null) throw (await mergedMeanwhile(ctx, object, id)) ?? notFound(id);
  }
  if (rows.every(({ open }) => open)) return;
  const { pluralLabel } = object.declaration;
  throw new Problem('forbidden', {
    detail: {
      en: `You may not merge all of these ${pluralLabel.en.toLowerCase()}; whoever merges needs the right to merge each of them and to change the one that stays.`,
      zh: `您无权合并其中部分${pluralLabel.zh}：合并需要对每条记录的合并权限，以及对保留记录的修改权限。`,
    },
  });
}

async function mergedMeanwhile(ctx: Context, object: ObjectType, id: string): Promise<Problem | null> {
  const survivor = await survivorSeen(ctx, object, id);
  if (survivor === null) return null;
  return new Problem('version_conflict', {
    params: { id },
    detail: {
      en: 'One of these was merged meanwhile; look at the record that it went into.',
      zh: '其中一条记录已被合并，请查看合并后的记录。',
    },
    extra: { mergedInto: { object: object.name, id: survivor } },
  });
}

/** The record that a merged one is now, for who may see that; null for any other id. */
export async function survivorSeen(ctx: Context, object: ObjectType, id: string): Promise<string | null> {
  const survivor = (await survivorsOf(ctx, [id])).get(id);
  if (survivor === undefined) return null;
  const [row] = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where t.id = ${survivor}::uuid and ${visible(ctx, object.name, 't')}`);
  return row?.id ?? null;
}

/** One that is on its way somewhere, part by part, waits until it is there. */
async function refuseUnderWay(ctx: Context, ids: readonly string[], own: string | undefined): Promise<void> {
  const found = [...(await mergesOf(ctx, ids)), ...(await mergesInto(ctx, ids))];
  const under = found.filter(({ changeSet }) => changeSet !== own);
  if (!under.some(({ state }) => state === 'moving' || state === 'leaving')) return;
  throw new Problem('version_conflict', {
    detail: {
      en: 'One of these is being merged, or taken apart, at this moment; wait until that is done.',
      zh: '其中一条记录正在合并或撤销合并，请等待完成。',
    },
  });
}

function changedSince(id: string, version: number): Problem {
  return new Problem('version_conflict', {
    params: { id, version },
    extra: { conflict: { id, version } },
    detail: {
      en: 'Someone changed one of these records since you looked at it; look again before you merge.',
      zh: '其中一条记录在您查看之后已被修改，请重新查看后再合并。',
    },
  });
}
