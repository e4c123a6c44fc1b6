/** The frame around every page of a workspace: navigation, top bar, content, and on the phone the bottom bar. */
import { useMantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { setSingleKeys } from '../base/keys.ts';
import { useLanguage } from '../base/language.tsx';
import { useCurrentPage } from '../base/page.ts';
import { useMe } from '../base/session.tsx';
import { t } from '../base/texts.ts';
import { Banners } from './Banners.tsx';
import styles from './frame.module.css';
import { PageSkeleton } from './PageSkeleton.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { EarlyWords } from './palette/EarlyWords.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TopBar } from './TopBar.tsx';
import { useFrameKeys } from './useFrameKeys.ts';
import { useRecentRecords } from './useRecentRecords.ts';

const loadPalette = () => import('./palette/Palette.tsx');
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })));
const KeySheet = lazy(() => import('./KeySheet.tsx').then((module) => ({ default: module.KeySheet })));
const NavigationDrawer = lazy(() =>
  import('./NavigationDrawer.tsx').then((module) => ({ default: module.NavigationDrawer })),
);
const CreateMenu = lazy(() => import('./CreateMenu.tsx').then((module) => ({ default: module.CreateMenu })));
const HelpPanel = lazy(() =>
  import('./help/HelpPanel.tsx').then((module) => ({ default: module.HelpPanel })),
);
const ProblemDialog = lazy(() =>
  import('./help/ProblemDialog.tsx').then((module) => ({ default: module.ProblemDialog })),
);
const QuickCreate = lazy(() =>
  import('./QuickCreate.tsx').then((module) => ({ default: module.QuickCreate })),
);

/** What lies above the page; one at a time. */
export type Overlay =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'help' }
  | { readonly kind: 'problem' }
  | { readonly kind: 'navigation' }
  | { readonly kind: 'create' }
  | { readonly kind: 'form'; readonly plural: string };

const foldKey = 'guanxi.sidebar';

export function Frame() {
  const me = useMe();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [folded, setFolded] = useState(() => localStorage.getItem(foldKey) === 'folded');
  const phone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  const drawer = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  const close = useCallback(() => setOverlay(null), []);
  const fold = useCallback(() => {
    setFolded((was) => {
      localStorage.setItem(foldKey, was ? 'open' : 'folded');
      return !was;
    });
  }, []);

  const spoken = useOwnSettings();
  useLiveUpdates(me.workspace.slug);
  useFrameKeys({ open: setOverlay, fold });
  useRecentRecords();
  useFocusOnNavigation(close);
  useEffect(awaitPalette, []);

  // Where this browser spoke another language the page waits, so that nothing is drawn and asked for twice.
  if (!spoken) return null;
  return (
    <div className={styles.app} data-folded={folded && !drawer ? '' : undefined}>
      <a className={styles.skip} href="#content">
        {t('frame.skip')}
      </a>
      {!drawer && <Sidebar folded={folded} onFold={fold} />}
      <div className={styles.main}>
        <TopBar phone={phone} onOpen={setOverlay} />
        <Banners workspace={me.workspace} />
        <main id="content" className={styles.content} tabIndex={-1}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
        {phone && <PhoneBar onOpen={setOverlay} />}
      </div>
      <Suspense fallback={overlay?.kind === 'palette' && <EarlyWords />}>
        {overlay?.kind === 'palette' && <Palette onClose={close} onOpen={setOverlay} />}
        {overlay?.kind === 'keys' && <KeySheet onClose={close} />}
        {overlay?.kind === 'help' && <HelpPanel onClose={close} onOpen={setOverlay} />}
        {overlay?.kind === 'problem' && <ProblemDialog onClose={close} />}
        {overlay?.kind === 'navigation' && <NavigationDrawer onClose={close} onOpen={setOverlay} />}
        {overlay?.kind === 'create' && <CreateMenu onClose={close} onOpen={setOverlay} />}
        {overlay?.kind === 'form' && <QuickCreate plural={overlay.plural} onClose={close} />}
      </Suspense>
    </div>
  );
}

/** Begins once the page is drawn; what it needs is loaded then. */
function useLiveUpdates(workspace: string): void {
  useEffect(() => {
    let stop: () => void = () => undefined;
    let gone = false;
    void import('../platform/collab/live/startLive.ts').then(({ startLive }) => {
      if (!gone) stop = startLive(workspace);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [workspace]);
}

/** Who presses Ctrl K types on at once: the palette is fetched when a hand reaches for it. */
function awaitPalette(): () => void {
  const reach = ({ key }: KeyboardEvent) => {
    if (key === 'Control' || key === 'Meta' || key === '/') void loadPalette();
  };
  window.addEventListener('keydown', reach);
  return () => window.removeEventListener('keydown', reach);
}

/** The person's own language, colours and keys, wherever they sign in; false until the language is spoken. */
function useOwnSettings(): boolean {
  const me = useMe();
  const { language, setLanguage } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const { theme, singleKeys } = me.preferences;
  useEffect(() => {
    if (me.language !== language) void setLanguage(me.language);
  }, [me.language, language, setLanguage]);
  useEffect(() => {
    if (theme) setColorScheme(theme);
  }, [theme, setColorScheme]);
  useEffect(() => setSingleKeys(singleKeys !== false), [singleKeys]);
  return me.language === language;
}

/** After a change of page the reader starts at the content, not at the top of the navigation. */
function useFocusOnNavigation(close: () => void): void {
  const { pathname } = useLocation();
  const { title } = useCurrentPage();
  const [before, setBefore] = useState(pathname);
  useEffect(() => {
    if (before === pathname) return;
    setBefore(pathname);
    close();
    const content = document.getElementById('content');
    if (content && !content.contains(document.activeElement)) content.focus({ preventScroll: true });
  }, [before, pathname, close]);
  useEffect(() => {
    document.getElementById('content')?.setAttribute('aria-label', title);
  }, [title]);
}
