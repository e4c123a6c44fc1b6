/** The key ring: what secrets are sealed and signed with. It lies outside the database, and so outside its backups. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { StartRefusal } from './startRefusal.ts';

/** What a derived key is for; one that leaks opens nothing else. */
export type KeyPurpose =
  | 'session'
  | 'cursor'
  | 'backup'
  | 'field'
  | 'mail'
  | 'signOn'
  | 'factor'
  | 'import'
  | 'audit'
  | 'idempotency'
  | 'duplicates';

/** A key that sensitive values are sealed with from a moment on (milliseconds since 1970). */
export interface FieldKey {
  readonly id: string;
  readonly secret: string;
  /** A little in the future when it is made, so that every process knows it before the first value is sealed with it. */
  readonly from: number;
}

/** As kept in a file; `secret` is 32 bytes in base64. The last key is the current one, the others still open. */
export interface KeyRingDocument {
  readonly format: 'guanxi-keys-1';
  readonly keys: readonly { readonly id: string; readonly secret: string }[];
  /** Those of sensitive values, oldest first; they change on their own. Absent until the first change: `keys` serve. */
  readonly fieldKeys?: readonly FieldKey[];
}

const secretBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

export class KeyRing {
  readonly document: KeyRingDocument;
  /** Id of the key that seals now. */
  readonly currentId: string;
  private readonly secrets = new Map<string, Buffer>();
  private readonly derived = new Map<string, Buffer>();

  constructor(document: KeyRingDocument) {
    this.document = document;
    for (const { id, secret } of document.keys) this.secrets.set(id, Buffer.from(secret, 'base64'));
    const last = document.keys.at(-1);
    if (last === undefined) throw new Error('A key ring needs a key');
    this.currentId = last.id;
  }

  /** Names this state of the ring: a copy with another one lacks a key, or has one too many. */
  get state(): string {
    return [this.currentId, ...(this.document.fieldKeys ?? []).map(({ id }) => id)].join('+');
  }

  /** Keys of sensitive values, oldest first. */
  get fieldKeys(): readonly FieldKey[] {
    return this.document.fieldKeys ?? this.document.keys.map((key) => ({ ...key, from: 0 }));
  }

  has(id: string): boolean {
    return this.secrets.has(id);
  }

  /** 32 bytes for one purpose, by HKDF-SHA-256 (RFC 5869). */
  derive(purpose: KeyPurpose, id: string = this.currentId): Buffer {
    const name = `${id} ${purpose}`;
    const known = this.derived.get(name);
    if (known !== undefined) return known;
    const secret = this.secrets.get(id);
    if (secret === undefined) throw new Error(`The key “${id}” is not in the key ring`);
    const key = Buffer.from(hkdfSync('sha256', secret, '', `guanxi ${purpose}`, secretBytes));
    this.derived.set(name, key);
    return key;
  }

  /**
   * AES-256-GCM. `about` is authenticated with it (AAD): text sealed for one place opens in no other.
   * Result: length of the key id, the id, nonce, ciphertext, tag.
   */
  seal(purpose: KeyPurpose, plain: Uint8Array, about: string): Buffer {
    const id = Buffer.from(this.currentId);
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.derive(purpose), nonce);
    cipher.setAAD(Buffer.from(about));
    return Buffer.concat([
      Buffer.of(id.length),
      id,
      nonce,
      cipher.update(plain),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
  }

  /** Null when it was sealed with a key that is not here, for another place, or was changed since. */
  open(purpose: KeyPurpose, sealed: Uint8Array, about: string): Buffer | null {
    const bytes = Buffer.from(sealed);
    const start = 1 + (bytes[0] ?? 0);
    const id = bytes.subarray(1, start).toString();
    if (!this.has(id) || bytes.length < start + nonceBytes + tagBytes) return null;
    const nonce = bytes.subarray(start, start + nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', this.derive(purpose, id), nonce);
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    try {
      return Buffer.concat([
        decipher.update(bytes.subarray(start + nonceBytes, -tagBytes)),
        decipher.final(),
      ]);
    } catch {
      return null;
    }
  }
}

export function newKeyRing(): KeyRing {
  const secret = randomBytes(secretBytes);
  return new KeyRing({
    format: 'guanxi-keys-1',
    keys: [{ id: idOf(secret), secret: secret.toString('base64') }],
  });
}

/** The ring of an installation that was given SECRET_KEY: the same text makes the same ring everywhere. */
export function keyRingOf(secretKey: string): KeyRing {
  const secret = createHash('sha256').update(secretKey).digest();
  return new KeyRing({
    format: 'guanxi-keys-1',
    keys: [{ id: idOf(secret), secret: secret.toString('base64') }],
  });
}

/** The same ring with one more key for sensitive values. `from`: when it begins to seal. */
export function withFieldKey(ring: KeyRing, from: number): KeyRing {
  const secret = randomBytes(secretBytes);
  const made = { id: idOf(secret), secret: secret.toString('base64'), from };
  return new KeyRing({ ...ring.document, fieldKeys: [...ring.fieldKeys, made] });
}

/** The same ring without keys of sensitive values that nothing is sealed with any more; the last one stays. */
export function withoutFieldKeys(ring: KeyRing, ids: readonly string[]): KeyRing {
  const last = ring.fieldKeys.at(-1);
  const fieldKeys = ring.fieldKeys.filter((key) => key === last || !ids.includes(key.id));
  return new KeyRing({ ...ring.document, fieldKeys });
}

/** With what only `older` still opens: values come back from backups of former times. */
export function withFieldKeysOf(ring: KeyRing, older: KeyRing): KeyRing {
  const known = new Set(ring.fieldKeys.map(({ id }) => id));
  const added = older.fieldKeys.filter(({ id }) => !known.has(id));
  if (added.length === 0) return ring;
  return new KeyRing({ ...ring.document, fieldKeys: [...added, ...ring.fieldKeys] });
}

function idOf(secret: Buffer): string {
  return createHash('sha256').update('guanxi key id').update(secret).digest('hex').slice(0, 12);
}

/** The ring as text with a check, so that a copy that lost or changed a letter is noticed when it is read. */
export function writeKeyRing(ring: KeyRing): string {
  const document = JSON.stringify(ring.document, null, 2);
  return `${document}\n# check ${checkOf(document)}\n`;
}

/** Throws a StartRefusal when the text is not a key ring or was changed. */
export function readKeyRing(text: string, from: string): KeyRing {
  const match = /^([\s\S]*)\n# check ([0-9a-f]{64})\s*$/.exec(text.replaceAll('\r\n', '\n'));
  const document = match?.[1] ?? '';
  const given = Buffer.from(match?.[2] ?? '', 'hex');
  const right = Buffer.from(checkOf(document), 'hex');
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    throw new StartRefusal({
      en: `${from} is not a whole key file of Guanxi: its check does not match. Use an unchanged copy made by “guanxi keys export”.`,
      zh: `${from} 不是完整的关系密钥文件：校验不符。请使用由 “guanxi keys export” 生成且未经改动的副本。`,
    });
  }
  return new KeyRing(JSON.parse(document));
}

function checkOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}
