/** The keys that work on every page. */
import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../base/keys.ts';
import { useObjects } from '../base/metadata.ts';
import { useWorkspacePath } from '../base/workspacePath.ts';
import type { Overlay } from './Frame.tsx';
import { navigationOf } from './navigation.ts';
import { usePins } from './usePins.ts';

export function useFrameKeys({ open, fold }: { open: (overlay: Overlay) => void; fold: () => void }): void {
  const navigate = useNavigate();
  const path = useWorkspacePath();
  const domains = navigationOf(useObjects());
  const { togglePage } = usePins();
  const go = (to: string) => () => void navigate({ to: path(to) });
  useKeys([
    {
      keys: 'mod+k',
      text: 'keys.search',
      area: 'keys.anywhere',
      inInputs: true,
      run: () => open({ kind: 'palette' }),
    },
    { keys: '/', text: 'keys.search', area: 'keys.anywhere', run: () => open({ kind: 'palette' }) },
    { keys: 'c', text: 'keys.create', area: 'keys.anywhere', run: () => open({ kind: 'create' }) },
    { keys: 'p', text: 'keys.pin', area: 'keys.anywhere', run: togglePage },
    { keys: '[', text: 'keys.sidebar', area: 'keys.anywhere', run: fold },
    { keys: '?', text: 'keys.sheet', area: 'keys.anywhere', run: () => open({ kind: 'keys' }) },
    { keys: 'g i', text: 'inbox.title', area: 'keys.go', run: go('/inbox') },
    { keys: 'g h', text: 'frame.home', area: 'keys.go', run: go('/') },
    ...domains.map((domain) => ({
      keys: `g ${domain.key}`,
      text: domain.text,
      area: 'keys.go' as const,
      run: go(domain.entries[0]?.path ?? '/'),
    })),
    { keys: 'g ,', text: 'frame.settings', area: 'keys.go', run: go('/settings/me') },
  ]);
}
