/** E-mail addresses and phone numbers of a record, as editors and values handle them. */
import type { ContactPoint } from '../../../shared/fields/values.ts';

export function pointsOf(value: unknown): ContactPoint[] {
  return Array.isArray(value) ? (value as ContactPoint[]) : [];
}

export function primaryOf(value: unknown): ContactPoint | undefined {
  const points = pointsOf(value);
  return points.find((point) => point.primary) ?? points[0];
}

/** Changes one entry, adds a last one or removes it; exactly one stays primary. `null` when nothing is left. */
export function withPoint(
  value: unknown,
  index: number,
  change: Partial<ContactPoint> | null,
): ContactPoint[] | null {
  const points = pointsOf(value);
  const next =
    change === null
      ? points.filter((_, at) => at !== index)
      : index < points.length
        ? points.map((point, at) =>
            at === index ? { ...point, ...change } : change.primary ? { ...point, primary: false } : point,
          )
        : [...points, { value: '', primary: points.length === 0, optedOut: false, ...change }];
  const first = next[0];
  if (!first) return null;
  return next.some((point) => point.primary) ? next : [{ ...first, primary: true }, ...next.slice(1)];
}
