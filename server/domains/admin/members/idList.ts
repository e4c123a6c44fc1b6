/** A list of ids out of JSON: each once and sorted, so that equal lists are equal values; null when it is no such list. */
import { isId } from '../../../base/ids.ts';

export function idList(value: unknown): string[] | null {
  return Array.isArray(value) && value.every(isId) ? [...new Set(value)].sort() : null;
}
