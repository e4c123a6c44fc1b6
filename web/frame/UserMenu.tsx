/** Who is signed in; language, colours, own settings, sign out. */
import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout, IconUserCog } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { bodyOf, doorApi } from '../base/api.ts';
import { forgetPerson } from '../base/appShell.ts';
import { useLanguage } from '../base/language.tsx';
import { queryClient } from '../base/queryClient.ts';
import { changeMe, useMe } from '../base/session.tsx';
import { t } from '../base/texts.ts';
import { errorToast } from '../base/toast.tsx';
import { useWorkspacePath } from '../base/workspacePath.ts';
import { Avatar } from '../platform/fields/Avatar.tsx';
import { languageNames } from './languageNames.ts';
import styles from './topBar.module.css';

const schemes = ['light', 'dark', 'auto'] as const;

async function signOut(): Promise<void> {
  // Who came through a sign-in service signs out there as well, where it wants to know.
  const { url } = await bodyOf(doorApi.GET('/api/v1/me/signOutAddress')).catch(() => ({ url: null }));
  await doorApi.POST('/api/auth/sign-out', {});
  queryClient.clear();
  await forgetPerson();
  // A full load: nothing of the person stays in memory.
  window.location.assign(url ?? '/sign-in');
}

export function UserMenu() {
  const me = useMe();
  const path = useWorkspacePath();
  const { language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const tick = (on: boolean) =>
    on ? <IconCheck size={16} stroke={1.6} aria-hidden /> : <span className={styles.noTick} />;
  return (
    <Menu position="bottom-end" width={224}>
      <Menu.Target>
        <button type="button" className={styles.user} aria-label={t('frame.user', { name: me.name })}>
          <Avatar id={me.id} name={me.name} size={24} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.whoAmI}>
          <span className={styles.myName}>{me.name}</span>
          <span className={styles.myMail}>{me.email}</span>
        </div>
        <Menu.Item
          component={Link}
          to={path('/settings/me')}
          leftSection={<IconUserCog size={16} stroke={1.6} aria-hidden />}
        >
          {t('frame.mySettings')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('frame.language')}</Menu.Label>
        {(['zh', 'en'] as const).map((choice) => (
          <Menu.Item
            key={choice}
            leftSection={tick(choice === language)}
            aria-current={choice === language}
            lang={choice === 'zh' ? 'zh-CN' : 'en'}
            onClick={() => {
              changeMe({ language: choice })
                .then(() => setLanguage(choice))
                .catch(errorToast);
            }}
          >
            {languageNames[choice]}
          </Menu.Item>
        ))}
        <Menu.Label>{t('frame.theme')}</Menu.Label>
        {schemes.map((choice) => (
          <Menu.Item
            key={choice}
            leftSection={tick(choice === colorScheme)}
            aria-current={choice === colorScheme}
            onClick={() => {
              setColorScheme(choice);
              changeMe({ preferences: { ...me.preferences, theme: choice } }).catch(errorToast);
            }}
          >
            {t(`frame.theme.${choice}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />}
          onClick={() => void signOut().catch(errorToast)}
        >
          {t('frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
