/** A person as privacy pages name him: title, one detail, and whether he lies in the recycle bin. */
import type { PersonInfo } from '../../../../shared/privacy.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { list } from '../../../platform/query/reader.ts';
import { personObjects } from '../../../platform/records/erasing/people.ts';
import { titlesOf } from '../../../platform/records/titles.ts';
import { asProduct } from '../asProduct.ts';

/** By the plural of the API; `not_found` for objects that hold no people. */
export async function personObject(ctx: Context, plural: string): Promise<ObjectType> {
  const found = (await personObjects(ctx)).find(({ object }) => object.plural === plural);
  if (found === undefined)
    throw new Problem('not_found', {
      detail: {
        en: `“${plural}” holds no people; Settings → Data protection says which objects do.`,
        zh: `“${plural}”中没有个人；可在“设置 → 数据保护”中指定。`,
      },
    });
  return found.object;
}

export async function personInfo(ctx: Context, object: ObjectType, id: string): Promise<PersonInfo> {
  const [row] = await ctx.db.rows<{ deleted: boolean }>(sql`
    select deleted_at is not null as deleted from ${qualified(ctx.workspace.schema, object.table)} where id = ${id}::uuid`);
  if (row === undefined) throw new Problem('not_found', { params: { id } });
  const titles = await titlesOf(ctx, object.name, [id]);
  return { object: object.plural, id, label: titles.get(id) ?? '', detail: null, deleted: row.deleted };
}

const ofEachObject = 10;

/** Found by the words of the search, in all objects that hold people. */
export async function findPeople(ctx: Context, search: string): Promise<PersonInfo[]> {
  const product = asProduct(ctx);
  const found: PersonInfo[] = [];
  for (const { object } of await personObjects(ctx)) {
    const detail = [...object.fields.values()].find(
      ({ name, type }) =>
        type === 'emails' || type === 'phones' || (object.name === 'user' && name === 'email'),
    );
    const fields = [object.titleField.name, ...(detail ? [detail.name] : [])];
    const { data } = await list(product, object, { search, fields, limit: ofEachObject });
    for (const row of data)
      found.push({
        object: object.plural,
        id: String(row.id),
        label: String(row[object.titleField.name] ?? ''),
        detail: detail ? detailOf(row[detail.name]) : null,
        deleted: false,
      });
  }
  return found;
}

function detailOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const [first] = (value as readonly { readonly value: string }[] | null) ?? [];
  return first?.value ?? null;
}
