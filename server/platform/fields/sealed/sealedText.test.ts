/** Sealing held to what it promises: opens where it belongs, fails closed everywhere else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newKeyRing, withFieldKey, withFieldKeysOf, withoutFieldKeys } from '../../../base/keys.ts';
import { matchesOf, type SealedPlace, seal, unseal } from './sealedText.ts';
import { setSealingKeys } from './sealingKeys.ts';

const place = (part: Partial<SealedPlace> & { id?: string } = {}): SealedPlace => ({
  workspaceId: part.workspaceId ?? 'w1',
  mark: { id: part.id ?? 'contact.idCard', first: 3, last: 4 },
  recordId: part.recordId ?? 'r1',
});

describe('a sealed value', () => {
  test('opens where it belongs, and nowhere else', () => {
    setSealingKeys(newKeyRing());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (plain) => {
        const text = seal(plain, place());
        expect(unseal(text, place())).toBe(plain);
        if (plain.length > 6) expect(text).not.toContain(plain);
        expect(unseal(text, place({ recordId: 'r2' }))).toBeNull();
        expect(unseal(text, place({ workspaceId: 'w2' }))).toBeNull();
        expect(unseal(text, place({ id: 'account.taxNumber' }))).toBeNull();
        expect(seal(plain, place())).not.toBe(text);
      }),
    );
  });

  test('that was changed in any one character opens no more', () => {
    setSealingKeys(newKeyRing());
    const text = seal('110101199003074514', place());
    const body = text.lastIndexOf('.') + 1;
    fc.assert(
      fc.property(
        fc.integer({ min: body, max: text.length - 2 }),
        fc.constantFrom(...'abcXYZ019_-'),
        (at, other) => {
          const changed = text.slice(0, at) + other + text.slice(at + 1);
          expect(unseal(changed, place())).toBe(changed === text ? '110101199003074514' : null);
        },
      ),
    );
  });

  test('is found under every key that opens, and is lost with its key alone', () => {
    const first = newKeyRing();
    setSealingKeys(first);
    const old = seal('A-1 b', place());
    const second = withFieldKey(first, 0);
    setSealingKeys(second);
    const young = seal('a1B', place());
    const matches = matchesOf('Ａ1B', place());
    expect(matches).toHaveLength(2);
    expect(matches).toContain(old.split('.')[2]);
    expect(matches).toContain(young.split('.')[2]);
    expect([unseal(old, place()), unseal(young, place())]).toEqual(['A-1 b', 'a1B']);
    const retired = withoutFieldKeys(second, [first.fieldKeys[0]!.id]);
    setSealingKeys(retired);
    expect([unseal(old, place()), unseal(young, place())]).toEqual([null, 'a1B']);
    setSealingKeys(withFieldKeysOf(retired, second));
    expect(unseal(old, place())).toBe('A-1 b');
  });

  test('is not sealed with a key before its time', () => {
    const first = newKeyRing();
    const later = withFieldKey(first, Date.now() + 60_000);
    setSealingKeys(later);
    expect(seal('x', place()).split('.')[1]).toBe(first.fieldKeys[0]?.id);
  });
});
