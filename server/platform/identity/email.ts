/** E-mail addresses as names of identities: one folded form, so that no two people share one by spelling. */
import { ValueError } from '../../../shared/errors.ts';

const pattern = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\]]+\.[^\s@"(),:;<>[\\\].]+$/u;

/** NFKC and lower case; throws ValueError when it cannot be an address. */
export function foldEmail(text: string): string {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  if (folded.length > 254 || !pattern.test(folded)) {
    throw new ValueError({
      en: 'This is not an e-mail address; it should look like name@example.com.',
      zh: '这不是有效的邮箱地址，正确格式如 name@example.com。',
    });
  }
  return folded;
}
