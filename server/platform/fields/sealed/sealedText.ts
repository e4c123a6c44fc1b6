/**
 * A sensitive value as it lies in the database: one text that tells under which key it was sealed, which values are equal,
 * and nothing else.
 *
 *     gx1.<key id>.<match>.<nonce, ciphertext and tag>       (match: 16 bytes, both in base64url)
 *
 * AES-256-GCM; the workspace, the field's immutable id and the record's id are authenticated with it (AAD), so that a text
 * that was put elsewhere opens no more. `match` is an HMAC-SHA-256 of what makes two values the same, under a key of its
 * own for each field. Both keys are derived from the key that the text names.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { matchText, type SensitiveMark } from '../../../../shared/fields/sensitive.ts';
import { openingKeyIds, sealingKey, sealingKeyId } from './sealingKeys.ts';

/** Where a value belongs. */
export interface SealedPlace {
  readonly workspaceId: string;
  readonly mark: SensitiveMark;
  readonly recordId: string;
}

const nonceBytes = 12;
const tagBytes = 16;
const matchBytes = 16;
const shape = /^gx1\.([0-9a-f]{12})\.([\w-]{22})\.([\w-]{38,})$/;

export function isSealed(text: string): boolean {
  return shape.test(text);
}

/** Id of the key that the text was sealed with; null for what is not sealed. */
export function keyIdOf(text: string): string | null {
  return shape.exec(text)?.[1] ?? null;
}

function aboutOf({ workspaceId, mark, recordId }: SealedPlace): Buffer {
  return Buffer.from(`${workspaceId}\n${mark.id}\n${recordId}`);
}

function keyOf(id: string, purpose: string) {
  const key = sealingKey(id, purpose);
  if (key === undefined) throw new Error(`the key ${id} is not in the key ring`);
  return key;
}

export function seal(plain: string, place: SealedPlace): string {
  const id = sealingKeyId();
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(id, sealPurpose(place)), nonce);
  cipher.setAAD(aboutOf(place));
  const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `gx1.${id}.${matchUnder(id, plain, place)}.${sealed.toString('base64url')}`;
}

/** Null where it was sealed for another place, was changed, or its key is not there. */
export function unseal(text: string, place: SealedPlace): string | null {
  const [, id, match, body] = shape.exec(text) ?? [];
  if (id === undefined || match === undefined || body === undefined) return null;
  const key = sealingKey(id, sealPurpose(place));
  if (key === undefined) return null;
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(aboutOf(place));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const plain = decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8');
    return plain + decipher.final('utf8');
  } catch {
    return null;
  }
}

/** What equal values have in common, under each key that values may be sealed with now. */
export function matchesOf(plain: string, place: Omit<SealedPlace, 'recordId'>): readonly string[] {
  return openingKeyIds().map((id) => matchUnder(id, plain, place));
}

function matchUnder(id: string, plain: string, { workspaceId, mark }: Omit<SealedPlace, 'recordId'>): string {
  return createHmac('sha256', keyOf(id, `match ${workspaceId} ${mark.id}`))
    .update(matchText(plain))
    .digest()
    .subarray(0, matchBytes)
    .toString('base64url');
}

function sealPurpose({ workspaceId }: Pick<SealedPlace, 'workspaceId'>): string {
  return `seal ${workspaceId}`;
}
