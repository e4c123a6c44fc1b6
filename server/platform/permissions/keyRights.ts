/** What an API key that was made for some objects and verbs leaves of its user's rights. */
import type { Verb } from '../../../shared/metadata.ts';
import type { KeyAccess } from '../identity/apiKeys.ts';
import type { Rights } from './rights.ts';

/** Null leaves everything. A key with a list reaches the records that it names, and no administration. */
export function withinAccess(rights: Rights, access: KeyAccess | null): Rights {
  if (access === null) return rights;
  const verbsOf = (object: string): readonly Verb[] =>
    (Object.hasOwn(access, object) ? access[object] : Object.hasOwn(access, '*') ? access['*'] : []) ?? [];
  return {
    ...rights,
    rows: (object, verb) => (verbsOf(object).includes(verb) ? rights.rows(object, verb) : null),
    field: (object, field) => {
      const own = rights.field(object, field);
      const verbs = verbsOf(object);
      const writes = verbs.includes('update') || verbs.includes('create');
      return own === 'edit' && !writes ? 'read' : own;
    },
    may: () => false,
  };
}
