/** The keys of sensitive values as this process knows them; read anew when another process has changed them. */
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type KeyRing, readKeyRing } from '../../../base/keys.ts';

/** A process that works with a ring for this long without looking may miss a change; new keys seal only after that. */
export const lookEveryMs = 250;

/** How long a new key is known before it seals: every look, and every request that has begun before it, is over by then. */
export const beginsAfterMs = 2_000;

let ring: KeyRing | undefined;
let file: string | null = null;
let mark = '';
let lookedAt = Number.NEGATIVE_INFINITY;
const derived = new Map<string, KeyObject>();

/** Called by the roof. `from`: where the ring lies, if it lies in a file that may change. */
export function setSealingKeys(given: KeyRing, from: string | null = null): void {
  ring = given;
  file = from;
  mark = from === null ? '' : markOf(from);
  derived.clear();
}

/** The ring of now; a look at the file costs a few microseconds, and is taken at most four times a second. */
export function sealingRing(): KeyRing {
  if (ring === undefined)
    throw new Error('the keys of sensitive values were not given: call setSealingKeys first');
  const now = performance.now();
  if (file === null || now - lookedAt < lookEveryMs) return ring;
  lookedAt = now;
  const seen = markOf(file);
  if (seen !== mark && seen !== '') {
    ring = readKeyRing(readFileSync(file, 'utf8'), file);
    mark = seen;
  }
  return ring;
}

/** Looks at once: a value names a key that this process does not know. */
export function lookAgain(): KeyRing {
  lookedAt = Number.NEGATIVE_INFINITY;
  return sealingRing();
}

function markOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}

/** Id of the key that seals now. */
export function sealingKeyId(): string {
  const now = Date.now();
  const { fieldKeys } = sealingRing();
  return (fieldKeys.findLast(({ from }) => from <= now) ?? fieldKeys[0]!).id;
}

/** All that open, oldest first. */
export function openingKeyIds(): readonly string[] {
  return sealingRing().fieldKeys.map(({ id }) => id);
}

/** A key of its own for each purpose, by HKDF-SHA-256 (RFC 5869); undefined where the ring lacks the key. */
export function sealingKey(id: string, purpose: string): KeyObject | undefined {
  const name = `${id} ${purpose}`;
  const known = derived.get(name);
  if (known !== undefined) return known;
  const find = (from: KeyRing) => from.fieldKeys.find((key) => key.id === id);
  const key = find(sealingRing()) ?? find(lookAgain());
  if (key === undefined) return undefined;
  const secret = Buffer.from(key.secret, 'base64');
  const made = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `guanxi ${purpose}`, 32)));
  derived.set(name, made);
  return made;
}

/** A key that is no longer in the ring opens nothing, whatever was remembered of it. */
export function forgetRetired(): void {
  derived.clear();
  lookAgain();
}
