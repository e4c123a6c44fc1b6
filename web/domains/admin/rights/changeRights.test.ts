/** Editing a role moves what was touched and nothing else. */
import { expect, test } from 'vitest';
import { accessOf, type RoleRights, scopeOf } from '../../../../shared/rights.ts';
import { everyVerb, isSaid, withAccess, withoutRow, withRow, withScope } from './changeRights.ts';

const role: RoleRights = { objects: { '*': { read: 'all', update: 'own', delete: 'none' } }, admin: [] };

test('a row that begins to speak keeps what it stood for', () => {
  const changed = withScope(role, 'account', 'comment', 'none');
  expect(scopeOf(changed, 'account', 'comment')).toBe('none');
  for (const verb of ['read', 'update', 'delete', 'restore', 'transfer', 'export'] as const)
    expect([verb, scopeOf(changed, 'account', verb)]).toEqual([verb, scopeOf(role, 'account', verb)]);
  expect(scopeOf(changed, 'contact', 'comment')).toBe('all');
  expect(scopeOf(withoutRow(changed, 'account'), 'account', 'comment')).toBe('all');
});

test('a row set as a whole lets the following verbs follow', () => {
  const changed = withRow(role, 'account', everyVerb('department'));
  for (const verb of ['read', 'delete', 'restore', 'share', 'comment', 'import'] as const)
    expect(scopeOf(changed, 'account', verb)).toBe('department');
  expect([isSaid(changed, 'account', 'read'), isSaid(changed, 'account', 'share')]).toEqual([true, false]);
});

test('a field that may be edited again is not mentioned any more', () => {
  const closed = withAccess(role, 'account', ['name', 'level'], 'hidden');
  expect(accessOf(closed, 'account', 'level')).toBe('hidden');
  expect(withAccess(closed, 'account', ['name', 'level'], 'edit').fields).toEqual({});
});
