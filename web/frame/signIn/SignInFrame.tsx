/** The page around sign-in, first run and invitation: the form at the left, a picture of what this is about at the right. */
import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../base/language.tsx';
import { usePage } from '../../base/page.ts';
import { t } from '../../base/texts.ts';
import { Mark } from '../../components/Mark.tsx';
import { languageNames } from '../languageNames.ts';
import { RelationsPicture } from './RelationsPicture.tsx';
import styles from './signIn.module.css';

export interface SignInFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  readonly wide?: boolean;
}

export function SignInFrame({ title, lead, children, wide = false }: SignInFrameProps) {
  usePage(title);
  const { language, setLanguage } = useLanguage();
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        <header className={styles.head}>
          <Mark size={24} />
          <span>Guanxi 关系</span>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                variant="subtle"
                ml="auto"
                leftSection={<IconLanguage size={16} stroke={1.6} aria-hidden />}
              >
                {languageNames[language]}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(['zh', 'en'] as const).map((choice) => (
                <Menu.Item
                  key={choice}
                  lang={choice === 'zh' ? 'zh-CN' : 'en'}
                  onClick={() => void setLanguage(choice)}
                >
                  {languageNames[choice]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </header>
        <main className={styles.box} data-wide={wide ? '' : undefined}>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          {children}
        </main>
        <footer className={styles.foot}>{t('signIn.own')}</footer>
      </div>
      <div className={styles.right} aria-hidden>
        <RelationsPicture />
      </div>
    </div>
  );
}
