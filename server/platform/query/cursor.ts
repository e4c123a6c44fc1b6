/**
 * The cursor of a list: the sort values of the last row, sealed (AES-256-GCM), so that it neither tells them nor can be
 * made up, and bound to the question and to who asked it.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { invalidRequest } from './refusals.ts';

const ivBytes = 12;
const tagBytes = 16;

/** Until the process is given the installation's key, cursors live as long as the process. */
let key: Buffer = randomBytes(32);

/** @param secret 32 bytes that all processes of the installation share */
export function setCursorKey(secret: Buffer): void {
  if (secret.length !== 32) throw new Error('the cursor key must have 32 bytes');
  key = secret;
}

/** @param question everything that the order and the rows depend on, and who asks */
export function sealCursor(values: readonly unknown[], question: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(digest(question));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(values), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Throws `invalid_request` for a cursor that is not ours, of another question, or of someone else. */
export function openCursor(cursor: string, question: string, keys: number): readonly unknown[] {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) throw wrongCursor();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
      .setAAD(digest(question))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
    const values = JSON.parse(text.toString('utf8')) as readonly unknown[];
    if (values.length !== keys) throw wrongCursor();
    return values;
  } catch {
    throw wrongCursor();
  }
}

function digest(question: string): Buffer {
  return createHash('sha256').update(question).digest();
}

function wrongCursor(): Error {
  return invalidRequest('cursor', {
    en: 'The cursor does not belong to this question. Start again without it.',
    zh: '游标与此查询不符，请去掉游标重新查询。',
  });
}
