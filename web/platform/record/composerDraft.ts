/** What was written in the composer and not saved yet: its words with their kind, minutes and day; kept until saved. */
import { composerKinds, type Written } from './composed.ts';

const prefix = 'guanxi.draft.';
const nothingWritten: Written = { kind: 'note', text: '', minutes: '', due: null, remind: null, named: [] };

export function keptWords(key: string): Written {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
    if (typeof held !== 'object' || held === null) return nothingWritten;
    const { kind, text, minutes, due, remind, named } = held as Readonly<Record<string, unknown>>;
    return {
      kind: composerKinds.find((entry) => entry === kind) ?? 'note',
      text: typeof text === 'string' ? text : '',
      minutes: typeof minutes === 'string' ? minutes : '',
      due: typeof due === 'string' ? due : null,
      remind: typeof remind === 'string' ? remind : null,
      named: Array.isArray(named) ? (named as Written['named']) : [],
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
