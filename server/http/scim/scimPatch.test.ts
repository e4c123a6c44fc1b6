/** PATCH as Entra ID, Okta and the standard write it. */
import { describe, expect, it } from 'vitest';
import { applyPatch, type PatchOperation } from './scimPatch.ts';

const user = {
  userName: 'li',
  active: true,
  name: { formatted: 'Li' },
  emails: [{ value: 'li@corp.example', type: 'work', primary: true }],
};
const group = { displayName: 'Sales', members: [{ value: '1' }, { value: '2' }] };

function patch(resource: object, ...operations: PatchOperation[]) {
  return applyPatch(resource as Record<string, unknown>, operations);
}

describe('applyPatch', () => {
  it('replaces by path and without one, whatever the case of the name', () => {
    expect(patch(user, { op: 'replace', path: 'Active', value: false })).toMatchObject({ active: false });
    const value = { active: false, displayName: 'L', 'name.givenName': 'Ming' };
    expect(patch(user, { op: 'replace', value })).toMatchObject({
      active: false,
      displayName: 'L',
      name: { formatted: 'Li', givenName: 'Ming' },
    });
    expect(user).toMatchObject({ active: true, name: { formatted: 'Li' } });
  });

  it('finds items of lists by what they hold', () => {
    const path = 'emails[type eq "work"].value';
    expect(patch(user, { op: 'replace', path, value: 'new@corp.example' }).emails).toEqual([
      { value: 'new@corp.example', type: 'work', primary: true },
    ]);
    const home = patch(user, { op: 'add', path: 'emails[type eq "home"].value', value: 'h@x.example' });
    expect(home.emails).toHaveLength(2);
  });

  it('adds and removes members, each once', () => {
    const add = { op: 'add', path: 'members', value: [{ value: '2' }, { value: '3' }] } as const;
    const ids = (resource: Record<string, unknown>) =>
      (resource.members as { value: string }[]).map(({ value }) => value);
    expect(ids(patch(group, add))).toEqual(['1', '2', '3']);
    expect(ids(patch(group, { op: 'remove', path: 'members[value eq "1"]' }))).toEqual(['2']);
    expect(ids(patch(group, { op: 'remove', path: 'members', value: [{ value: '2' }] }))).toEqual(['1']);
    expect(patch(group, { op: 'remove', path: 'members' }).members).toBeUndefined();
  });

  it('takes what is not kept here, and refuses what it does not understand', () => {
    const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';
    expect(patch(user, { op: 'add', path: enterprise, value: 'Sales' })).toEqual(user);
    for (const path of [
      '',
      'a b',
      'a[b]',
      'emails[type eq work]',
      '__proto__.x',
      'a.__proto__',
      'a[',
      'a[b eq "\\q"]',
    ])
      expect(() => patch(user, { op: 'add', path, value: 1 })).toThrow(/not understood/);
    expect(() => patch(user, { op: 'remove' })).toThrow(/no target/);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});
