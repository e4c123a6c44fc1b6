/** Which passwords are accepted: NIST 800-63B, that is length and guessability, no composition rules. */
import type { Label } from '../../../shared/labels.ts';
import { Problem } from '../../base/problem.ts';
import { commonPasswords } from './commonPasswords.ts';

export const passwordLength = { min: 8, max: 256 } as const;

/**
 * Throws `invalid_value` on `field`. `context` are words that an attacker knows: name, e-mail, company. `minLength` is
 * what a policy demands beyond the least of all.
 */
export function checkNewPassword(
  password: string,
  context: readonly string[],
  field = 'password',
  minLength: number = passwordLength.min,
): void {
  const text = fault(password.normalize('NFKC'), context, Math.max(minLength, passwordLength.min));
  if (text) throw new Problem('invalid_value', { errors: [{ field, code: 'invalid_value', text }] });
}

function fault(password: string, context: readonly string[], minLength: number): Label | null {
  const length = [...password].length;
  if (length < minLength) {
    return {
      en: `A password has at least ${minLength} characters; a few words in a row are easy to remember.`,
      zh: `密码至少需要 ${minLength} 个字符，可以用几个词连在一起，方便记忆。`,
    };
  }
  if (length > passwordLength.max) {
    return {
      en: `A password has at most ${passwordLength.max} characters.`,
      zh: `密码最多 ${passwordLength.max} 个字符。`,
    };
  }
  const folded = password.toLowerCase();
  if (commonPasswords.has(folded) || new Set(folded).size < 3 || isRun(folded)) {
    return {
      en: 'This password is among those tried first by attackers; choose one that is yours alone.',
      zh: '此密码过于常见，容易被猜到，请换一个只有您自己会用的密码。',
    };
  }
  // What remains when known words are taken away must still be hard to guess.
  let rest = folded;
  for (const word of wordsOf(context)) rest = rest.replaceAll(word, '');
  if ([...rest].length < passwordLength.min / 2) {
    return {
      en: 'The password is little more than your name, e-mail or company; choose another.',
      zh: '密码与您的姓名、邮箱或公司名称过于接近，请换一个。',
    };
  }
  return null;
}

/** 12345678, abcdefgh, 87654321. */
function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < text.length; at++) steps.add(text.charCodeAt(at) - text.charCodeAt(at - 1));
  return steps.size === 1 && Math.abs([...steps][0]!) <= 1;
}

function wordsOf(context: readonly string[]): string[] {
  const texts = context.map((text) => text.normalize('NFKC').toLowerCase());
  const words = ['guanxi', '关系', ...texts, ...texts.flatMap((text) => text.split(/[\s@.,_\-+]+/u))];
  const long = (word: string) => [...word].length >= (/\p{Script=Han}/u.test(word) ? 2 : 4);
  // The longest first, so that a whole address goes before its parts.
  return [...new Set(words)].filter(long).sort((a, b) => b.length - a.length);
}
