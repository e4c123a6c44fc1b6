/** What directories ask is understood; everything else is refused, never left out. */
import { describe, expect, it } from 'vitest';
import { parseFilter } from './scimFilter.ts';

const known = ['username', 'externalid', 'active'];

describe('parseFilter', () => {
  it('reads equalities joined by and', () => {
    expect(parseFilter('userName eq "li@corp.example"', known)).toEqual([
      { attribute: 'username', value: 'li@corp.example' },
    ]);
    const core = 'urn:ietf:params:scim:schemas:core:2.0:User:';
    expect(parseFilter(` ${core}USERNAME EQ "a\\"b and c"  AND active eq False`, known)).toEqual([
      { attribute: 'username', value: 'a"b and c' },
      { attribute: 'active', value: false },
    ]);
  });

  it.each([
    '',
    'userName',
    'userName eq li',
    'userName eq "li',
    'userName sw "li"',
    'userName eq "a" or userName eq "b"',
    'not (userName eq "a")',
    'userName eq "a" and',
    'userName eq "a" externalId eq "b"',
    'password eq "a"',
    '__proto__ eq "a"',
    'userName eq "\\x"',
    `userName eq "${'a'.repeat(2000)}"`,
  ])('refuses %s', (text) => {
    expect(() => parseFilter(text, known)).toThrow(/not supported/);
  });
});
