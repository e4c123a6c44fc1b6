/** What was written in the composer and not saved yet: its words with their kind, minutes and day; kept until saved. */
import { composerKinds, type Written } from './composed.ts';

const prefix = 'guanxi.draft.';
const nothingWritten: Written = { kind: 'note', text: '', minutes: '', due: null };

export function keptWords(key: string): Written {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
    if (typeof held !== 'object' || held === null) return nothingWritten;
    const { kind, text, minutes, due } = held as Readonly<Record<string, unknown>>;
    return {
      kind: composerKinds.find((entry) => entry === kind) ?? 'note',
      text: typeof text === 'string' ? text : '',
      minutes: typeof minutes === 'string' ? minutes : '',
      due: typeof due === 'string' ? due : null,
    };
  } catch {
    return nothingWritten;
  }
}

/** Without words there is no draft. */
export function keepWords(key: string, written: Written): void {
  if (written.text.trim() === '') sessionStorage.removeItem(prefix + key);
  else sessionStorage.setItem(prefix + key, JSON.stringify(written));
}
