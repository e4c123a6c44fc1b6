/** A field of another type: every value is read as people write it and must be a value of the new type. */
import type { ConfigProblem } from '../../../shared/config/store.ts';
import { ValueError } from '../../../shared/errors.ts';
import { fieldType } from '../../../shared/fields/types.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import type { Field, ObjectType, Registry } from '../metadata/registry.ts';
import { testEnvOf } from '../query/testEnv.ts';
import { setCustomValues } from '../records/customValues.ts';
import { invalid } from './checkObject.ts';

/** More are not converted while somebody waits for the answer; a new field and a bulk change do the same. */
export const mostConverted = 20_000;

/** What points to records, or holds more than a text says, is no other type. */
const fixed: ReadonlySet<string> = new Set([
  'lookup',
  'user',
  'polymorphic',
  'file',
  'image',
  'json',
  'geo',
  'formula',
  'rollup',
]);

interface Converted {
  readonly id: string;
  readonly value: unknown;
}

export async function unconvertible(
  ctx: Context,
  object: ObjectType,
  from: Field,
  to: Field,
): Promise<Omit<ConfigProblem, 'kind' | 'name'>[]> {
  if (fixed.has(from.type) || fixed.has(to.type)) {
    return [
      invalid(
        'type',
        `A field of type ${from.type} cannot become ${to.type}; make a new field.`,
        `类型 ${from.type} 不能改为 ${to.type}，请新建字段。`,
      ),
    ];
  }
  const { total, failed, example } = await convert(ctx, object, from, to);
  if (total > mostConverted) {
    return [
      invalid(
        'type',
        `More than ${mostConverted} records have a value; make a new field and fill it by a bulk change.`,
        `超过 ${mostConverted} 条记录有值，请新建字段并批量填写。`,
      ),
    ];
  }
  if (failed === 0) return [];
  return [
    invalid(
      'type',
      `${failed} of ${total} values do not convert, such as “${example}”; correct them first.`,
      `${total} 个值中有 ${failed} 个无法转换，例如“${example}”，请先更正。`,
    ),
  ];
}

/** In the transaction of the change; `unconvertible` has said that all do. */
export async function convertValues(
  ctx: Context,
  now: Registry,
  next: Registry,
  name: string,
): Promise<void> {
  const [objectName, fieldName] = splitFieldName(name);
  const from = now.objects.get(objectName)?.fields.get(fieldName);
  const object = next.object(objectName);
  const to = object.fields.get(fieldName);
  if (!from || !to) return;
  const { converted, failed } = await convert(ctx, now.object(objectName), from, to);
  if (failed > 0) throw new Problem('version_conflict');
  await setCustomValues(
    ctx,
    object,
    to,
    converted,
    storageOf(from.type)
      .columns(from)
      .map((column) => column.name),
  );
}

async function convert(ctx: Context, object: ObjectType, from: Field, to: Field) {
  const storage = storageOf(from.type);
  const filled = storage.test('isNull', false, from, 't', testEnvOf(ctx));
  const rows = await ctx.db.arrays(
    sql`select t.id, ${sql.join(storage.select(from, 't'))} from ${qualified(ctx.workspace.schema, object.table)} as t
      where ${filled} order by t.id limit ${mostConverted + 1} for no key update`,
  );
  const converted: Converted[] = [];
  let failed = 0;
  let example = '';
  for (const [id, ...values] of rows) {
    const text = fieldType(from.type).toText(storage.readCanonical(values, from) as never, from);
    try {
      const value: unknown = fieldType(to.type).parseText(text, to, ctx.env);
      converted.push({ id: id as string, value });
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      failed += 1;
      example ||= text.slice(0, 40);
    }
  }
  return { total: rows.length, failed, example, converted };
}
