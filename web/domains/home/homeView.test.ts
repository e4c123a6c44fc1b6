/** Who opens the home page with which face. */
import { expect, it } from 'vitest';
import { viewsFor } from './homeView.ts';

it('gives a seller the own day, who leads the team first, and administrators what they look after', () => {
  expect(viewsFor({ roles: ['member'], admin: [] })).toEqual(['day']);
  expect(viewsFor({ roles: ['manager'], admin: ['import'] })).toEqual(['team', 'day']);
  expect(viewsFor({ roles: ['member', 'administrator'], admin: ['users'] })).toEqual([
    'team',
    'day',
    'admin',
  ]);
});
