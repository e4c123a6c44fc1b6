/** The keys that each scope reaches by, for each verb, written out and not computed. */
import { describe, expect, it } from 'vitest';
import { type Verb, verbs } from '../../../shared/metadata.ts';
import { adminRights, type RoleRights, type Scope, scopes } from '../../../shared/rights.ts';
import { allRights, computeRights, type GrantKeys, noKeys, readingOnly } from './computeRights.ts';
import { withinAccess } from './keyRights.ts';
import type { Rights } from './rights.ts';

const keys: GrantKeys = {
  own: [40],
  team: [7],
  department: [30],
  departmentsBelow: [21, 22],
  managed: [10],
  shared: [5, 90],
};

const role = (objects: RoleRights['objects'], more: Partial<RoleRights> = {}): RoleRights => ({
  objects,
  admin: [],
  ...more,
});
const scoped = (verb: Verb, scope: Scope) => computeRights([role({ account: { [verb]: scope } })], keys);

describe('the keys that a scope reaches by', () => {
  // Written out, not computed: this is the law.
  const reach: Record<Scope, readonly number[] | 'all' | null> = {
    none: null,
    own: [10, 40],
    team: [7, 10, 40],
    department: [10, 30, 40],
    departmentAndBelow: [10, 21, 22, 30, 40],
    all: 'all',
  };
  const shared: Partial<Record<Verb, true>> = { read: true, update: true, export: true };

  for (const verb of verbs) {
    it.each(scopes)(`to ${verb}: %s`, (scope) => {
      const expected = reach[scope];
      const found = scoped(verb, scope).rows('account', verb);
      if (expected === null) expect(found).toBeNull();
      else if (expected === 'all') expect(found).toEqual({ all: true });
      else {
        const with_ = shared[verb] ? [...expected, 5, 90].sort((a, b) => a - b) : expected;
        expect(found).toEqual({
          all: false,
          keys: with_,
          ...(verb === 'comment' ? { editing: [5, 90] } : {}),
        });
      }
    });
  }

  it('a share opens nothing to whom the role says nothing or none', () => {
    expect(computeRights([role({})], keys).rows('account', 'read')).toBeNull();
    expect(computeRights([], keys).rows('account', 'read')).toBeNull();
    expect(scoped('read', 'none').rows('account', 'read')).toBeNull();
    // To delete, transfer, share, merge and restore it grants nothing either way.
    for (const verb of ['delete', 'transfer', 'share', 'merge', 'restore', 'create', 'import'] as const) {
      const rows = scoped(verb, 'own').rows('account', verb);
      expect([verb, rows]).toEqual([verb, { all: false, keys: [10, 40] }]);
    }
  });

  it('come once and in order, from every role that reaches', () => {
    const several = computeRights(
      [
        role({ account: { read: 'team' } }),
        role({ account: { read: 'none' } }),
        role({ account: { read: 'department' } }),
      ],
      { ...keys, shared: [7] },
    );
    expect(several.rows('account', 'read')).toEqual({ all: false, keys: [7, 10, 30, 40] });
    const widest = computeRights([role({ account: { read: 'own' } }), role({ '*': { read: 'all' } })], keys);
    expect(widest.rows('account', 'read')).toEqual({ all: true });
  });

  it('are none for somebody who owns nothing and is nowhere, which is not the same as no right', () => {
    const nobody = computeRights([role({ account: { read: 'departmentAndBelow', comment: 'own' } })], noKeys);
    expect(nobody.rows('account', 'read')).toEqual({ all: false, keys: [] });
    expect(nobody.rows('account', 'comment')).toEqual({ all: false, keys: [], editing: [] });
    expect(noKeys).toEqual({
      own: [],
      team: [],
      department: [],
      departmentsBelow: [],
      managed: [],
      shared: [],
    });
  });

  it('are remembered by object and verb, not by one of them', () => {
    const rights = computeRights(
      [role({ account: { read: 'all', update: 'own' }, contact: { read: 'own' } })],
      keys,
    );
    for (let time = 0; time < 2; time++) {
      expect(rights.rows('account', 'read')).toEqual({ all: true });
      expect(rights.rows('contact', 'read')).toEqual({ all: false, keys: [5, 10, 40, 90] });
      expect(rights.rows('account', 'update')).toEqual({ all: false, keys: [5, 10, 40, 90] });
      expect(rights.rows('account', 'delete')).toBeNull();
    }
    expect(rights.rows('account', 'read')).toBe(rights.rows('account', 'read'));
  });
});

