/** The place in a list that runs from new to old: when, then which. */
import { Problem } from '../../base/problem.ts';

export interface TimePlace {
  /** As PostgreSQL prints it. */
  readonly at: string;
  readonly id: string;
}

export function timeCursor({ at, id }: TimePlace): string {
  return Buffer.from(`${at}~${id}`).toString('base64url');
}

export function placeOfCursor(cursor: string | undefined): TimePlace | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const [, at, id] =
    /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+\d\d(?::\d\d)?)~([0-9a-f-]{36})$/.exec(text) ?? [];
  if (at !== undefined && id !== undefined) return { at, id };
  throw new Problem('invalid_request', {
    params: { reason: 'cursor' },
    detail: {
      en: 'The cursor is not one that this list gave; begin without it.',
      zh: '游标无效，请从第一页开始。',
    },
  });
}
