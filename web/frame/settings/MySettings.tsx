/** Own settings: name, language, time zone, colours, keys, password, and where one is signed in. */

import { t } from '../../base/texts.ts';
import { MyPassword } from './MyPassword.tsx';
import { MyProfile } from './MyProfile.tsx';
import { MySessions } from './MySessions.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import styles from './settings.module.css';

export function MySettings() {
  return (
    <SettingsPage title={t('settings.me')}>
      <MyProfile />
      <section className={styles.section} aria-labelledby="my-password">
        <h2 className={styles.sectionTitle} id="my-password">
          {t('settings.me.password')}
        </h2>
        <MyPassword />
      </section>
      <section className={styles.section} aria-labelledby="my-sessions">
        <h2 className={styles.sectionTitle} id="my-sessions">
          {t('settings.me.sessions')}
        </h2>
        <MySessions />
      </section>
    </SettingsPage>
  );
}
