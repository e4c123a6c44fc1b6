/** The person's own shortcuts in the sidebar, kept with their settings on the server. */
import { useLocation } from '@tanstack/react-router';
import { useCurrentPage } from '../base/page.ts';
import { changeMe, type Pin, useMe } from '../base/session.tsx';
import { errorToast } from '../base/toast.tsx';

const most = 20;

export interface Pins {
  readonly pins: readonly Pin[];
  readonly pagePinned: boolean;
  readonly togglePage: () => void;
  readonly remove: (path: string) => void;
}

export function usePins(): Pins {
  const me = useMe();
  const { pathname, searchStr } = useLocation();
  const { title } = useCurrentPage();
  const pins = me.preferences.pins ?? [];
  const path = `${pathname.replace(/^\/w\/[^/]+/, '') || '/'}${searchStr}`;
  const pagePinned = pins.some((pin) => pin.path === path);
  const keep = (next: readonly Pin[]) => {
    changeMe({ preferences: { ...me.preferences, pins: next } }).catch(errorToast);
  };
  const remove = (gone: string) => keep(pins.filter((pin) => pin.path !== gone));
  return {
    pins,
    pagePinned,
    remove,
    togglePage: () => {
      if (pagePinned) remove(path);
      else if (title) keep([...pins, { path, label: title }].slice(-most));
    },
  };
}
