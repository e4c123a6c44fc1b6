/** From the roles of a user to what he may do: of several roles the most permissive says. */
import type { FieldAccess, Verb } from '../../../shared/metadata.ts';
import type { AdminRight, Rights, RoleRights, RowRights, Scope } from './rights.ts';

/** Grant keys of a user, by how far they reach. */
export interface GrantKeys {
  readonly own: readonly number[];
  readonly department: readonly number[];
  readonly departmentsBelow: readonly number[];
}

const scopes: readonly Scope[] = ['none', 'own', 'department', 'departmentAndBelow', 'all'];
const accesses: readonly FieldAccess[] = ['hidden', 'masked', 'read', 'edit'];

function widest<T>(order: readonly T[], values: readonly T[]): T {
  return order[Math.max(0, ...values.map((value) => order.indexOf(value)))]!;
}

/** Own members only: an object or field called `constructor` has no rights. */
function own<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}

function scopeOf(role: RoleRights, object: string, verb: Verb): Scope {
  return own(role.objects, object)?.[verb] ?? own(role.objects, '*')?.[verb] ?? 'none';
}

function rowsWithin(scope: Scope, keys: GrantKeys): RowRights {
  switch (scope) {
    case 'none':
      return null;
    case 'own':
      return { all: false, keys: keys.own };
    case 'department':
      return { all: false, keys: [...keys.own, ...keys.department] };
    case 'departmentAndBelow':
      return { all: false, keys: [...keys.own, ...keys.department, ...keys.departmentsBelow] };
    case 'all':
      return { all: true };
  }
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
        const scope = widest(
          scopes,
          roles.map((role) => scopeOf(role, object, verb)),
        );
        known = rowsWithin(scope, keys);
        rows.set(name, known);
      }
      return known;
    },
    field(object, field) {
      const name = `${object} ${field}`;
      let known = fields.get(name);
      if (known === undefined) {
        known = widest(
          accesses,
          roles.map((role) => own(own(role.fields, object), field) ?? 'edit'),
        );
        fields.set(name, known);
      }
      return known;
    },
    may: (right) => admin.has(right),
  };
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
