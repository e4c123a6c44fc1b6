/** Which rows are ticked: some by id, or everything that the list finds. */
import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Everything that the filter finds, also what was not scrolled to yet. */
  readonly all: boolean;
}

const none: Selection = { ids: new Set(), all: false };

export function useSelection(rows: readonly { readonly id?: unknown }[]) {
  const [selection, setSelection] = useState<Selection>(none);
  const [anchor, setAnchor] = useState<number | null>(null);

  const toggle = useCallback(
    (index: number, range: boolean) => {
      setSelection((held) => {
        const ids = new Set(held.all ? rows.map((row) => String(row.id)) : held.ids);
        if (range && anchor !== null) {
          for (let at = Math.min(anchor, index); at <= Math.max(anchor, index); at++) {
            const id = rows[at]?.id;
            if (id !== undefined) ids.add(String(id));
          }
        } else {
          const id = String(rows[index]?.id);
          if (!ids.delete(id)) ids.add(id);
        }
        return { ids, all: false };
      });
      if (!range) setAnchor(index);
    },
    [rows, anchor],
  );
  const clear = useCallback(() => {
    setSelection(none);
    setAnchor(null);
  }, []);
  const selectLoaded = useCallback(
    () => setSelection({ ids: new Set(rows.map((row) => String(row.id))), all: false }),
    [rows],
  );
  const selectAll = useCallback(
    () => setSelection({ ids: new Set(rows.map((row) => String(row.id))), all: true }),
    [rows],
  );
  const has = useCallback((id: string) => selection.all || selection.ids.has(id), [selection]);
  return useMemo(
    () => ({ selection, toggle, clear, selectLoaded, selectAll, has }),
    [selection, toggle, clear, selectLoaded, selectAll, has],
  );
}

export type SelectionHandle = ReturnType<typeof useSelection>;
