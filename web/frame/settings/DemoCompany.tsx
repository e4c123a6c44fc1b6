/** The part of the workspace's settings that brings the demo company in and takes it away. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../base/texts.ts';
import { useDemo } from '../../platform/demo/useDemo.ts';
import { ConfirmDialog } from '../../platform/list/ConfirmDialog.tsx';
import styles from './settings.module.css';

export function DemoCompany() {
  const { here, busy, bring, remove } = useDemo(true);
  const [asking, setAsking] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="demo-company">
      <h2 id="demo-company" className={styles.sectionTitle}>
        {t('help.demo')}
      </h2>
      <p className={styles.lead}>{t('help.demoText')}</p>
      <div className={styles.buttons}>
        {here === false && (
          <Button loading={busy} onClick={() => bring.mutate()}>
            {t('help.demoBring')}
          </Button>
        )}
        {here === true && (
          <Button loading={busy} onClick={() => setAsking(true)}>
            {t('help.demoRemove')}
          </Button>
        )}
      </div>
      {asking && (
        <ConfirmDialog
          title={t('help.demoRemove')}
          text={t('help.demoRemoveSure')}
          action={t('help.demoRemove')}
          danger
          onClose={() => setAsking(false)}
          onConfirm={() => remove.mutate()}
        />
      )}
    </section>
  );
}
