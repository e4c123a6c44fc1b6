/** The records that this person opened last in this browser, newest first; the palette starts with them. */

export interface RecentRecord {
  /** Plural name of the object. */
  readonly plural: string;
  readonly id: string;
  readonly label: string;
}

const most = 8;

function keyOf(workspace: string, user: string): string {
  return `guanxi.recent.${workspace}.${user}`;
}

function isRecent(value: unknown): value is RecentRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { plural, id, label } = value as Record<string, unknown>;
  return typeof plural === 'string' && typeof id === 'string' && typeof label === 'string';
}

export function recentRecords(workspace: string, user: string): readonly RecentRecord[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(workspace, user)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberRecord(workspace: string, user: string, record: RecentRecord): void {
  const others = recentRecords(workspace, user).filter((old) => old.id !== record.id);
  localStorage.setItem(keyOf(workspace, user), JSON.stringify([record, ...others].slice(0, most)));
}
