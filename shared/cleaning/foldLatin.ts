/** Folded text without the marks of Latin, Greek and Cyrillic letters, as names of people and companies are compared. */
import { fold } from '../fold.ts';

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Marks of kana stay: が is no か. */
export function foldLatin(text: string): string {
  const folded = fold(text);
  if (!/\p{M}|[\u00c0-\u02ff\u0370-\u04ff\u1e00-\u1fff]/u.test(folded)) return folded;
  return folded
    .normalize('NFD')
    .replace(/(?=\p{M})[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøđðþłı]/g, (letter) => letters[letter] ?? letter);
}
