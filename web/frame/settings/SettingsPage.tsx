/** The head of a settings page: its name, one sentence, one button; names the page for the tab and the breadcrumb. */
import type { ReactNode } from 'react';
import { type Crumb, usePage } from '../../base/page.ts';
import { t } from '../../base/texts.ts';
import styles from './settings.module.css';

export interface SettingsPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly action?: ReactNode;
  readonly wide?: boolean;
  /** The page that this one lies below. */
  readonly above?: Crumb;
  readonly children: ReactNode;
}

export function SettingsPage({ title, lead, action, wide = false, above, children }: SettingsPageProps) {
  usePage(title, [{ label: t('settings.title'), path: '/settings' }, ...(above ? [above] : [])]);
  return (
    <div className={styles.page} data-wide={wide ? '' : undefined}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </header>
      {children}
    </div>
  );
}
