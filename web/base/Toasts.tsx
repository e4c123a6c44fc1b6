/** Draws the notes: bottom left, read out politely, paused under the pointer, Ctrl Z for the newest that can be undone. */
import { IconAlertCircle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useKeys } from './keys.ts';
import { t } from './texts.ts';
import { closeToast, type Toast, toastStore } from './toast.tsx';
import styles from './toasts.module.css';

export function Toasts() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get);
  const undoable = toasts.findLast((toast) => toast.action?.undo);
  useKeys([
    {
      keys: 'mod+z',
      text: 'frame.undo',
      area: 'keys.anywhere',
      when: undoable !== undefined,
      run: () => {
        if (!undoable) return;
        closeToast(undoable.id);
        undoable.action?.run();
      },
    },
  ]);
  return (
    <section
      className={styles.region}
      aria-label={t('frame.notes')}
      aria-live="polite"
      aria-relevant="additions text"
    >
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.life === null) return;
    const timer = setTimeout(() => closeToast(toast.id), toast.life);
    return () => clearTimeout(timer);
  }, [held, toast.life, toast.id]);
  const percent = toast.share === undefined ? null : Math.floor(toast.share * 100);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only holds the clock
    <div
      className={styles.toast}
      data-kind={toast.kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.kind === 'note' && <IconCheck size={16} stroke={1.6} aria-hidden />}
      {toast.kind === 'error' && (
        <IconAlertCircle size={16} stroke={1.6} aria-hidden className={styles.bad} />
      )}
      <span className={styles.text}>{toast.text}</span>
      {toast.code && <span className={styles.code}>{toast.code}</span>}
      {toast.kind === 'progress' && (
        <>
          <progress
            className={styles.bar}
            max={100}
            {...(percent === null ? {} : { value: percent })}
            aria-label={toast.text}
          />
          <span className={styles.percent} aria-hidden>
            {percent === null ? '' : `${percent}%`}
          </span>
        </>
      )}
      {toast.action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            if (toast.kind !== 'progress') closeToast(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </button>
      )}
      {toast.kind !== 'progress' && (
        <button
          type="button"
          className={styles.close}
          aria-label={t('frame.close')}
          onClick={() => closeToast(toast.id)}
        >
          <IconX size={14} stroke={1.6} aria-hidden />
        </button>
      )}
    </div>
  );
}
