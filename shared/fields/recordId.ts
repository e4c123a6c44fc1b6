/** Ids of records as they come from outside. */
import { ValueError } from '../errors.ts';
import { isObject } from './plainText.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function readId(input: unknown): string {
  const id = typeof input === 'string' ? input.trim().toLowerCase() : '';
  if (uuid.test(id)) return id;
  throw new ValueError({
    en: 'This must be the id of a record, such as "0198c0de-…".',
    zh: '此处必须是记录的编号（id），例如 "0198c0de-…"。',
  });
}

/** A record named by a key of its own; the writer finds it. */
export interface Match {
  readonly match: Readonly<Record<string, unknown>>;
}

export function isMatch(input: unknown): input is Match {
  if (!isObject(input) || !isObject(input.match)) return false;
  return Object.keys(input).length === 1 && Object.keys(input.match).length > 0;
}
