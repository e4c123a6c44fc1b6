/** While a department is dragged: the place that puts it to the top. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { t } from '../../../base/texts.ts';
import { departmentTarget } from './departmentDrag.ts';
import styles from './people.module.css';

export function TopZone({ onTake }: { readonly onTake: (id: string) => void }) {
  const zone = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onTake);
  useEffect(() => {
    if (!zone.current) return;
    return departmentTarget(zone.current, { mayTake: () => true, onOver: setOver, onTake: (id) => take(id) });
  }, []);
  return (
    <div ref={zone} className={styles.topZone} data-over={over || undefined}>
      {t('people.toTop')}
    </div>
  );
}
