/** Own settings: name, language, time zone, colours, keys. */

import { t } from '../../base/texts.ts';
import { MyProfile } from './MyProfile.tsx';
import { SettingsPage } from './SettingsPage.tsx';

export function MySettings() {
  return (
    <SettingsPage title={t('settings.me')}>
      <MyProfile />
    </SettingsPage>
  );
}
