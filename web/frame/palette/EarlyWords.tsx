/** Stands where the palette is still on its way: hears what is typed, which would otherwise act on the page or be lost. */
import { useLayoutEffect } from 'react';

let words = '';

/** What was typed meanwhile; asked for once, by the palette. */
export function takeEarlyWords(): string {
  const taken = words;
  words = '';
  return taken;
}

function hear(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Backspace') words = words.slice(0, -1);
  else if (event.key.length === 1) words += event.key;
  else if (event.key !== 'Enter') return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

export function EarlyWords() {
  useLayoutEffect(() => {
    words = '';
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
  return null;
}
