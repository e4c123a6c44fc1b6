/** Sealing, and the key file that people carry around. */
import { describe, expect, it } from 'vitest';
import { KeyRing, keyRingOf, newKeyRing, readKeyRing, writeKeyRing } from './keys.ts';

const plain = Buffer.from('身份证 11010519491231002X');

describe('KeyRing', () => {
  it('opens what it sealed, for the same purpose and place only', () => {
    const ring = newKeyRing();
    const sealed = ring.seal('field', plain, 'field record');
    expect(ring.open('field', sealed, 'field record')).toEqual(plain);
    expect(ring.open('field', sealed, 'field another')).toBeNull();
    expect(ring.open('cursor', sealed, 'field record')).toBeNull();
    expect(newKeyRing().open('field', sealed, 'field record')).toBeNull();
  });

  it('opens nothing that was changed or cut at any byte', () => {
    const ring = newKeyRing();
    const sealed = ring.seal('cursor', plain, '');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(ring.open('cursor', changed, '')).toBeNull();
      expect(ring.open('cursor', sealed.subarray(0, at), '')).toBeNull();
    }
  });

  it('still opens with an older key after a new one was added', () => {
    const old = newKeyRing();
    const both = new KeyRing({
      format: 'guanxi-keys-1',
      keys: [...old.document.keys, ...newKeyRing().document.keys],
    });
    expect(both.open('field', old.seal('field', plain, 'x'), 'x')).toEqual(plain);
    expect(old.open('field', both.seal('field', plain, 'x'), 'x')).toBeNull();
  });

  it('is the same for the same SECRET_KEY', () => {
    expect(keyRingOf('one').document).toEqual(keyRingOf('one').document);
    expect(keyRingOf('one').currentId).not.toBe(keyRingOf('two').currentId);
  });
});

describe('the key file', () => {
  it('reads back whole, and is refused with one letter changed or lost', () => {
    const text = writeKeyRing(newKeyRing());
    expect(writeKeyRing(readKeyRing(text, 'keys'))).toBe(text);
    expect(writeKeyRing(readKeyRing(text.replaceAll('\n', '\r\n'), 'keys'))).toBe(text);
    for (const bad of ['', '{}', text.slice(1), text.slice(0, -10), text.replace('secret', 'secrer')]) {
      expect(() => readKeyRing(bad, 'keys')).toThrow('check does not match');
    }
  });
});
