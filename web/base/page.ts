/** What the page now shown is called: for the tab, the breadcrumb, pins and the list of recent records. */
import { useEffect, useSyncExternalStore } from 'react';
import { t } from './texts.ts';

export interface Crumb {
  readonly label: string;
  /** Address inside the workspace, such as `/accounts`; absent where the step is no page. */
  readonly path?: string;
}

export interface Page {
  readonly title: string;
  readonly parents: readonly Crumb[];
  /** Id of the record that the page shows, when it shows one. */
  readonly record: string | null;
}

let page: Page = { title: '', parents: [], record: null };
const listeners = new Set<() => void>();

function setPage(next: Page): void {
  page = next;
  document.title = next.title ? `${next.title} · ${t('frame.product')}` : t('frame.product');
  for (const listener of listeners) listener();
}

/** Names the page while the component is mounted. An empty title (still loading) leaves the former one. */
export function usePage(title: string, parents: readonly Crumb[] = [], record: string | null = null): void {
  const key = JSON.stringify(parents);
  useEffect(() => {
    if (title) setPage({ title, parents: JSON.parse(key) as readonly Crumb[], record });
  }, [title, key, record]);
}

export function useCurrentPage(): Page {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => page,
  );
}
