/** Keyboard shortcuts: who listens to which key now, and the list that `?` shows. */
import { useLayoutEffect, useRef } from 'react';
import type { TextKey } from './texts.ts';

export interface Shortcut {
  /** `c`, `?`, `[`, `mod+k` (Ctrl, or Command on a Mac), `shift+x`, `g h` (one after the other), `escape`, `enter`. */
  readonly keys: string;
  readonly text: TextKey;
  /** Heading in the sheet. */
  readonly area: TextKey;
  readonly run: (event: KeyboardEvent) => void;
  /** Also while typing in an input; only for combinations with a modifier. */
  readonly inInputs?: boolean;
  /** Lies dormant when false. */
  readonly when?: boolean;
}

type Entry = { current: Shortcut };

const entries = new Set<Entry>();
/** The first key of a sequence, and when it was pressed. */
let pending: { readonly key: string; readonly at: number } | null = null;
/** Milliseconds in which the second key of a sequence must follow. */
const patience = 1200;
let singleKeysOn = true;

export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Single keys can be switched off (WCAG 2.1.4). */
export function setSingleKeys(on: boolean): void {
  singleKeysOn = on;
}

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === 'combobox'
  );
}

/** `mod+shift+k` for an event; the shift of a printed character such as `?` is part of the character. */
function keyOf(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('mod');
  if (event.altKey) parts.push('alt');
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  if (event.shiftKey && (key.length > 1 || /[a-z]/.test(key))) parts.push('shift');
  parts.push(key);
  return parts.join('+');
}

/** Newest first, so that what lies on top answers before what lies below. */
function find(keys: string, single: boolean, inInput: boolean): Shortcut | undefined {
  return [...entries]
    .reverse()
    .map((entry) => entry.current)
    .find((shortcut) => {
      if (shortcut.when === false || shortcut.keys !== keys) return false;
      return inInput ? shortcut.inInputs === true && !single : true;
    });
}

function onKeyDown(event: KeyboardEvent): void {
  // A key that an input method is composing with is not for us.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const key = keyOf(event);
  const single = !key.includes('mod+') && !key.includes('alt+');
  const inInput = typing(event.target);
  if (single && (inInput || (!singleKeysOn && key !== 'escape'))) {
    pending = null;
    return;
  }
  // A dialog keeps the page's single keys away from what lies under it.
  const dialog = document.querySelector('[role="dialog"][aria-modal="true"]');
  if (single && dialog && !(event.target instanceof Node && dialog.contains(event.target))) return;
  const sequence = pending && event.timeStamp - pending.at < patience ? `${pending.key} ${key}` : null;
  const shortcut = (sequence ? find(sequence, single, inInput) : undefined) ?? find(key, single, inInput);
  const startsSequence = [...entries].some((entry) => entry.current.keys.startsWith(`${key} `));
  pending = startsSequence && !shortcut ? { key, at: event.timeStamp } : null;
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run(event);
}

/**
 * Registers shortcuts while the component is mounted; what they do may change from one drawing to the next. Before the
 * drawing is seen, so that a key pressed at first sight is heard.
 */
export function useKeys(shortcuts: readonly Shortcut[]): void {
  const held = useRef<Entry[]>([]);
  const latest = useRef(shortcuts);
  const count = shortcuts.length;
  useLayoutEffect(() => {
    if (entries.size === 0) window.addEventListener('keydown', onKeyDown);
    held.current = latest.current.slice(0, count).map((shortcut) => ({ current: shortcut }));
    for (const entry of held.current) entries.add(entry);
    return () => {
      for (const entry of held.current) entries.delete(entry);
      if (entries.size === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [count]);
  useLayoutEffect(() => {
    latest.current = shortcuts;
    shortcuts.forEach((shortcut, index) => {
      const entry = held.current[index];
      if (entry) entry.current = shortcut;
    });
  });
}

/** Every shortcut that is awake now, each pair of keys and text once. */
export function activeShortcuts(): readonly Shortcut[] {
  const seen = new Set<string>();
  return [...entries]
    .map((entry) => entry.current)
    .filter((shortcut) => {
      const id = `${shortcut.keys}|${shortcut.text}`;
      if (shortcut.when === false || seen.has(id)) return false;
      seen.add(id);
      return true;
    });
}
