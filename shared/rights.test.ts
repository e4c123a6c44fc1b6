/** What a role says, and what it means of verbs and names that it does not mention. */
import { describe, expect, it } from 'vitest';
import { verbs } from './metadata.ts';
import {
  accessOf,
  adminRights,
  fieldAccesses,
  followedVerbs,
  memberOf,
  narrower,
  type RoleRights,
  scopeOf,
  scopes,
} from './rights.ts';

const role = (objects: RoleRights['objects'], fields?: RoleRights['fields']): RoleRights => ({
  objects,
  ...(fields ? { fields } : {}),
  admin: [],
});

describe('how far a role reaches', () => {
  it('is what it says of the object before what it says of all, and nothing where it says nothing', () => {
    const said = role({ '*': { read: 'all', update: 'own' }, account: { read: 'team' } });
    expect(scopeOf(said, 'account', 'read')).toBe('team');
    expect(scopeOf(said, 'contact', 'read')).toBe('all');
    expect(scopeOf(said, 'account', 'update')).toBe('own');
    expect(scopeOf(said, 'account', 'export')).toBe('none');
    expect(scopeOf(role({}), 'account', 'read')).toBe('none');
    expect(scopeOf(role({ account: { read: 'none' }, '*': { read: 'all' } }), 'account', 'read')).toBe(
      'none',
    );
  });

  it('follows another verb where a role is older than the verb', () => {
    const said = role({ account: { read: 'all', update: 'department', delete: 'own' } });
    expect(scopeOf(said, 'account', 'restore')).toBe('own');
    expect(scopeOf(said, 'account', 'transfer')).toBe('department');
    expect(scopeOf(said, 'account', 'share')).toBe('department');
    expect(scopeOf(said, 'account', 'comment')).toBe('all');
    for (const verb of ['create', 'export', 'import'] as const)
      expect(scopeOf(said, 'account', verb)).toBe('none');
    expect(Object.keys(followedVerbs).every((verb) => (verbs as readonly string[]).includes(verb))).toBe(
      true,
    );
  });

  it('is what it says of a verb itself, also less than what the verb would follow', () => {
    const said = role({
      account: { read: 'all', delete: 'all', update: 'all', comment: 'own', restore: 'none' },
    });
    expect(scopeOf(said, 'account', 'comment')).toBe('own');
    expect(scopeOf(said, 'account', 'restore')).toBe('none');
    expect(scopeOf(role({ account: { update: 'own', merge: 'all' } }), 'account', 'merge')).toBe('all');
  });

  it('to merge is to delete and to change: the narrower of both', () => {
    expect(scopeOf(role({ account: { delete: 'all', update: 'own' } }), 'account', 'merge')).toBe('own');
    expect(scopeOf(role({ account: { delete: 'own', update: 'all' } }), 'account', 'merge')).toBe('own');
    expect(scopeOf(role({ account: { delete: 'all' } }), 'account', 'merge')).toBe('none');
    expect(scopeOf(role({ account: { update: 'all' } }), 'account', 'merge')).toBe('none');
    const silent = role({ account: { delete: 'all' }, '*': { delete: 'all', update: 'all' } });
    expect(scopeOf(silent, 'account', 'merge')).toBe('none');
    expect(
      scopeOf(
        role({ account: { update: 'all' }, '*': { delete: 'all', update: 'team' } }),
        'account',
        'merge',
      ),
    ).toBe('team');
  });

  it('is nothing for names that only look like members', () => {
    const said = role({}, {});
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(scopeOf(said, name, 'read')).toBe('none');
      expect(memberOf({}, name)).toBeUndefined();
      expect(accessOf(said, name, name)).toBe('edit');
    }
    expect(memberOf(undefined, 'x')).toBeUndefined();
    expect(memberOf({ x: 1 }, 'x')).toBe(1);
  });
});

it('a field is open where nothing is said of it, and what is said otherwise', () => {
  const said = role({}, { account: { code: 'hidden', phone: 'masked' } });
  expect(accessOf(said, 'account', 'code')).toBe('hidden');
  expect(accessOf(said, 'account', 'phone')).toBe('masked');
  expect(accessOf(said, 'account', 'name')).toBe('edit');
  expect(accessOf(said, 'contact', 'code')).toBe('edit');
  expect(accessOf({}, 'account', 'code')).toBe('edit');
});

it('scopes and accesses stand in their order, and each right has its name', () => {
  expect(scopes).toEqual(['none', 'own', 'team', 'department', 'departmentAndBelow', 'all']);
  expect(fieldAccesses).toEqual(['hidden', 'masked', 'read', 'edit']);
  for (const [at, scope] of scopes.entries()) {
    for (const wider of scopes.slice(at)) {
      expect(narrower(scope, wider)).toBe(scope);
      expect(narrower(wider, scope)).toBe(scope);
    }
  }
  expect(new Set(adminRights).size).toBe(adminRights.length);
  // Stored roles hold these names: one that changes takes a right away.
  expect([...adminRights].sort()).toEqual([
    'apiKeys',
    'audit',
    'backup',
    'dataQuality',
    'departments',
    'duplicates',
    'groups',
    'import',
    'jobs',
    'metadata',
    'privacy',
    'purge',
    'roles',
    'security',
    'sensitiveKeys',
    'settings',
    'sharedViews',
    'sharing',
    'signOn',
    'users',
  ]);
});
