/** From the roles of a user to what he may do: what any of several roles allows is allowed. */
import type { FieldAccess, Verb } from '../../../shared/metadata.ts';
import {
  type AdminRight,
  accessOf,
  fieldAccesses,
  type RoleRights,
  type Scope,
  scopeOf,
} from '../../../shared/rights.ts';
import type { Rights, RowRights } from './rights.ts';

/** Grant keys of a user, by how he comes to them. */
export interface GrantKeys {
  /** Of what he owns. */
  readonly own: readonly number[];
  /** Of what the other members of his groups own. */
  readonly team: readonly number[];
  readonly department: readonly number[];
  readonly departmentsBelow: readonly number[];
  /** Of what those below him in the chain of managers own; empty unless the workspace wants it. */
  readonly managed: readonly number[];
  /** Of what is shared with him: by hand or by rule, with himself, his groups or his departments. */
  readonly shared: readonly number[];
}

export const noKeys: GrantKeys = {
  own: [],
  team: [],
  department: [],
  departmentsBelow: [],
  managed: [],
  shared: [],
};

/** Which of a user's keys a scope reaches by; shares come on top, for some verbs. */
export const keysOfScope: Readonly<
  Record<Exclude<Scope, 'none' | 'all'>, readonly Exclude<keyof GrantKeys, 'shared'>[]>
> = {
  own: ['own', 'managed'],
  team: ['own', 'managed', 'team'],
  department: ['own', 'managed', 'department'],
  departmentAndBelow: ['own', 'managed', 'department', 'departmentsBelow'],
};

/** Verbs that a share grants, and for which of them it must grant editing. */
export const sharedVerbs: Readonly<Partial<Record<Verb, 'read' | 'edit'>>> = {
  read: 'read',
  export: 'read',
  update: 'edit',
  comment: 'edit',
};

function rowsWithin(said: readonly Scope[], verb: Verb, keys: GrantKeys): RowRights {
  if (said.includes('all')) return { all: true };
  const reach = new Set<number>();
  let any = false;
  for (const scope of said) {
    if (scope === 'none' || scope === 'all') continue;
    any = true;
    for (const source of keysOfScope[scope]) for (const key of keys[source]) reach.add(key);
  }
  if (!any) return null;
  if (verb !== 'comment' && sharedVerbs[verb]) for (const key of keys.shared) reach.add(key);
  const sorted = [...reach].sort((a, b) => a - b);
  return verb === 'comment'
    ? { all: false, keys: sorted, editing: keys.shared }
    : { all: false, keys: sorted };
}

/** A verb that changes or takes away needs the sight of the record as well. */
export function computeRights(roles: readonly RoleRights[], keys: GrantKeys): Rights {
  const rows = new Map<string, RowRights>();
  const fields = new Map<string, FieldAccess>();
  const admin = new Set<AdminRight>(roles.flatMap((role) => role.admin));
  return {
    rows(object, verb) {
      const name = `${object} ${verb}`;
      let known = rows.get(name);
      if (known === undefined) {
        known = rowsWithin(
          roles.map((role) => scopeOf(role, object, verb)),
          verb,
          keys,
        );
        rows.set(name, known);
      }
      return known;
    },
    field(object, field) {
      const name = `${object} ${field}`;
      let known = fields.get(name);
      if (known === undefined) {
        known = widestAccess(roles.map((role) => accessOf(role, object, field)));
        fields.set(name, known);
      }
      return known;
    },
    may: (right) => admin.has(right),
  };
}

/** Without any role, nothing is shown. */
function widestAccess(said: readonly FieldAccess[]): FieldAccess {
  return fieldAccesses.findLast((access) => said.includes(access)) ?? 'hidden';
}

/** The product itself: migrations, set-up, jobs that act for nobody. */
export const allRights: Rights = {
  rows: () => ({ all: true }),
  field: () => 'edit',
  may: () => true,
};

/** An API key that may only read, whatever its user may do. */
export function readingOnly(rights: Rights): Rights {
  return {
    rows: (object, verb) => (verb === 'read' || verb === 'export' ? rights.rows(object, verb) : null),
    field: (object, field) => {
      const access = rights.field(object, field);
      return access === 'edit' ? 'read' : access;
    },
    may: () => false,
  };
}
