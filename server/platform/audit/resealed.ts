/**
 * Lines of history whose sensitive values were sealed anew under another key: their values are no longer those that the
 * line's hash was taken over, so a proof stands beside them that the product itself put them there.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { sealingRing } from '../fields/sealed/sealingKeys.ts';
import { canonicalJson } from './canonicalJson.ts';

/** HMAC-SHA-256 over the hash of the line as it was written and its values of now; the key lies outside the database. */
export function resealedProof(payloadHash: Buffer, before: unknown, after: unknown): Buffer {
  return createHmac('sha256', sealingRing().derive('audit'))
    .update(payloadHash)
    .update(canonicalJson([before ?? null, after ?? null]))
    .digest();
}

export function isResealed(
  proof: Buffer | null,
  payloadHash: Buffer,
  before: unknown,
  after: unknown,
): boolean {
  if (proof === null) return false;
  const right = resealedProof(payloadHash, before, after);
  return proof.length === right.length && timingSafeEqual(proof, right);
}
