/** XML of SAML before anything is done with it: no document type, and only algorithms that still hold. */
import { DOMParser } from '@xmldom/xmldom';
import { providerTrouble } from './providerTrouble.ts';

const longest = 256 * 1024;

/** A signature's algorithms: SHA-2 with a key pair. SHA-1 and shared secrets are refused. */
const signatures = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
]);
const digests = new Set([
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
]);

/** Throws `answer` for what is no XML of a sensible size, `signature` for an algorithm that is refused. */
export function samlDocument(xml: string): Document {
  if (xml.length > longest || /<!(DOCTYPE|ENTITY)/i.test(xml)) throw providerTrouble('answer', 'document');
  const fail = () => {
    throw providerTrouble('answer', 'response');
  };
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  const document = parser.parseFromString(xml, 'text/xml');
  // Without an element the parser answers nothing at all.
  if (!document?.documentElement) fail();
  const used = named(document, 'SignatureMethod');
  // A key may be packed with a digest of its own, which signs nothing.
  const hashed = named(document, 'DigestMethod').filter(
    ({ parentNode }) => (parentNode as Element | null)?.localName !== 'EncryptionMethod',
  );
  const allowed = (elements: Element[], names: ReadonlySet<string>) =>
    elements.every((each) => names.has(each.getAttribute('Algorithm') ?? ''));
  if (!allowed(used, signatures) || !allowed(hashed, digests)) throw providerTrouble('signature');
  return document;
}

/** Whatever their namespace: the reader of signatures goes by local names too. */
export function named(from: Document | Element, name: string): Element[] {
  return Array.from(from.getElementsByTagNameNS('*', name));
}
