/** Initials and tints of avatars. */
import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';
import { tintOf } from './tint.ts';

test('a Chinese name gives its first character, a Latin one two letters', () => {
  expect(initialsOf('赵一鸣')).toBe('赵');
  expect(initialsOf('Darcel Schlecht')).toBe('DS');
  expect(initialsOf('maria de la cruz')).toBe('MC');
  expect(initialsOf('Kestrel Packaging', 1)).toBe('K');
  expect(initialsOf('𠮷野家')).toBe('𠮷');
  expect(initialsOf('   ')).toBe('·');
});

test('the tint of an id never changes', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(tintOf(id)).toBe(tintOf(id));
  const seen = new Set(Array.from({ length: 200 }, (_, i) => tintOf(`${id}${i}`)));
  expect(seen.size).toBe(8);
});
