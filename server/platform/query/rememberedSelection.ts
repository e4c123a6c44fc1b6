/** Selections, built once for each set of rights and fields: a long select list costs more to build than to send. */
import { compile, frozen } from '../../base/sql.ts';
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
  // The keys of an actor who does not see all are values of the label subqueries, and stay values.
  const plain = compile(made.columns).values.length === 0;
  const kept = plain ? { ...made, columns: frozen(made.columns) } : made;
  shapes.set(key, kept);
  return kept;
}
