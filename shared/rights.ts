/** What a role can say: how far each verb reaches on each object, what it may do with fields, and administrative rights. */
import type { FieldAccess, Verb } from './metadata.ts';

/** From narrow to wide. `own`: owned by me. `team`: or by someone of my groups. */
export const scopes = ['none', 'own', 'team', 'department', 'departmentAndBelow', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** From closed to open. */
export const fieldAccesses = ['hidden', 'masked', 'read', 'edit'] as const satisfies readonly FieldAccess[];

/** Administrative rights: pages and routes that are not records. */
export const adminRights = [
  'users',
  'departments',
  // User groups and queues.
  'groups',
  'roles',
  // Sharing rules, and what hangs on a record that follows its sharing.
  'sharing',
  // Second factor, sessions, limits of sign-in, lists of addresses.
  'security',
  // Providers of single sign-on, provisioning of users.
  'signOn',
  'settings',
  'apiKeys',
  'backup',
  'jobs',
  'audit',
  // Consent, what is told to a person about himself, erasing, how long things are kept.
  'privacy',
  // New keys for sensitive values.
  'sensitiveKeys',
  // Scores of data quality, what stands against records, settings of cleaning.
  'dataQuality',
  'import',
  // Searches for duplicates, and saving what a rule lets only managers save.
  'duplicates',
  'sharedViews',
  // Removing deleted records for good.
  'purge',
  // Shaping: objects, fields, pick lists, layouts, rules.
  'metadata',
] as const;
export type AdminRight = (typeof adminRights)[number];

/** What a role says of one object. */
export type ObjectRights = Readonly<Partial<Record<Verb, Scope>>>;

/** A role as it is stored: `*` stands for every object that is not named. */
export interface RoleRights {
  readonly objects: Readonly<Record<string, ObjectRights>>;
  /** By object, then field; absent means edit (or read, for read-only fields). */
  readonly fields?: Readonly<Record<string, Readonly<Record<string, FieldAccess>>>>;
  readonly admin: readonly AdminRight[];
}

/** Verbs that a role need not mention: what is said of the other holds for them. */
export const followedVerbs: Readonly<Partial<Record<Verb, Verb>>> = {
  restore: 'delete',
  merge: 'delete',
  transfer: 'update',
  share: 'update',
  comment: 'read',
};

/** The narrower of two scopes. */
export function narrower(a: Scope, b: Scope): Scope {
  return scopes.indexOf(a) < scopes.indexOf(b) ? a : b;
}

/** What `said` of an object means for `verb`; undefined when it says neither that nor the verb that it follows. */
function saidScope(said: ObjectRights | undefined, verb: Verb): Scope | undefined {
  if (said === undefined) return undefined;
  const own = said[verb];
  if (own !== undefined) return own;
  const followed = followedVerbs[verb];
  const scope = followed === undefined ? undefined : said[followed];
  // Merging changes the record that is left, too.
  if (verb !== 'merge' || scope === undefined) return scope;
  return narrower(scope, said.update ?? 'none');
}

/** Own members only: an object or field called `constructor` has no rights. */
export function memberOf<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}

/** How far a role reaches: what it says of the object itself goes before what it says of all others. */
export function scopeOf(role: Pick<RoleRights, 'objects'>, object: string, verb: Verb): Scope {
  return (
    saidScope(memberOf(role.objects, object), verb) ?? saidScope(memberOf(role.objects, '*'), verb) ?? 'none'
  );
}

/** What a role may do with a field of an object. */
export function accessOf(role: Pick<RoleRights, 'fields'>, object: string, field: string): FieldAccess {
  return memberOf(memberOf(role.fields, object), field) ?? 'edit';
}
