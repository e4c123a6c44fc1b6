/**
 * The cursor of a list: the sort values of the last row, sealed, so that it neither tells them nor can be made up, and
 * bound to the question and to who asked it.
 */
import { type KeyRing, newKeyRing } from '../../base/keys.ts';
import { invalidRequest } from './refusals.ts';

/** Until the process is given the installation's keys, cursors live as long as the process. */
let ring: KeyRing | undefined;

export function setCursorKeys(keys: KeyRing): void {
  ring = keys;
}

function keys(): KeyRing {
  ring ??= newKeyRing();
  return ring;
}

/** @param question everything that the order and the rows depend on, and who asks */
export function sealCursor(values: readonly unknown[], question: string): string {
  return keys()
    .seal('cursor', Buffer.from(JSON.stringify(values)), question)
    .toString('base64url');
}

/** Throws `invalid_request` for a cursor that is not ours, of another question, or of someone else. */
export function openCursor(cursor: string, question: string, count: number): readonly unknown[] {
  const opened = keys().open('cursor', Buffer.from(cursor, 'base64url'), question);
  const values: unknown = opened === null ? null : JSON.parse(opened.toString());
  if (!Array.isArray(values) || values.length !== count) {
    throw invalidRequest('cursor', {
      en: 'The cursor does not belong to this question. Start again without it.',
      zh: '游标与此查询不符，请去掉游标重新查询。',
    });
  }
  return values;
}
