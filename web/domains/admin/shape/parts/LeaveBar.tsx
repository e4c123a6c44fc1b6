/** What was changed on a page and is not saved: one bar at the bottom with both ways out, and what the server has against it. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useKeys } from '../../../../base/keys.ts';
import type { Saving } from '../../../../base/savingOf.ts';
import { t } from '../../../../base/texts.ts';
import styles from './leaveBar.module.css';

interface LeaveBarProps {
  readonly saving: Saving;
  /** Members whose problems stand at their places. */
  readonly members?: readonly string[];
  onSave(): void;
  onGiveUp(): void;
}

export function LeaveBar({ saving, members = [], onSave, onGiveUp }: LeaveBarProps) {
  useKeys([{ keys: 'mod+enter', text: 'frame.save', area: 'keys.record', inInputs: true, run: onSave }]);
  // Closing the tab would lose it: the browser asks.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  const rest = saving.rest(members);
  return (
    <section className={styles.bar} aria-label={t('shape.unsaved')}>
      <div className={styles.words}>
        {!saving.problem && t('shape.unsaved')}
        {saving.problem && (
          <div role="alert" className={styles.problem}>
            {saving.problem.errors.length === 0 && <p>{saving.problem.sentence}</p>}
            {rest.map((error) => (
              <p key={error.field + error.code}>{error.message}</p>
            ))}
            {saving.problem.errors.length > rest.length && <p>{t('shape.seeAbove')}</p>}
          </div>
        )}
      </div>
      <Button size="lg" variant="subtle" onClick={onGiveUp}>
        {t('shape.giveUp')}
      </Button>
      <Button size="lg" variant="filled" loading={saving.busy} onClick={onSave}>
        {t('frame.save')}
      </Button>
    </section>
  );
}
