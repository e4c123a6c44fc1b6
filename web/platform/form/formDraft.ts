/** What was typed into a form and not saved yet; kept for this tab until it is saved or given up. */
import type { RecordData } from '../../../shared/query.ts';

const prefix = 'guanxi.form.';

export function draftOf(key: string | null): RecordData {
  if (key === null) return {};
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? '{}');
    return typeof held === 'object' && held !== null && !Array.isArray(held) ? (held as RecordData) : {};
  } catch {
    return {};
  }
}

/** An empty draft is no draft. */
export function keepDraft(key: string | null, given: RecordData): void {
  if (key === null) return;
  if (Object.keys(given).length === 0) sessionStorage.removeItem(prefix + key);
  else sessionStorage.setItem(prefix + key, JSON.stringify(given));
}
