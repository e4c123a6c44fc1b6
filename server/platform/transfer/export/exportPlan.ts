/** An order checked against the rights of who gives it: which fields, in which order, under what name. */
import { fieldType } from '../../../../shared/fields/types.ts';
import { dayAt } from '../../../../shared/timeZone.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { askedFilter } from '../../query/askedFilter.ts';
import { resolvePath } from '../../query/fieldPath.ts';
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
  askedFilter(ctx, object, list.filter);
  sortKeys(ctx, object, list.sort, 't');
  const title = object.declaration.pluralLabel[ctx.env.language];
  const day = dayAt(ctx.clock.now(), ctx.env.timeZone);
  const query = {
    ...(list.filter === undefined ? {} : { filter: list.filter }),
    ...(list.search === undefined ? {} : { search: list.search }),
    ...(list.sort === undefined ? {} : { sort: list.sort }),
  };
  return { object, order, fields, query, title, fileName: `${title} ${day}.${order.format}` };
}
