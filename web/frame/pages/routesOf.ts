/** Pages as the router's routes. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { openTexts } from '../../base/texts.ts';
import type { Page } from './page.ts';

export function routesOf(parent: AnyRoute, pages: readonly Page[]): AnyRoute[] {
  return pages.map(({ path, load, texts, search }) =>
    createRoute({
      getParentRoute: () => parent,
      path,
      component: lazyRouteComponent(async () => ({ default: await load() })),
      ...(texts && { loader: () => openTexts(texts) }),
      ...(search && { validateSearch: search }),
    }),
  );
}
