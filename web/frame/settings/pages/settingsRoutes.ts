/** The pages of the settings, and those that they lead to, as the router takes them. */
import type { Page } from '../../pages/page.ts';
import { settingsPages } from './settingsPages.ts';

/** The route that they stand under. */
export const settingsPath = '/settings';

export const settingsRoutes: readonly Page[] = settingsPages.flatMap(({ path, load, texts, inner = {} }) => {
  if (load === undefined) return [];
  const own = path.slice(settingsPath.length);
  const below = Object.entries(inner).map(([more, page]) => ({ path: `${own}${more}`, load: page }));
  return [{ path: own, load, texts }, ...below];
});