describe('fields', () => {
  const closed = role({}, { fields: { account: { code: 'hidden', phone: 'masked', size: 'read' } } });
  const other = role({}, { fields: { account: { code: 'masked', phone: 'hidden', size: 'hidden' } } });

  it('are as open as the most open role says', () => {
    const rights = computeRights([closed, other], keys);
    for (let time = 0; time < 2; time++) {
      expect(['code', 'phone', 'size', 'name'].map((name) => rights.field('account', name))).toEqual([
        'masked',
        'masked',
        'read',
        'edit',
      ]);
      expect(rights.field('contact', 'code')).toBe('edit');
    }
    expect(computeRights([closed], keys).field('account', 'code')).toBe('hidden');
    expect(computeRights([closed, role({})], keys).field('account', 'code')).toBe('edit');
  });

  it('are hidden from whom no role speaks', () => {
    expect(computeRights([], keys).field('account', 'name')).toBe('hidden');
  });
});

it('administration is what any role names, and nothing else', () => {
  const rights = computeRights([role({}, { admin: ['users'] }), role({}, { admin: ['audit'] })], keys);
  expect(adminRights.filter((right) => rights.may(right))).toEqual(['users', 'audit']);
  expect(adminRights.some((right) => computeRights([], keys).may(right))).toBe(false);
});

it('the product itself may all', () => {
  expect(allRights.rows('account', 'delete')).toEqual({ all: true });
  expect(allRights.field('account', 'code')).toBe('edit');
  expect(allRights.may('purge')).toBe(true);
});

describe('an API key', () => {
  const full: Rights = computeRights(
    [
      role(
        { '*': Object.fromEntries(verbs.map((verb) => [verb, 'own'])) },
        { admin: adminRights, fields: { account: { code: 'masked', size: 'read' } } },
      ),
    ],
    keys,
  );

  it('that may only read, reads and exports what its user does, and no more', () => {
    const rights = readingOnly(full);
    for (const verb of verbs) {
      const open = verb === 'read' || verb === 'export';
      expect([verb, rights.rows('account', verb)]).toEqual([verb, open ? full.rows('account', verb) : null]);
    }
    expect(['code', 'size', 'name'].map((name) => rights.field('account', name))).toEqual([
      'masked',
      'read',
      'read',
    ]);
    expect(adminRights.some((right) => rights.may(right))).toBe(false);
    expect(readingOnly(computeRights([], keys)).rows('account', 'read')).toBeNull();
  });

  it('with a list reaches what the list names, within what its user may, and no administration', () => {
    const rights = withinAccess(full, { account: ['read', 'update'], contact: ['read'], task: [] });
    expect(rights.rows('account', 'read')).toEqual(full.rows('account', 'read'));
    expect(rights.rows('account', 'update')).toEqual(full.rows('account', 'update'));
    expect(rights.rows('account', 'delete')).toBeNull();
    expect(rights.rows('contact', 'update')).toBeNull();
    expect(rights.rows('task', 'read')).toBeNull();
    expect(rights.rows('opportunity', 'read')).toBeNull();
    expect(rights.rows('constructor', 'read')).toBeNull();
    expect(rights.field('account', 'name')).toBe('edit');
    expect(rights.field('account', 'code')).toBe('masked');
    expect(rights.field('contact', 'name')).toBe('read');
    expect(rights.field('opportunity', 'name')).toBe('read');
    // Less than reading does not become reading where the key may not write.
    expect(withinAccess(full, { account: ['read'] }).field('account', 'code')).toBe('masked');
    expect(adminRights.some((right) => rights.may(right))).toBe(false);
  });

  it('with a list for all others, takes what is said of an object itself before it', () => {
    const rights = withinAccess(full, { '*': ['read', 'create'], account: ['delete'] });
    expect(rights.rows('contact', 'read')).toEqual(full.rows('contact', 'read'));
    expect(rights.rows('account', 'read')).toBeNull();
    expect(rights.rows('account', 'delete')).toEqual(full.rows('account', 'delete'));
    expect(rights.field('contact', 'name')).toBe('edit');
    expect(rights.field('account', 'name')).toBe('read');
    const nothing = withinAccess(computeRights([], keys), { '*': [...verbs] });
    expect(verbs.map((verb) => nothing.rows('account', verb)).every((rows) => rows === null)).toBe(true);
    expect(withinAccess(full, null)).toBe(full);
  });
});
