/** What a key means in a grid whose cell cursor stands somewhere and nothing is being edited. */

export type GridCommand =
  | { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly select: boolean }
  | { readonly do: 'edge'; readonly to: 'rowStart' | 'rowEnd' | 'first' | 'last' }
  | { readonly do: 'edit'; readonly typed?: string }
  | { readonly do: 'clear' }
  | { readonly do: 'open' | 'peek' | 'toggle' | 'toggleRange' | 'selectAll' | 'escape' | 'copy' };

export interface GridKey {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl or Command. */
  readonly mod: boolean;
  readonly alt: boolean;
}

export interface GridPlace {
  /** Rows that a page of the window holds. */
  readonly page: number;
  /** The cursor stands on the name: letters act on the row instead of replacing the value. */
  readonly onTitle: boolean;
  readonly editable: boolean;
}

const move = (rows: number, columns: number, select = false): GridCommand => ({
  do: 'move',
  rows,
  columns,
  select,
});

export function commandOf(
  { key, shift, mod, alt }: GridKey,
  { page, onTitle, editable }: GridPlace,
): GridCommand | null {
  if (alt) return null;
  if (mod) {
    if (key === 'a') return { do: 'selectAll' };
    if (key === 'c') return { do: 'copy' };
    if (key === 'Home') return { do: 'edge', to: 'first' };
    if (key === 'End') return { do: 'edge', to: 'last' };
    if (key === 'Enter') return { do: 'open' };
    return null;
  }
  switch (key) {
    case 'ArrowDown':
      return move(1, 0, shift);
    case 'ArrowUp':
      return move(-1, 0, shift);
    case 'ArrowRight':
      return move(0, 1);
    case 'ArrowLeft':
      return move(0, -1);
    case 'PageDown':
      return move(page, 0);
    case 'PageUp':
      return move(-page, 0);
    case 'Home':
      return { do: 'edge', to: 'rowStart' };
    case 'End':
      return { do: 'edge', to: 'rowEnd' };
    case 'Enter':
      return onTitle || !editable ? { do: 'open' } : { do: 'edit' };
    case 'F2':
      return editable ? { do: 'edit' } : null;
    case 'Delete':
    case 'Backspace':
      return editable && !onTitle ? { do: 'clear' } : null;
    case 'Escape':
      return { do: 'escape' };
    case ' ':
      return { do: 'peek' };
  }
  if ([...key].length !== 1) return null;
  if (editable && !onTitle) return { do: 'edit', typed: key };
  switch (key.toLowerCase()) {
    case 'j':
      return move(1, 0, shift);
    case 'k':
      return move(-1, 0, shift);
    case 'x':
      return { do: shift ? 'toggleRange' : 'toggle' };
    case 'e':
      return editable ? { do: 'edit' } : null;
  }
  return null;
}
