/** An order checked against the rights of who gives it: which fields, in which order, under what name. */
import { fieldType } from '../../../../shared/fields/types.ts';
import { dayAt } from '../../../../shared/timeZone.ts';
import type { Context } from '../../context.ts';
import { isSensitive, type SensitiveField } from '../../fields/sealed/sealedField.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { keptFilter } from '../../query/askedFilter.ts';
import { accessTo, resolvePath } from '../../query/fieldPath.ts';
import { noRightToExport } from '../../query/refusals.ts';
import { askedFields } from '../../query/selection.ts';
import { sortKeys } from '../../query/sortKeys.ts';
import { withView } from '../../query/views.ts';
import type { ExportOrder } from './exportOrder.ts';

export interface PlannedExport {
  readonly object: ObjectType;
  readonly order: ExportOrder;
  /** Names and paths, each once. */
  readonly fields: readonly string[];
  /** Sensitive fields among them that come in the plain. */
  readonly secrets: readonly SensitiveField<Field>[];
  readonly query: { readonly filter?: unknown; readonly search?: string; readonly sort?: string };
  /** What people call the objects of it. */
  readonly title: string;
  /** `客户 2026-11-22.xlsx` */
  readonly fileName: string;
}

/** Throws what the same list would throw, and `forbidden` without the right to export. */
export async function planExport(
  ctx: Context,
  object: ObjectType,
  order: ExportOrder,
): Promise<PlannedExport> {
  if (ctx.actor.rights.rows(object.name, 'export') === null) throw noRightToExport(object.declaration);
  const { view, filter, search, sort } = order;
  const list = await withView(ctx, object, {
    ...(order.fields && { fields: order.fields }),
    ...(view === undefined ? {} : { view }),
    ...(filter === undefined || filter === null ? {} : { filter }),
    ...(search === undefined ? {} : { search }),
    ...(sort === undefined ? {} : { sort }),
  });
  const fields = [...new Set(askedFields(ctx, object, list.fields))];
  for (const name of fields) fieldType(resolvePath(ctx, object, name, 'read').field.type);
  keptFilter(ctx, object, list.filter);
  sortKeys(ctx, object, list.sort, 't');
  const secrets = order.sensitive ? secretsOf(ctx, object, fields) : [];
  const title = object.declaration.pluralLabel[ctx.env.language];
  const day = dayAt(ctx.clock.now(), ctx.env.timeZone);
  const query = {
    ...(list.filter === undefined ? {} : { filter: list.filter }),
    ...(list.search === undefined ? {} : { search: list.search }),
    ...(list.sort === undefined ? {} : { sort: list.sort }),
  };
  return { object, order, fields, secrets, query, title, fileName: `${title} ${day}.${order.format}` };
}

/** Those that he could reveal one by one; what he sees masked stays masked. Behind lookups everything stays masked. */
function secretsOf(
  ctx: Context,
  object: ObjectType,
  names: readonly string[],
): readonly SensitiveField<Field>[] {
  return names.flatMap((name) => {
    const field = object.fields.get(name);
    return field && isSensitive(field) && accessTo(ctx, object, field) === 'open' ? [field] : [];
  });
}
