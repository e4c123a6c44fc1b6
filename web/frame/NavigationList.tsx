/** The list of places: Home, the domains with their objects, pins, settings. In the sidebar and in the phone's drawer. */
import { Tooltip } from '@mantine/core';
import {
  IconBell,
  IconFileImport,
  IconHome,
  IconPinFilled,
  IconSettings,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useObjects } from '../base/metadata.ts';
import { useMe } from '../base/session.tsx';
import { t } from '../base/texts.ts';
import { useWorkspacePath } from '../base/workspacePath.ts';
import { UnreadMark } from './inbox/Bell.tsx';
import { useUnread } from './inbox/inboxApi.ts';
import styles from './navigation.module.css';
import { navigationOf } from './navigation.ts';
import { usePins } from './usePins.ts';

export function NavigationList({ folded = false }: { readonly folded?: boolean }) {
  const path = useWorkspacePath();
  const { pathname } = useLocation();
  const objects = useObjects();
  const domains = navigationOf(objects);
  const mayDelete = objects.some((object) => object.verbs.delete);
  const { pins, remove } = usePins();
  const unread = useUnread();
  const mayImport = useMe().admin.includes('import');
  const here = pathname.replace(/\/$/, '');
  const isOn = (to: string) =>
    to === '/' ? here === path('') : here === path(to) || here.startsWith(`${path(to)}/`);

  return (
    <nav
      className={styles.navigation}
      aria-label={t('frame.navigation')}
      data-folded={folded ? '' : undefined}
    >
      <ul className={styles.list}>
        <Place
          to={path('/')}
          label={t('frame.home')}
          on={isOn('/')}
          folded={folded}
          icon={<IconHome size={16} stroke={1.6} aria-hidden />}
        />
        <Place
          to={path('/inbox')}
          label={t('inbox.title')}
          on={isOn('/inbox')}
          folded={folded}
          count={unread}
          icon={<IconBell size={16} stroke={1.6} aria-hidden />}
        />
        {domains.map((domain) => {
          const Sign = domain.icon;
          const first = domain.entries[0];
          const within = domain.entries.some((entry) => isOn(entry.path));
          return (
            <li key={domain.text} className={styles.domain}>
              {folded && first ? (
                <ul className={styles.list}>
                  <Place
                    to={path(first.path)}
                    label={t(domain.text)}
                    on={within}
                    folded
                    icon={<Sign size={16} stroke={1.6} aria-hidden />}
                  />
                </ul>
              ) : (
                <>
                  <span className={styles.head} id={`domain-${domain.key}`}>
                    <Sign size={16} stroke={1.6} aria-hidden />
                    {t(domain.text)}
                  </span>
                  <ul className={styles.list} aria-labelledby={`domain-${domain.key}`}>
                    {domain.entries.map((entry) => (
                      <Place
                        key={entry.path}
                        to={path(entry.path)}
                        label={entry.label}
                        on={isOn(entry.path)}
                        sub
                      />
                    ))}
                  </ul>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {!folded && (
        <section className={styles.pins} aria-label={t('frame.pinned')}>
          <h2 className={styles.heading}>{t('frame.pinned')}</h2>
          {pins.length === 0 && <p className={styles.hint}>{t('frame.pinsEmpty')}</p>}
          <ul className={styles.list}>
            {pins.map((pin) => (
              <li key={pin.path} className={styles.pin}>
                <Link to={path(pin.path)} className={styles.place}>
                  <IconPinFilled size={14} aria-hidden />
                  <span className="ellipsis">{pin.label}</span>
                </Link>
                <button
                  type="button"
                  className={styles.unpin}
                  aria-label={t('frame.unpinNamed', { name: pin.label })}
                  onClick={() => remove(pin.path)}
                >
                  <IconX size={14} stroke={1.6} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className={styles.foot}>
        {mayImport && (
          <Place
            to={path('/import')}
            label={t('frame.import')}
            on={isOn('/import') || isOn('/migration')}
            folded={folded}
            icon={<IconFileImport size={16} stroke={1.6} aria-hidden />}
          />
        )}
        {mayDelete && (
          <Place
            to={path('/recycle-bin')}
            label={t('bin.title')}
            on={isOn('/recycle-bin')}
            folded={folded}
            icon={<IconTrash size={16} stroke={1.6} aria-hidden />}
          />
        )}
        <Place
          to={path('/settings')}
          label={t('frame.settings')}
          on={isOn('/settings')}
          folded={folded}
          icon={<IconSettings size={16} stroke={1.6} aria-hidden />}
        />
      </ul>
    </nav>
  );
}

interface PlaceProps {
  readonly to: string;
  readonly label: string;
  readonly on: boolean;
  readonly icon?: ReactNode;
  readonly sub?: boolean;
  readonly folded?: boolean;
  /** Unread. */
  readonly count?: number;
}

function Place({ to, label, on, icon, sub = false, folded = false, count = 0 }: PlaceProps) {
  return (
    <li>
      <Tooltip label={label} position="right" disabled={!folded}>
        <Link
          to={to}
          className={styles.place}
          data-on={on ? '' : undefined}
          data-sub={sub ? '' : undefined}
          aria-current={on ? 'page' : undefined}
          aria-label={folded ? label : undefined}
        >
          {icon}
          {!folded && <span className="ellipsis">{label}</span>}
          <UnreadMark count={count} />
        </Link>
      </Tooltip>
    </li>
  );
}
