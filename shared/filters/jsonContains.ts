/** Whether one JSON contains another, as PostgreSQL's `@>` on jsonb answers. */
import { isObject } from '../fields/plainText.ts';

function isScalar(value: unknown): boolean {
  return !Array.isArray(value) && !isObject(value);
}

function within(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((one) => whole.some((each) => within(each, one)));
  }
  if (isObject(part)) {
    return (
      isObject(whole) &&
      Object.keys(part).every((key) => Object.hasOwn(whole, key) && within(whole[key], part[key]))
    );
  }
  return isScalar(whole) && whole === part;
}

/** An array contains a bare value at the top only. */
export function jsonContains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(whole) && isScalar(part)) return whole.some((each) => each === part);
  return within(whole, part);
}
