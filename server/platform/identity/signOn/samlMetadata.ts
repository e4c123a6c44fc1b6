/** Metadata of SAML: ours for the provider, and the provider's read without following anything that it names. */
import { X509Certificate } from 'node:crypto';
import { generateServiceProviderMetadata } from '@node-saml/node-saml';
import { DOMParser } from '@xmldom/xmldom';
import { Problem } from '../../../base/problem.ts';
import type { SamlPlaces } from './saml.ts';
import type { SamlKeyPair } from './samlKeyPair.ts';

const metadataSpace = 'urn:oasis:names:tc:SAML:2.0:metadata';
const signatureSpace = 'http://www.w3.org/2000/09/xmldsig#';
const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
export const longestMetadata = 512 * 1024;

/** `pairs`, the oldest first: all that may sign are named, and the newest as the one to encrypt for. */
export function ownMetadata(
  { assertion, entityId }: SamlPlaces,
  pairs: readonly SamlKeyPair[],
  signRequests: boolean,
): string {
  const [oldest] = pairs;
  const newest = pairs.at(-1);
  return generateServiceProviderMetadata({
    issuer: entityId,
    callbackUrl: assertion,
    wantAssertionsSigned: true,
    ...(newest ? { decryptionPvk: newest.privateKey, decryptionCert: newest.certificate } : {}),
    ...(oldest && signRequests
      ? { privateKey: oldest.privateKey, publicCerts: pairs.map(({ certificate }) => certificate) }
      : {}),
  });
}

export interface ReadMetadata {
  readonly entityId: string;
  readonly signInUrl: string;
  readonly certificates: readonly string[];
}

/** Throws `invalid_value` with what is missing. */
export function readMetadata(xml: string): ReadMetadata {
  if (xml.length > longestMetadata || /<!(DOCTYPE|ENTITY)/i.test(xml)) throw notMetadata();
  const fail = () => {
    throw notMetadata();
  };
  const document = new DOMParser({
    errorHandler: { warning: () => {}, error: fail, fatalError: fail },
  }).parseFromString(xml, 'text/xml');
  const entities = elements(document, metadataSpace, 'EntityDescriptor');
  const described = entities.find((each) => elements(each, metadataSpace, 'IDPSSODescriptor').length > 0);
  const role = described && elements(described, metadataSpace, 'IDPSSODescriptor')[0];
  if (!described || !role) throw notMetadata();
  const entityId = described.getAttribute('entityID')?.trim() ?? '';
  const services = elements(role, metadataSpace, 'SingleSignOnService');
  const signInUrl =
    services
      .find((each) => each.getAttribute('Binding') === redirect)
      ?.getAttribute('Location')
      ?.trim() ?? '';
  const certificates = elements(role, metadataSpace, 'KeyDescriptor')
    .filter((each) => (each.getAttribute('use') || 'signing') === 'signing')
    .flatMap((each) => elements(each, signatureSpace, 'X509Certificate'))
    .map((each) => certificateOf(each.textContent ?? ''));
  if (entityId === '' || !/^https?:\/\//.test(signInUrl) || certificates.length === 0) throw notMetadata();
  return { entityId, signInUrl, certificates: [...new Set(certificates)].slice(0, 4) };
}

/** PEM, from PEM or from the bare base64 that metadata carry. Throws `invalid_value`. */
export function certificateOf(text: string): string {
  const body = text.replaceAll(/-----(BEGIN|END) CERTIFICATE-----|\s/g, '');
  const pem = `-----BEGIN CERTIFICATE-----\n${body.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END CERTIFICATE-----`;
  try {
    new X509Certificate(pem);
    return pem;
  } catch {
    throw new Problem('invalid_value', {
      errors: [
        {
          field: 'settings.certificates',
          code: 'invalid_value',
          text: {
            en: 'This is not an X.509 certificate in PEM form.',
            zh: '不是有效的 PEM 格式 X.509 证书。',
          },
        },
      ],
    });
  }
}

/** Until when a certificate is good. */
export function certificateEnd(pem: string): string {
  return new Date(new X509Certificate(pem).validTo).toISOString();
}

function elements(from: Document | Element, space: string, name: string): Element[] {
  return Array.from(from.getElementsByTagNameNS(space, name));
}

function notMetadata(): Problem {
  const text = {
    en: 'These are not metadata of a SAML identity provider with a sign-in address (HTTP-Redirect) and a signing certificate.',
    zh: '不是有效的 SAML 身份提供方元数据：应包含登录地址（HTTP-Redirect）和签名证书。',
  };
  return new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'metadata', code: 'invalid_value', text }],
  });
}
