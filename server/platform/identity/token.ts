/** Secrets that we hand out once and keep only as a hash: session cookies, links, API keys. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url: 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 is enough for a value with 256 random bits; passwords go through passwordHash.ts. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
