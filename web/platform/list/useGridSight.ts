/** Which columns of a grid are in sight, and whether it is scrolled sideways. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Column, columnsInSight } from './columns.ts';

/** Px beyond each edge that are drawn too: a short scroll finds its cells there. */
const margin = 200;

/**
 * @param frozen Width in px of what does not scroll.
 * @param all Every column counts as seen: paper does not scroll.
 */
export function useGridSight(
  scroller: RefObject<HTMLDivElement | null>,
  columns: readonly Column[],
  frozen: number,
  all: boolean,
) {
  const [sight, setSight] = useState({ first: 1, last: 12 });
  const [scrolledX, setScrolledX] = useState(false);
  const look = () => {
    const box = scroller.current;
    if (!box) return;
    const next = columnsInSight(
      columns,
      box.scrollLeft - margin,
      box.scrollLeft + box.clientWidth - frozen + margin,
    );
    setSight((held) => (held.first === next.first && held.last === next.last ? held : next));
    setScrolledX(box.scrollLeft > 0);
  };
  const latestLook = useRef(look);
  latestLook.current = look;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are another sight
  useLayoutEffect(() => latestLook.current(), [columns]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const watch = new ResizeObserver(() => latestLook.current());
    watch.observe(box);
    return () => watch.disconnect();
  }, [scroller]);
  return { ...(all ? { first: 1, last: columns.length - 1 } : sight), scrolledX, look };
}
