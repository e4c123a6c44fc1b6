/** Where sign-in may lead to. */
import { expect, it } from 'vitest';
import { safeNext } from './safeNext.ts';

it.each(['/', '/w/main/accounts?peek=1#x', '/w/main/accounts?filter=%7B%22a%22%3A%5B%22//%22%5D%7D'])(
  '%s',
  (next) => expect(safeNext(next)).toBe(next),
);

it.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/a\r\nLocation: //evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  ' /x',
  '',
  null,
  ['/x'],
  { toString: () => '/x' },
])('not to %j', (next) => expect(safeNext(next)).toBeUndefined());
