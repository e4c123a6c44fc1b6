/** Roles that say something of a field, and rules of imports that fill it. */
import type { ConfigKey, ConfigUse } from '../../../shared/config/store.ts';
import type { Label } from '../../../shared/labels.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { splitFieldName } from '../metadata/customFields.ts';

/** Both go on without the field: the right has nothing to say, and an import names what it misses before it begins. */
export async function roleAndImportUses(ctx: Context, { kind, name }: ConfigKey): Promise<ConfigUse[]> {
  if (kind !== 'field' && kind !== 'fieldSettings') return [];
  const [object, field] = splitFieldName(name);
  const { schema } = ctx.workspace;
  const roles = await ctx.db.rows<{ name: string; label: Label }>(sql`
    select name, label from ${qualified(schema, 'roles')}
    where rights #> ${['fields', object, field]}::text[] is not null order by name`);
  const plural = ctx.registry.objects.get(object)?.plural ?? '';
  const imports = await ctx.db.rows<{ id: string; file_name: string }>(sql`
    select i.id, i.file_name from ${qualified(schema, 'imports')} i
    where i.rules ->> 'object' = ${plural}
      and i.rules -> 'columns' @> ${JSON.stringify([{ field }])}::jsonb order by i.created_at desc limit 20`);
  return [
    ...roles.map((role) => ({
      kind: 'role',
      name: role.name,
      label: { en: `the rights of “${role.label.en}”`, zh: `角色“${role.label.zh}”的字段权限` },
      blocks: false,
    })),
    ...imports.map((each) => ({
      kind: 'import',
      name: each.id,
      label: { en: `the import of “${each.file_name}”`, zh: `“${each.file_name}”的导入规则` },
      blocks: false,
    })),
  ];
}
