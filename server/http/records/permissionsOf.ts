/** What the caller may do with one record: the `permissions` member of its answer. */
import type { Verb } from '../../../shared/metadata.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { visibleIds } from '../../platform/query/reader.ts';

export interface RecordPermissions {
  readonly update: boolean;
  readonly delete: boolean;
  /** Declared actions by name, with the reason where one is closed. */
  readonly actions: Readonly<Record<string, { readonly open: boolean; readonly reason?: string }>>;
}

/** Asks the database only where it depends on the record. */
export async function permissionsOf(
  ctx: Context,
  object: ObjectType,
  id: string,
): Promise<RecordPermissions> {
  const update = await reaches(ctx, object, id, 'update');
  return { update, delete: await reaches(ctx, object, id, 'delete', update), actions: {} };
}

async function reaches(
  ctx: Context,
  object: ObjectType,
  id: string,
  verb: Verb,
  update?: boolean,
): Promise<boolean> {
  const rows = ctx.actor.rights.rows(object.name, verb);
  if (rows === null) return false;
  if (rows.all) return true;
  // Both verbs go by `editors`: the same keys give the same answer.
  const other = ctx.actor.rights.rows(object.name, 'update');
  if (
    verb === 'delete' &&
    update !== undefined &&
    other &&
    !other.all &&
    other.keys.join() === rows.keys.join()
  )
    return update;
  return (await visibleIds(ctx, object, [id], verb)).has(id);
}
