/** What an aggregate groups by: expressions that tell nothing of records out of sight, and the labels of their values. */
import type { AggregateQuery, GroupBy, GroupKey } from '../../../shared/query.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import { titleText } from '../fields/titleText.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { bucket, canBucket } from './buckets.ts';
import { type ResolvedPath, resolvePath, throughPath } from './fieldPath.ts';
import { asSeen } from './formulaSight.ts';
import { isLookup, pointsToVisible } from './lookupTargets.ts';
import { invalidRequest } from './refusals.ts';
import { seesAll, visible } from './rowRights.ts';

export interface GroupColumn {
  /** The field's path as asked, under which the answer shows the key. */
  readonly name: string;
  readonly path: ResolvedPath;
  readonly expression: Fragment;
  /** Orders the groups, over the grouped value. */
  order(value: Fragment): Fragment;
  value(raw: unknown): unknown;
}

const mostGroups = 4;
const bucketNames: ReadonlySet<unknown> = new Set(['day', 'week', 'month', 'quarter', 'year']);

export function groupColumns(
  ctx: Context,
  object: ObjectType,
  query: AggregateQuery,
  alias: string,
): readonly GroupColumn[] {
  const groups = query.groupBy ?? [];
  if (groups.length > mostGroups) {
    throw invalidRequest('groupBy', {
      en: `Group by at most ${mostGroups} fields.`,
      zh: `最多可按 ${mostGroups} 个字段分组。`,
    });
  }
  if (new Set(groups.map((group) => group.field)).size < groups.length) {
    throw invalidRequest('groupBy', { en: 'A field can be grouped by once.', zh: '同一字段只能分组一次。' });
  }
  const timeZone = zoneOf(ctx, query.timeZone);
  return groups.map((group) => groupColumn(ctx, object, group, timeZone, alias));
}

function groupColumn(
  ctx: Context,
  object: ObjectType,
  group: GroupBy,
  timeZone: string,
  alias: string,
): GroupColumn {
  const path = resolvePath(ctx, object, group.field, 'ask');
  const { field } = path;
  const groups = storageOf(field.type).groups;
  if (!groups || (group.bucket !== undefined && !(canBucket(field) && bucketNames.has(group.bucket)))) {
    throw invalidRequest('groupBy', {
      en: `“${group.field}” cannot be grouped ${group.bucket === undefined ? 'by' : `by ${group.bucket}`}.`,
      zh: `不能按“${group.field}”${group.bucket === undefined ? '' : `（${group.bucket}）`}分组。`,
    });
  }
  const size = group.bucket;
  const expression = throughPath(ctx, path.steps, alias, (at) => {
    const own = asSeen(ctx, field, at, groups(field, at));
    if (size !== undefined) return bucket(ctx, field, own, size, timeZone);
    if (!isLookup(field) || (field.targets ?? []).every((target) => seesAll(ctx, target))) return own;
    return sql`case when ${pointsToVisible(ctx, field, at)} then ${own} end`;
  });
  const asMoment = field.type === 'datetime' && size === undefined;
  const asNumber = field.type === 'integer' || field.type === 'rating' || field.type === 'autoNumber';
  return {
    name: group.field,
    path,
    expression,
    order: (value) => inOrder(field, value),
    value: (raw) => {
      if (raw === null) return null;
      if (asMoment) return storageOf(field.type).read([raw], field);
      return asNumber ? Number(raw) : raw;
    },
  };
}

/** Options come in their own order, everything else by value. */
function inOrder(field: Field, value: Fragment): Fragment {
  if (!field.options) return value;
  const values = [...field.options].sort((a, b) => a.order - b.order).map((option) => option.value);
  return field.type === 'select' ? sql`array_position(${values}::text[], ${value})` : value;
}

function zoneOf(ctx: Context, timeZone: string | undefined): string {
  if (timeZone === undefined) return ctx.env.timeZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    throw invalidRequest('timeZone', {
      en: 'The time zone is an IANA name such as Asia/Shanghai.',
      zh: 'timeZone 应为 IANA 时区名，例如 Asia/Shanghai。',
    });
  }
}

/** Labels of the values that occurred: of options in the caller's language, of records by their titles. */
export async function groupLabels(
  ctx: Context,
  column: GroupColumn,
  values: readonly unknown[],
): Promise<(value: unknown) => GroupKey> {
  const { field } = column.path;
  const labels = new Map<unknown, string>();
  for (const option of field.options ?? []) labels.set(option.value, option.label[ctx.env.language]);
  if (isLookup(field)) {
    const ids = [...new Set(values.filter((value) => value !== null))];
    for (const target of ids.length === 0 ? [] : (field.targets ?? []))
      await addTitles(ctx, target, ids, labels);
  }
  return (value) => ({ value, label: labels.get(value) ?? null });
}

async function addTitles(
  ctx: Context,
  name: string,
  ids: readonly unknown[],
  labels: Map<unknown, string>,
): Promise<void> {
  const target = ctx.registry.object(name);
  const access = ctx.actor.rights.field(name, target.titleField.name);
  if (access === 'hidden' || access === 'masked') return;
  const title = titleText(target.titleField, 'l');
  const rows = await ctx.db.arrays(
    sql`select l.id, ${title} from ${qualified(ctx.workspace.schema, target.table)} as l where l.id = any(${ids}::uuid[]) and ${visible(ctx, name, 'l')}`,
  );
  for (const [id, label] of rows) if (label !== null) labels.set(id, label as string);
}
