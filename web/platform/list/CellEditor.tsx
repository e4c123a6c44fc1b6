/** The one editor of the grid, laid over the cell: Enter and Tab save, Esc gives back, a refusal is said under it. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import { classes } from '../fields/classes.ts';
import { sameValue } from '../fields/wireValue.ts';
import type { Column } from './columns.ts';
import styles from './grid.module.css';

export interface CellEditorProps {
  readonly column: Column;
  readonly value: unknown;
  readonly env: FieldEnv;
  /** What was typed to open it; replaces the value. */
  readonly typed: string | undefined;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Opened again because the server refused this value, with its words. */
  readonly refused: { readonly value: unknown; readonly words: string } | undefined;
  /** Leaves with the value; the grid writes it while the person goes on. */
  onCommit(value: unknown, step: EditorStep): void;
  onClose(step: EditorStep): void;
}

/** Where the cursor goes afterwards. */
export type EditorStep = 'stay' | 'down' | 'next' | 'before';

const typedInto: ReadonlySet<string> = new Set([
  'text',
  'url',
  'integer',
  'number',
  'percent',
  'money',
  'longText',
]);

function startValue(column: Column, value: unknown, typed: string | undefined): unknown {
  if (typed === undefined || !typedInto.has(column.field.type)) return value;
  if (column.field.type !== 'money') return typed;
  return { ...(typeof value === 'object' && value !== null ? value : {}), amount: typed };
}

export function CellEditor({
  column,
  value,
  env,
  typed,
  left,
  top,
  width,
  height,
  refused,
  onCommit,
  onClose,
}: CellEditorProps) {
  const [draft, setDraft] = useState(() => (refused ? refused.value : startValue(column, value, typed)));
  const [problem, setProblem] = useState(refused?.words);
  const box = useRef<HTMLDivElement>(null);
  const gone = useRef(false);
  const { kit, field } = column;
  const Editor = kit.Editor;
  const tall = kit.tall ?? false;

  const save = (next: unknown, step: EditorStep) => {
    if (gone.current) return;
    gone.current = true;
    if (sameValue(field, next, value)) onClose(step);
    else onCommit(next, step);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const inList = box.current?.querySelector('[aria-expanded="true"]') !== null;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose('stay');
    } else if (event.key === 'Tab' && !tall) {
      event.preventDefault();
      save(draft, event.shiftKey ? 'before' : 'next');
    } else if (event.key === 'Enter') {
      const own = kit.keepsEnter && !(event.ctrlKey || event.metaKey);
      if (!own || (!tall && !inList)) {
        event.preventDefault();
        save(draft, tall ? 'stay' : 'down');
      }
    }
    event.stopPropagation();
  };

  // A click elsewhere keeps what was typed, as in a spreadsheet.
  const latest = useRef({ draft, save });
  latest.current = { draft, save };
  useEffect(() => {
    const onPointerDown = (event: globalThis.PointerEvent) => {
      const target = event.target as Element;
      if (box.current?.contains(target) || target.closest('[data-portal], .mantine-Popover-dropdown')) return;
      latest.current.save(latest.current.draft, 'stay');
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, []);

  // The caret stands behind what was typed; otherwise the whole value is marked, so that typing replaces it.
  useEffect(() => {
    const input = box.current?.querySelector('input, textarea');
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
    input.focus({ preventScroll: true });
    if (typed === undefined && input.type !== 'checkbox') input.select?.();
  }, [typed]);

  if (!Editor) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the input inside
    <div
      ref={box}
      className={classes(styles.editor, tall && styles.editorTall)}
      style={{
        insetInlineStart: left,
        top,
        width: tall ? Math.max(width, 380) : width,
        ...(tall ? {} : { height: height - 1 }),
      }}
      onKeyDown={onKeyDown}
    >
      <Editor
        bare
        autoFocus
        field={field}
        env={env}
        value={draft}
        ariaLabel={column.label}
        {...(problem ? { error: problem } : {})}
        onChange={(next) => {
          setDraft(next);
          setProblem(undefined);
        }}
        onDone={(next) => save(next, 'stay')}
      />
      {problem && (
        <div className={styles.problem} role="alert">
          {problem}
        </div>
      )}
    </div>
  );
}
