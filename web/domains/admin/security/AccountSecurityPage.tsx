/** How the person signs in and where he is signed in: second factors, password, devices. */
import { t } from '../../../base/texts.ts';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { MyFactors } from './MyFactors.tsx';
import { MyPassword } from './MyPassword.tsx';
import { MySessions } from './MySessions.tsx';

export function AccountSecurityPage() {
  return (
    <SettingsPage title={t('accountSecurity.title')} lead={t('accountSecurity.lead')}>
      <MyFactors />
      <section className={styles.section} aria-labelledby="my-password">
        <h2 className={styles.sectionTitle} id="my-password">
          {t('accountSecurity.password')}
        </h2>
        <MyPassword />
      </section>
      <section className={styles.section} aria-labelledby="my-sessions">
        <h2 className={styles.sectionTitle} id="my-sessions">
          {t('accountSecurity.sessions')}
        </h2>
        <MySessions />
      </section>
    </SettingsPage>
  );
}
