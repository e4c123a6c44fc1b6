/** The matrix of a dependent pick list. */
import { expect, test } from 'vitest';
import { allowedWith } from '../../../../../shared/config/dependency.ts';
import { allowedIn, emptyColumn, withAllowed } from './matrix.ts';

const columns = ['north', 'south', emptyColumn].map((value) => ({ value, label: { en: value, zh: value } }));
const start = { controlledBy: 'region', allowed: { north: ['a'] }, otherwise: ['z'] };

test('a column that nothing is said of has what an empty field has, as the server sees it', () => {
  for (const column of ['north', 'south']) {
    expect(allowedIn(start, column)).toEqual(allowedWith(start, column));
  }
  expect(allowedIn(start, emptyColumn)).toEqual(allowedWith(start, null));
});

test('setting one column leaves what the others allow', () => {
  const changed = withAllowed(start, columns, emptyColumn, []);
  expect(allowedIn(changed, 'south')).toEqual(['z']);
  expect(allowedIn(changed, emptyColumn)).toEqual([]);
  const more = withAllowed(changed, columns, 'north', ['a', 'b']);
  expect(allowedWith(more, 'north')).toEqual(['a', 'b']);
  expect(allowedWith(more, 'south')).toEqual(['z']);
});
