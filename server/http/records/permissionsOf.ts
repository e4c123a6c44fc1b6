/** What the caller may do with one record: the `permissions` member of its answer. */
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { alsoNeeded, openVerbs } from '../../platform/query/verbsOn.ts';
import { isMergeable } from '../../platform/records/merging/mergeable.ts';

/** Verbs that a page offers on a record that it shows. */
export const recordVerbs = ['update', 'delete', 'transfer', 'share', 'merge', 'comment'] as const;

export type RecordPermissions = Readonly<Record<(typeof recordVerbs)[number], boolean>> & {
  /** Declared actions by name, with the reason where one is closed. */
  readonly actions: Readonly<Record<string, { readonly open: boolean; readonly reason?: string }>>;
};

/** Asks the database only where it depends on the record, which the caller has just read. */
export async function permissionsOf(
  ctx: Context,
  object: ObjectType,
  id: string,
): Promise<RecordPermissions> {
  const { rights } = ctx.actor;
  const reach = (verb: (typeof recordVerbs)[number]) =>
    [verb, ...(alsoNeeded[verb] ?? [])].map((each) => rights.rows(object.name, each));
  const never = recordVerbs.filter((verb) => reach(verb).includes(null));
  const always = recordVerbs.filter((verb) => reach(verb).every((rows) => rows?.all));
  const asked = recordVerbs.filter((verb) => !never.includes(verb) && !always.includes(verb));
  const open = await openVerbs(ctx, object, id, asked);
  const may = (verb: (typeof recordVerbs)[number]): boolean => always.includes(verb) || open.has(verb);
  return {
    update: may('update'),
    delete: may('delete'),
    transfer: may('transfer'),
    share: may('share'),
    merge: isMergeable(object) && may('merge'),
    comment: may('comment'),
    actions: {},
  };
}
