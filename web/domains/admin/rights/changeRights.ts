/** Changes of what a role says, each giving a new one; what is not touched stays, known to the page or not. */
import type { FieldAccess, Verb } from '../../../../shared/metadata.ts';
import { verbs } from '../../../../shared/metadata.ts';
import { followedVerbs, type RoleRights, type Scope, scopeOf } from '../../../../shared/rights.ts';

/** Verbs that say something of themselves; the others follow until they are set. */
export const leadingVerbs = verbs.filter((verb) => followedVerbs[verb] === undefined);

export function withScope(rights: RoleRights, object: string, verb: Verb, scope: Scope): RoleRights {
  // A row that begins to speak says all that it stood for, so that nothing else of it moves.
  const said = rights.objects[object] ?? rowOf(rights, object);
  return { ...rights, objects: { ...rights.objects, [object]: { ...said, [verb]: scope } } };
}

/** What holds for the object, verb by verb. */
export function rowOf(rights: RoleRights, object: string): Record<Verb, Scope> {
  return Object.fromEntries(verbs.map((verb) => [verb, scopeOf(rights, object, verb)])) as Record<
    Verb,
    Scope
  >;
}

export function withRow(
  rights: RoleRights,
  object: string,
  row: Readonly<Partial<Record<Verb, Scope>>>,
): RoleRights {
  return { ...rights, objects: { ...rights.objects, [object]: row } };
}

export function everyVerb(scope: Scope): Partial<Record<Verb, Scope>> {
  return Object.fromEntries(leadingVerbs.map((verb) => [verb, scope]));
}

/** The object is as all others again. */
export function withoutRow(rights: RoleRights, object: string): RoleRights {
  const { [object]: _, ...objects } = rights.objects;
  return { ...rights, objects };
}

export function withAccess(
  rights: RoleRights,
  object: string,
  fields: readonly string[],
  access: FieldAccess,
): RoleRights {
  const said: Record<string, FieldAccess> = { ...rights.fields?.[object] };
  for (const field of fields) {
    if (access === 'edit') delete said[field];
    else said[field] = access;
  }
  const { [object]: _, ...others } = rights.fields ?? {};
  return { ...rights, fields: Object.keys(said).length === 0 ? others : { ...others, [object]: said } };
}

/** Whether the cell is written down for the object, or follows another verb or all other objects. */
export function isSaid(rights: RoleRights, object: string, verb: Verb): boolean {
  return rights.objects[object]?.[verb] !== undefined;
}
