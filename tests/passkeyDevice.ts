/** An authenticator in software: makes passkeys and signs with them as WebAuthn level 3 says, so that its faults can be chosen. */
import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id?: string };
}

interface RequestOptions {
  readonly challenge: string;
  readonly rpId?: string;
}

export class PasskeyDevice {
  readonly origin: string;
  readonly id = randomBytes(16);
  counter = 0;
  /** Whether a finger or PIN opened it. */
  verifies = true;
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(origin: string) {
    this.origin = origin;
  }

  create(options: unknown): object {
    const { challenge, rp } = options as CreationOptions;
    const client = this.#clientData('webauthn.create', challenge);
    const idLength = Buffer.alloc(2);
    idLength.writeUInt16BE(this.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), idLength, this.id, coseKey(this.#keys.publicKey)]);
    const authData = Buffer.concat([this.#head(rp.id ?? '', 0x40), attested]);
    // {"fmt": "none", "attStmt": {}, "authData": bytes}
    const attestation = Buffer.concat([
      Buffer.of(0xa3),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.of(0xa0),
      text('authData'),
      bytes(authData),
    ]);
    return this.#answer({ clientDataJSON: client, attestationObject: attestation });
  }

  sign(options: unknown): object {
    const { challenge, rpId } = options as RequestOptions;
    this.counter += 1;
    const client = this.#clientData('webauthn.get', challenge);
    const authData = this.#head(rpId ?? '', 0);
    const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()]);
    const signature = createSign('sha256').update(signed).sign(this.#keys.privateKey);
    return this.#answer({ clientDataJSON: client, authenticatorData: authData, signature });
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  #head(rpId: string, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flags = 0x01 | (this.verifies ? 0x04 : 0) | more;
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.of(flags), counter]);
  }

  #answer(response: Readonly<Record<string, Buffer>>): object {
    const id = this.id.toString('base64url');
    const coded = Object.entries(response).map(([name, value]) => [name, value.toString('base64url')]);
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: Object.fromEntries(coded),
    };
  }
}

/** CBOR text of less than 24 bytes. */
function text(value: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 + value.length), Buffer.from(value)]);
}

/** CBOR bytes of less than 256. */
function bytes(value: Buffer): Buffer {
  return Buffer.concat([Buffer.of(0x58, value.length), value]);
}

/** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21),
    bytes(Buffer.from(x, 'base64url')),
    Buffer.of(0x22),
    bytes(Buffer.from(y, 'base64url')),
  ]);
}
