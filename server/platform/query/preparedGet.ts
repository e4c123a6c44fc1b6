/**
 * Reading one record is asked so often that its statement is built once for each set of rights and fields, and prepared
 * by PostgreSQL under a name: any plan for one key is good for every key.
 */
import { compile, type Fragment, qualified, type Statement, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { Rights } from '../permissions/rights.ts';
import { table } from './page.ts';
import { rememberedSelection } from './rememberedSelection.ts';
import { visible } from './rowRights.ts';
import type { Selection } from './selection.ts';
import { statementName } from './statementNames.ts';

interface PreparedGet {
  readonly selection: Selection;
  statement(id: string): Statement;
}

/** By rights, which are another object after each change of them; then by workspace, object and fields. */
const known = new WeakMap<Rights, Map<string, PreparedGet>>();
const mostShapes = 100;

export function preparedGet(ctx: Context, object: ObjectType, fields: readonly string[]): PreparedGet {
  const { rights } = ctx.actor;
  const shapes = known.get(rights) ?? new Map<string, PreparedGet>();
  known.set(rights, shapes);
  const key = `${ctx.workspace.schema} ${ctx.workspace.metadataVersion} ${object.name} ${fields.join()}`;
  const found = shapes.get(key);
  if (found) return found;
  if (shapes.size >= mostShapes) shapes.clear();
  const made = prepare(ctx, object, fields);
  shapes.set(key, made);
  return made;
}

function prepare(ctx: Context, object: ObjectType, fields: readonly string[]): PreparedGet {
  const selected = rememberedSelection(ctx, object, fields);
  // Stands where the id will be; no other value is this object.
  const place = {};
  const from: Fragment = sql`${qualified(ctx.workspace.schema, object.table)} as ${sql.id(table)}`;
  const { text, values } = compile(
    sql`select ${selected.columns} from ${from} where ${sql.id(table)}.id = ${place} and ${visible(ctx, object.name, table)}`,
  );
  const at = values.indexOf(place);
  const name = statementName(text);
  return {
    selection: selected,
    statement: (id) => {
      const own = values.with(at, id);
      return name === undefined ? { text, values: own } : { text, values: own, name };
    },
  };
}
