/** Whose records the figures count. */
import type { TextKey } from '../../base/texts.ts';

export const scopes = ['all', 'department', 'mine'] as const;
export type Scope = (typeof scopes)[number];

export const scopeTexts: Readonly<Record<Scope, TextKey>> = {
  all: 'home.scope.all',
  department: 'home.scope.department',
  mine: 'home.scope.mine',
};

export function scopeFilter(scope: Scope): Readonly<Record<string, unknown>> {
  if (scope === 'mine') return { owner: { eq: 'me' } };
  return scope === 'department' ? { department: { eq: 'myDepartment' } } : {};
}
