/** What an actor may do, computed once per rights version and asked by the reader and the writer only. */
import type { FieldAccess, Verb } from '../../../shared/metadata.ts';

/** How far a verb reaches on an object. */
export type Scope = 'none' | 'own' | 'department' | 'departmentAndBelow' | 'all';

/** Administrative rights: shown pages and routes that are not records. */
export const adminRights = [
  'users',
  'departments',
  'roles',
  'settings',
  'apiKeys',
  'backup',
  'jobs',
  'audit',
  'import',
  'sharedViews',
  // Removing deleted records for good.
  'purge',
  // Shaping: objects, fields, pick lists, layouts, rules.
  'metadata',
] as const;
export type AdminRight = (typeof adminRights)[number];

/** A role as it is stored: `*` stands for every object that is not named. */
export interface RoleRights {
  readonly objects: Readonly<Record<string, Partial<Record<Verb, Scope>>>>;
  /** By object, then field; absent means edit (or read, for read-only fields). */
  readonly fields?: Readonly<Record<string, Readonly<Record<string, FieldAccess>>>>;
  readonly admin: readonly AdminRight[];
}

/**
 * Which rows: all of them, or those whose `readers` (for read and export) or `editors` (for update and delete) share a
 * key with `keys`. `null` means none at all.
 */
export type RowRights =
  | { readonly all: true }
  | { readonly all: false; readonly keys: readonly number[] }
  | null;

export interface Rights {
  rows(object: string, verb: Verb): RowRights;
  field(object: string, field: string): FieldAccess;
  may(right: AdminRight): boolean;
}
