/** Selections, built once for each set of rights and fields: a long select list costs more to build than to send. */
import { compile, type Fragment, frozen } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { Rights } from '../permissions/rights.ts';
import { table } from './page.ts';
import { askedFields, type Selection, selection } from './selection.ts';

/** By rights, which are another object after each change of them; then by workspace, object and fields. */
const known = new WeakMap<Rights, Map<string, Selection>>();
const mostShapes = 200;

/** Of the table's rows under the alias of lists; absent fields mean those of the default view. */
export function rememberedSelection(
  ctx: Context,
  object: ObjectType,
  fields: readonly string[] | undefined,
): Selection {
  const { rights } = ctx.actor;
  const shapes = known.get(rights) ?? new Map<string, Selection>();
  known.set(rights, shapes);
  const key = JSON.stringify([
    ctx.workspace.schema,
    ctx.workspace.metadataVersion,
    object.name,
    fields ?? null,
  ]);
  const found = shapes.get(key);
  if (found) return found;
  if (shapes.size >= mostShapes) shapes.clear();
  const made = selection(ctx, object, askedFields(ctx, object, fields), table);
  const { labels } = made;
  const remembered = {
    ...made,
    columns: kept(made.columns),
    labels: labels && {
      own: kept(labels.own),
      columns: kept(labels.columns),
      joins: kept(labels.joins),
    },
  };
  shapes.set(key, remembered);
  return remembered;
}

/** The keys of an actor who does not see all are values in a fragment, and stay values. */
function kept(fragment: Fragment): Fragment {
  return compile(fragment).values.length === 0 ? frozen(fragment) : fragment;
}
