/** Record ids: UUIDv7 (RFC 9562), so that new rows lie together in every index. */
import { v7, validate } from 'uuid';

export interface Ids {
  next(): string;
}

export const systemIds: Ids = { next: () => v7() };

/** Any UUID in its lower-case canonical form. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && validate(text) && text === text.toLowerCase();
}
