/** E-mail domains as names: one folded form. */
import { domainToASCII } from 'node:url';

const pattern = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/** Null when it cannot be a domain. */
export function foldDomain(text: string): string | null {
  const folded = domainToASCII(text.normalize('NFKC').trim().replace(/^@/, '').toLowerCase());
  return pattern.test(folded) ? folded : null;
}

/** The domain of a folded address. */
export function domainOf(email: string): string | null {
  return foldDomain(email.slice(email.lastIndexOf('@') + 1));
}
