/** Every key that works on this page. */
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { activeShortcuts, type Shortcut } from '../base/keys.ts';
import { type TextKey, t } from '../base/texts.ts';
import { Kbd } from '../components/Kbd.tsx';
import styles from './keySheet.module.css';

function byArea(shortcuts: readonly Shortcut[]): readonly (readonly [TextKey, readonly Shortcut[]])[] {
  const areas = new Map<TextKey, Shortcut[]>();
  for (const shortcut of shortcuts) areas.set(shortcut.area, [...(areas.get(shortcut.area) ?? []), shortcut]);
  return [...areas];
}

export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  // What was awake when the sheet opened: the sheet itself puts single keys to sleep.
  const [areas] = useState(() => byArea(activeShortcuts()));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className={styles.areas}>
        {areas.map(([area, shortcuts]) => (
          <section key={area} className={styles.area}>
            <h3 className={styles.head}>{t(area)}</h3>
            <dl className={styles.keys}>
              {shortcuts.map((shortcut) => (
                <div key={`${shortcut.keys}${shortcut.text}`} className={styles.line}>
                  <dt>{t(shortcut.text)}</dt>
                  <dd>
                    <Kbd keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>{t('keys.note')}</p>
    </Modal>
  );
}
