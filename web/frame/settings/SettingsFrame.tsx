/** The settings: their own menu at the left, a page at the right. */
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { useMe } from '../../base/session.tsx';
import { type TextKey, t } from '../../base/texts.ts';
import { useWorkspacePath } from '../../base/workspacePath.ts';
import { settingsPagesFor } from './pages/settingsPages.ts';
import styles from './settings.module.css';

export function SettingsFrame() {
  const { admin } = useMe();
  const path = useWorkspacePath();
  const { pathname } = useLocation();
  const pages = settingsPagesFor(admin);
  const isOn = (page: string) => pathname === path(page) || pathname.startsWith(`${path(page)}/`);
  const groups = [...new Set(pages.map((page) => page.group))];
  const menu = useRef<HTMLElement>(null);
  // On a phone the menu is one long line: the page that is open stands in its middle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the line
  useLayoutEffect(() => {
    const line = menu.current;
    const here = line?.querySelector<HTMLElement>('[aria-current]');
    if (!line || !here) return;
    const [outer, inner] = [line.getBoundingClientRect(), here.getBoundingClientRect()];
    line.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
  }, [pathname]);
  return (
    <div className={styles.frame}>
      <nav ref={menu} className={styles.menu} aria-label={t('settings.title')}>
        {groups.map((group: TextKey) => (
          <section key={group} className={styles.menuGroup}>
            <h2 className={styles.menuHead}>{t(group)}</h2>
            <ul className={styles.menuList}>
              {pages
                .filter((page) => page.group === group)
                .map((page) => (
                  <li key={page.path}>
                    <Link
                      to={path(page.path)}
                      className={styles.menuItem}
                      aria-current={isOn(page.path) ? 'page' : undefined}
                    >
                      {t(page.text)}
                    </Link>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className={styles.body}>
        <Outlet />
      </div>
    </div>
  );
}
