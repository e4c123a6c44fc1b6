/** Which of its faces the home page shows: the own day, the team, or what an administrator looks after. */
import type { TextKey } from '../../base/texts.ts';

export const homeViews = ['day', 'team', 'admin'] as const;
export type HomeView = (typeof homeViews)[number];

export const homeViewTexts: Readonly<Record<HomeView, TextKey>> = {
  day: 'home.view.day',
  team: 'home.view.team',
  admin: 'home.view.admin',
};

interface Person {
  /** Names of roles. */
  readonly roles: readonly string[];
  /** Administrative rights. */
  readonly admin: readonly string[];
}

/** Whoever has another role than that of a plain member sees more than the own; the first view is what opens. */
export function viewsFor({ roles, admin }: Person): readonly HomeView[] {
  const leads = roles.some((role) => role !== 'member');
  return [
    ...(leads ? (['team', 'day'] as const) : (['day'] as const)),
    ...(admin.includes('users') ? (['admin'] as const) : []),
  ];
}
