/** Tabs of a record's middle on narrow screens; the arrow keys go from one to the next. */
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import styles from './record.module.css';

interface Pane {
  readonly key: string;
  readonly label: string;
  readonly content: ReactNode;
}

export function PaneTabs({ label, panes }: { readonly label: string; readonly panes: readonly Pane[] }) {
  const id = useId();
  const [chosen, setChosen] = useState(panes[0]?.key);
  const at = Math.max(
    0,
    panes.findIndex((pane) => pane.key === chosen),
  );
  const shown = panes[at];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = panes[(at + step + panes.length) % panes.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    setChosen(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  if (!shown) return null;
  return (
    <>
      <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
        {panes.map((pane) => (
          <button
            key={pane.key}
            type="button"
            role="tab"
            id={`${id}-${pane.key}`}
            data-tab={pane.key}
            aria-selected={pane === shown}
            aria-controls={`${id}-panel`}
            tabIndex={pane === shown ? 0 : -1}
            onClick={() => setChosen(pane.key)}
          >
            {pane.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown.key}`}>
        {shown.content}
      </div>
    </>
  );
}
