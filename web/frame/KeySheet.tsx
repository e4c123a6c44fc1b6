/** Every key that works on this page. */
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { activeShortcuts, type Shortcut } from '../base/keys.ts';
import { type TextKey, t } from '../base/texts.ts';
import { Kbd } from '../components/Kbd.tsx';
import styles from './keySheet.module.css';

/** Area → what it does → the keys that do it. */
function byArea(
  shortcuts: readonly Shortcut[],
): ReadonlyMap<TextKey, ReadonlyMap<TextKey, readonly string[]>> {
  const areas = new Map<TextKey, Map<TextKey, string[]>>();
  for (const { area, text, keys } of shortcuts) {
    const lines = areas.get(area) ?? new Map<TextKey, string[]>();
    lines.set(text, [...(lines.get(text) ?? []), keys]);
    areas.set(area, lines);
  }
  return areas;
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
        {[...areas].map(([area, lines]) => (
          <section key={area} className={styles.area}>
            <h3 className={styles.head}>{t(area)}</h3>
            <dl>
              {[...lines].map(([text, combinations]) => (
                <div key={text} className={styles.line}>
                  <dt>{t(text)}</dt>
                  <dd>
                    {combinations.map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
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
