/** What is wrong with a role: objects, verbs, scopes, fields and rights that there are not, each named with its place. */

import { type FieldAccess, verbs } from '../../../../shared/metadata.ts';
import { adminRights, fieldAccesses, type RoleRights, scopes } from '../../../../shared/rights.ts';
import { type FieldRefusal, Problem } from '../../../base/problem.ts';
import type { Registry } from '../../metadata/registry.ts';

/** As it came: names are not checked yet. */
export interface GivenRights {
  readonly objects: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly fields?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  readonly admin: readonly string[];
}

/** By these a record is found and kept together; who may read the record reads them. */
const alwaysShown: ReadonlySet<string> = new Set(['id', 'version']);

/** The rights in a fixed order, or a Problem that names every fault. */
export function checkedRights(registry: Registry, given: GivenRights): RoleRights {
  const faults = [...objectFaults(registry, given), ...fieldFaults(registry, given), ...adminFaults(given)];
  if (faults.length > 0) throw new Problem('invalid_value', { errors: faults.slice(0, 100) });
  // Nothing but known names is in it by now.
  const { objects, fields = {}, admin } = given as RoleRights;
  return {
    objects: inOrder(objects, (said) =>
      Object.fromEntries(verbs.flatMap((verb) => (Object.hasOwn(said, verb) ? [[verb, said[verb]]] : []))),
    ),
    fields: inOrder(fields, (said) =>
      // Edit is what holds where nothing is said.
      inOrder(
        Object.fromEntries(Object.entries(said).filter(([, access]) => access !== 'edit')),
        (one) => one,
      ),
    ),
    admin: adminRights.filter((right) => admin.includes(right)),
  };
}

function inOrder<A, B>(map: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  const entries = Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, value]) => [name, change(value)]));
}

function fault(field: string, en: string, zh: string): FieldRefusal {
  return { field: `rights.${field}`, code: 'invalid_value', text: { en, zh } };
}

function noObject(place: string, name: string): FieldRefusal {
  return fault(place, `There is no object “${name}”.`, `没有名为“${name}”的对象。`);
}

function objectFaults(registry: Registry, { objects }: GivenRights): FieldRefusal[] {
  return Object.entries(objects).flatMap(([name, said]) => {
    const place = `objects.${name}`;
    if (name !== '*' && !registry.objects.has(name)) return [noObject(place, name)];
    return Object.entries(said).flatMap(([verb, scope]) => {
      if (!isOneOf(verbs, verb))
        return [
          fault(
            `${place}.${verb}`,
            `There is no verb “${verb}”; there are ${verbs.join(', ')}.`,
            `没有名为“${verb}”的操作；可用的有 ${verbs.join('、')}。`,
          ),
        ];
      if (isOneOf(scopes, scope)) return [];
      return [
        fault(
          `${place}.${verb}`,
          `There is no scope “${scope}”; there are ${scopes.join(', ')}.`,
          `没有名为“${scope}”的范围；可用的有 ${scopes.join('、')}。`,
        ),
      ];
    });
  });
}

function fieldFaults(registry: Registry, { fields = {} }: GivenRights): FieldRefusal[] {
  return Object.entries(fields).flatMap(([name, said]) => {
    const object = registry.objects.get(name);
    if (!object) return [noObject(`fields.${name}`, name)];
    return Object.entries(said).flatMap(([field, access]) => {
      const place = `fields.${name}.${field}`;
      if (!object.fields.has(field))
        return [
          fault(
            place,
            `${object.declaration.label.en} has no field “${field}”.`,
            `“${object.declaration.label.zh}”没有名为“${field}”的字段。`,
          ),
        ];
      if (!isOneOf(fieldAccesses, access))
        return [
          fault(
            place,
            `There is no access “${access}”; there are ${fieldAccesses.join(', ')}.`,
            `没有名为“${access}”的字段权限；可用的有 ${fieldAccesses.join('、')}。`,
          ),
        ];
      if (!alwaysShown.has(field) || access === 'read' || access === 'edit') return [];
      return [
        fault(
          place,
          'This field keeps a record together and is always shown.',
          '此字段用于标识记录，始终显示。',
        ),
      ];
    });
  });
}

function adminFaults({ admin }: GivenRights): FieldRefusal[] {
  return admin
    .filter((right) => !isOneOf(adminRights, right))
    .map((right) =>
      fault(
        'admin',
        `There is no administrative right “${right}”; there are ${adminRights.join(', ')}.`,
        `没有名为“${right}”的管理权限；可用的有 ${adminRights.join('、')}。`,
      ),
    );
}

function isOneOf<T extends string>(known: readonly T[], name: string): name is T {
  return (known as readonly string[]).includes(name);
}

/** Without what a role still says of objects and fields that are gone. */
export function withoutGone(registry: Registry, { objects, fields = {}, admin }: RoleRights): RoleRights {
  const known = Object.entries(fields).flatMap(([name, said]) => {
    const object = registry.objects.get(name);
    if (!object) return [];
    const left = Object.entries(said).filter(([field]) => object.fields.has(field));
    return left.length === 0 ? [] : [[name, Object.fromEntries(left)] as const];
  });
  const left = Object.entries(objects).filter(([name]) => name === '*' || registry.objects.has(name));
  return { objects: Object.fromEntries(left), fields: Object.fromEntries(known), admin };
}

/** What was said of objects and fields that are put away is kept: they may come back, and must not come back open. */
export function withPutAway(registry: Registry, stored: RoleRights, next: RoleRights): RoleRights {
  const shown = withoutGone(registry, stored);
  const objects = Object.entries(stored.objects).filter(([name]) => shown.objects[name] === undefined);
  const fields: Record<string, Record<string, FieldAccess>> = {};
  for (const [object, said] of Object.entries(stored.fields ?? {})) {
    const away = Object.entries(said).filter(([field]) => shown.fields?.[object]?.[field] === undefined);
    if (away.length > 0) fields[object] = { ...next.fields?.[object], ...Object.fromEntries(away) };
  }
  return {
    ...next,
    objects: { ...next.objects, ...Object.fromEntries(objects) },
    fields: { ...next.fields, ...fields },
  };
}
