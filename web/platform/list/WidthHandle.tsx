/** The edge of a head that is drawn to change the width; with the keyboard the order and choice stand in the menu of columns. */
import { type PointerEvent, useRef, useState } from 'react';
import { leastWidth } from './columns.ts';
import styles from './grid.module.css';

interface WidthHandleProps {
  readonly width: number;
  /** Once, when the pointer lets go: only then the columns move and the address changes. */
  onWidth(width: number): void;
}

export function WidthHandle({ width, onWidth }: WidthHandleProps) {
  const start = useRef<number | null>(null);
  const [by, setBy] = useState<number | null>(null);
  const moved = (event: PointerEvent) =>
    Math.max(leastWidth - width, Math.round(event.clientX - (start.current ?? event.clientX)));
  const end = () => {
    start.current = null;
    setBy(null);
  };
  return (
    <span
      className={styles.handle}
      aria-hidden="true"
      data-handle
      data-drawn={by === null ? undefined : true}
      style={by === null ? undefined : { transform: `translateX(${by}px)` }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = event.clientX;
        setBy(0);
      }}
      onPointerMove={(event) => {
        if (start.current !== null) setBy(moved(event));
      }}
      onPointerUp={(event) => {
        if (start.current === null) return;
        const next = width + moved(event);
        end();
        if (next !== width) onWidth(next);
      }}
      onPointerCancel={end}
    />
  );
}
