/**
 * A form that was saved while there was no connection: kept on the device, under its person and workspace, until it was
 * sent or given up. Signing out forgets it (see base/appShell.ts).
 */
import type { RecordData } from '../../../shared/query.ts';
import { workspaceOfAddress } from '../../base/workspacePath.ts';

export interface UnsentForm {
  readonly given: RecordData;
  /** Of the record that the person saw; what others changed since is a conflict. Null for a new record. */
  readonly version: number | null;
}

function nameOf(user: string, key: string): string {
  return `guanxi.unsent.${workspaceOfAddress()}.${user}.${key}`;
}

export function unsentForm(user: string, key: string | null): UnsentForm | null {
  if (key === null) return null;
  try {
    const held: unknown = JSON.parse(localStorage.getItem(nameOf(user, key)) ?? 'null');
    if (typeof held !== 'object' || held === null || !('given' in held) || !('version' in held)) return null;
    const { given, version } = held;
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
    return { given: given as RecordData, version: typeof version === 'number' ? version : null };
  } catch {
    return null;
  }
}

export function keepUnsent(user: string, key: string | null, form: UnsentForm | null): void {
  if (key === null) return;
  if (form === null) localStorage.removeItem(nameOf(user, key));
  else localStorage.setItem(nameOf(user, key), JSON.stringify(form));
}
