/** An option that records have cannot be taken out of the list: it is closed, or merged into another. */
import type { ConfigProblem } from '../../../shared/config/store.ts';
import type { Option } from '../../../shared/metadata.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { invalid } from './checkObject.ts';
import { rowsWithOptions } from './valueCounts.ts';

/** @param options as they would be; undefined where the document says nothing of them */
export async function changeOfOptions(
  ctx: Context,
  object: ObjectType,
  field: Field,
  options: readonly Option[] | undefined,
): Promise<Omit<ConfigProblem, 'kind' | 'name'>[]> {
  if (options === undefined || !field.options) return [];
  const kept = new Set(options.map((option) => option.value));
  const gone = field.options.map((option) => option.value).filter((value) => !kept.has(value));
  const counts = await rowsWithOptions(ctx, object, field, gone);
  return [...counts].map(([value, count]) =>
    invalid(
      'options',
      `${count} records have “${value}”; close it with “active: false”, or merge it into another option.`,
      `有 ${count} 条记录使用“${value}”；请将其停用（active: false），或合并到其他选项。`,
    ),
  );
}
