/** Filters of SCIM are read as the standard's grammar says; what is not understood is refused, never left out. */
import { describe, expect, it } from 'vitest';
import { parseFilter } from './scimFilter.ts';

const eq = (attribute: string, value: unknown) => ({ attribute, is: 'eq', value });

describe('parseFilter', () => {
  it('reads comparisons and literals, whatever the case of names', () => {
    expect(parseFilter('userName eq "li@corp.example"')).toEqual(eq('username', 'li@corp.example'));
    const core = 'urn:ietf:params:scim:schemas:core:2.0:User:';
    expect(parseFilter(` ${core}USERNAME EQ "a\\"b and c"  AND active eq False`)).toEqual({
      join: 'and',
      of: [eq('username', 'a"b and c'), eq('active', false)],
    });
    expect(parseFilter('title pr')).toEqual({ attribute: 'title', is: 'pr', value: null });
    expect(parseFilter('title eq null and meta.version ge 2')).toEqual({
      join: 'and',
      of: [eq('title', null), { attribute: 'meta.version', is: 'ge', value: 2 }],
    });
  });

  it('binds and before or, and what stands in brackets first', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => eq(name, 1));
    expect(parseFilter('a eq 1 or b eq 1 and c eq 1')).toEqual({
      join: 'or',
      of: [a, { join: 'and', of: [b, c] }],
    });
    expect(parseFilter('(a eq 1 or b eq 1) and not (c eq 1)')).toEqual({
      join: 'and',
      of: [{ join: 'or', of: [a, b] }, { not: c }],
    });
  });

  it('reads value paths as attributes of one item', () => {
    expect(parseFilter('emails[type eq "work" and value co "@corp"]')).toEqual({
      join: 'and',
      of: [eq('emails.type', 'work'), { attribute: 'emails.value', is: 'co', value: '@corp' }],
    });
  });

  it.each([
    '',
    'userName',
    'userName eq',
    'userName eq li',
    'userName eq "li',
    'userName like "li"',
    'userName eq "a" and',
    'userName eq "a" externalId eq "b"',
    'not userName eq "a"',
    '(userName eq "a"',
    'userName eq "a")',
    'a[b[c eq 1]]',
    'userName eq "\\x"',
    'userName eq {}',
    '"a" eq "a"',
    `userName eq "${'a'.repeat(2000)}"`,
    '('.repeat(900),
  ])('refuses %s', (text) => {
    expect(() => parseFilter(text)).toThrow(/not understood/);
  });
});
