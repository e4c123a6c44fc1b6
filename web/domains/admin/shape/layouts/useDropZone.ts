/** A place that takes rows dropped beside no other row: an empty section, the shelf. */
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';

export function useDropZone(kind: string, onDrop: (id: string) => void) {
  const zone = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const element = zone.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === kind,
      onDrag: ({ location }) => setOver(location.current.dropTargets[0]?.element === element),
      onDragLeave: () => setOver(false),
      onDrop: ({ source, location }) => {
        setOver(false);
        // Over a row inside it, the row decides.
        if (location.current.dropTargets[0]?.element === element) latest.current(String(source.data.id));
      },
    });
  }, [kind]);
  return { zone, over };
}
