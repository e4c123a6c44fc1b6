/** A sensitive value on the record page: its mask, and the value itself for half a minute to who gives a reason. */
import { Button } from '@mantine/core';
import { IconCopy, IconEye, IconEyeOff } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { copyText } from '../../base/copyText.ts';
import { labelOf, t } from '../../base/texts.ts';
import { toast } from '../../base/toast.tsx';
import { isEmpty, nothing } from '../fields/nothing.tsx';
import values from '../fields/values.module.css';
import styles from './sensitive.module.css';

const RevealDialog = lazy(async () => ({ default: (await import('./RevealDialog.tsx')).RevealDialog }));

interface SensitiveDetailProps {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly field: FieldMeta;
  /** As everybody sees it. */
  readonly mask: unknown;
}

export function SensitiveDetail({ object, id, field, mask }: SensitiveDetailProps) {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<{ readonly value: string; readonly until: number } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const label = labelOf(field.label);
  const left = useSecondsTo(shown?.until ?? null, () => setShown(null));

  if (isEmpty(mask)) return nothing;
  if (shown) {
    return (
      <span className={styles.shown} data-revealed>
        <span className={styles.value}>{shown.value}</span>
        <Button
          className={styles.button}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconCopy size={14} stroke={1.6} aria-hidden />}
          aria-label={t('record.copyValue', { field: label })}
          onClick={() => void copyText(shown.value).then(() => toast(t('frame.copied')))}
        >
          {t('frame.copy')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconEyeOff size={14} stroke={1.6} aria-hidden />}
          onClick={() => {
            setShown(null);
            requestAnimationFrame(() => button.current?.focus());
          }}
        >
          {t('record.hideIn', { seconds: left })}
        </Button>
      </span>
    );
  }
  return (
    <span className={styles.masked}>
      <span className={values.masked}>{String(mask)}</span>
      {field.access !== 'masked' && (
        <Button
          ref={button}
          className={styles.button}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconEye size={14} stroke={1.6} aria-hidden />}
          aria-label={t('record.revealField', { field: label })}
          onClick={() => setAsking(true)}
        >
          {t('record.reveal')}
        </Button>
      )}
      <Suspense>
        {asking && (
          <RevealDialog
            object={object}
            id={id}
            field={field}
            onClose={() => setAsking(false)}
            onRevealed={(value, seconds) => {
              setAsking(false);
              setShown({ value, until: Date.now() + seconds * 1000 });
            }}
          />
        )}
      </Suspense>
    </span>
  );
}

/** Seconds that are left; calls `ended` once when there are none. Nothing goes on in a page that was left open. */
function useSecondsTo(until: number | null, ended: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  const end = useRef(ended);
  end.current = ended;
  useEffect(() => {
    if (until === null) return;
    const tick = () => {
      setNow(Date.now());
      if (Date.now() >= until) end.current();
    };
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
