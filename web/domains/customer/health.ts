/** How a relation stands, from facts alone: when someone was last in touch, and whether won value grows or shrinks. */

/** Whole days since a moment; null where there is none. */
export function daysSince(iso: string | null | undefined, now = Date.now()): number | null {
  if (!iso) return null;
  return Math.max(0, Math.floor((now - Date.parse(iso)) / 86_400_000));
}

/** After a month without a word it is time, after two it is late. */
export function touchTone(days: number | null): 'warn' | 'bad' | undefined {
  if (days === null || days <= 30) return undefined;
  return days <= 60 ? 'warn' : 'bad';
}

/** Growth in whole percent; null where there was nothing to compare with. */
export function changeBetween(before: number, now: number): number | null {
  return before > 0 ? Math.round(((now - before) / before) * 100) : null;
}
