/** Sensitive values in the plain, of records that the actor may see and fields that are open to him: for revealing and exporting only. */
import { Problem } from '../../base/problem.ts';
import { and, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { place } from '../fields/place.ts';
import { isSensitive, placeOf, plainOf, type SensitiveField } from '../fields/sealed/sealedField.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { accessTo } from './fieldPath.ts';
import { unknownField } from './refusals.ts';
import { rightsCondition, visible } from './rowRights.ts';

/** Throws `unknown_field` for one that is hidden or is not there, `forbidden` for one that he sees masked. */
export function revealableField(ctx: Context, object: ObjectType, name: string): SensitiveField<Field> {
  const field = object.fields.get(name);
  const access = field ? accessTo(ctx, object, field) : 'hidden';
  if (!field || access === 'hidden') throw unknownField(name);
  if (access === 'masked') {
    throw new Problem('forbidden', {
      detail: {
        en: `You may see ${field.label.en} masked only; ask an administrator for the right to read it.`,
        zh: `您只能查看脱敏后的“${field.label.zh}”，如需查看请联系管理员授权。`,
      },
    });
  }
  if (isSensitive(field)) return field;
  const text = {
    en: `${field.label.en} is not sensitive; it is shown as it is.`,
    zh: `“${field.label.zh}”不是敏感字段，已直接显示。`,
  };
  throw new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'field', code: 'invalid_value', text }],
  });
}

/** By record: the value; null where there is none. No entry for a record that the actor may not meet with `verb`. */
export async function sealedValues(
  ctx: Context,
  object: ObjectType,
  field: SensitiveField<Field>,
  ids: readonly string[],
  verb: 'read' | 'export' = 'read',
): Promise<Map<string, string | null>> {
  const rights = verb === 'export' ? rightsCondition(ctx, object.name, 't', 'export') : undefined;
  const seen = visible(ctx, object.name, 't');
  const rows = await ctx.db.rows<{ id: string; stored: string | null }>(sql`
    select t.id, ${place(field, 't', 'text')} as stored from ${qualified(ctx.workspace.schema, object.table)} as t
    where t.id = any(${ids}::uuid[]) and ${rights ? and([seen, rights]) : seen}`);
  return new Map(rows.map(({ id, stored }) => [id, stored === null ? null : opened(ctx, field, id, stored)]));
}

function opened(ctx: Context, field: SensitiveField<Field>, id: string, stored: string): string {
  const plain = plainOf(stored, placeOf(ctx, field, id));
  if (plain !== null) return plain;
  throw new Problem('unavailable', {
    detail: {
      en: `The ${field.label.en} of this record cannot be opened: its key is not in the key ring, or it was changed from outside. Bring back the copy of the keys from that time.`,
      zh: `无法解密此记录的“${field.label.zh}”：密钥环中没有对应密钥，或数据被外部改动。请恢复当时的密钥副本。`,
    },
  });
}
