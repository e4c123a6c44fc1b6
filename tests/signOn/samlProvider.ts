/** A SAML identity provider that signs real answers with keys of its own, and bends them as a test says. */
import { cryptoProvider, X509CertificateGenerator } from '@peculiar/x509';
import 'reflect-metadata';
import { inflateRawSync } from 'node:zlib';
import { SignedXml } from 'xml-crypto';

export interface SamlKeys {
  readonly privatePem: string;
  readonly certificate: string;
}

export async function samlKeys(): Promise<SamlKeys> {
  cryptoProvider.set(crypto);
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const made = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=idp.example',
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 86_400_000),
    signingAlgorithm: algorithm,
    keys,
  });
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const privatePem = `-----BEGIN PRIVATE KEY-----\n${der.match(/.{1,64}/g)!.join('\n')}\n-----END PRIVATE KEY-----`;
  return { privatePem, certificate: made.toString('pem') };
}

export const idpName = 'https://idp.example/saml';

/** What an answer says; each has an honest value. */
export interface Statement {
  readonly requestId: string;
  readonly recipient: string;
  readonly audience: string;
  readonly nameId: string;
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  readonly issuer?: string;
  readonly id?: string;
  /** Milliseconds that the provider's clock is ahead. */
  readonly ahead?: number;
  readonly signatureAlgorithm?: string;
  readonly digestAlgorithm?: string;
}

const sha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const digest256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/** The id of the request that our redirect carries. */
export function requestIdOf(url: string): string {
  const request = new URL(url).searchParams.get('SAMLRequest')!;
  const xml = inflateRawSync(Buffer.from(request, 'base64')).toString();
  return /ID="([^"]+)"/.exec(xml)![1]!;
}

function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export function assertionOf(said: Statement): string {
  const at = (plus: number) => new Date(Date.now() + (said.ahead ?? 0) + plus).toISOString();
  const attributes = Object.entries(said.attributes ?? {}).map(
    ([name, values]) =>
      `<saml:Attribute Name="${markup(name)}">${values
        .map((value) => `<saml:AttributeValue>${markup(value)}</saml:AttributeValue>`)
        .join('')}</saml:Attribute>`,
  );
  return `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${said.id ?? `_a${crypto.randomUUID()}`}" IssueInstant="${at(0)}" Version="2.0">
<saml:Issuer>${said.issuer ?? idpName}</saml:Issuer>
<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${said.nameId}</saml:NameID>
<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData InResponseTo="${said.requestId}" NotOnOrAfter="${at(300_000)}" Recipient="${said.recipient}"/></saml:SubjectConfirmation></saml:Subject>
<saml:Conditions NotBefore="${at(-5_000)}" NotOnOrAfter="${at(300_000)}"><saml:AudienceRestriction><saml:Audience>${said.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>
<saml:AuthnStatement AuthnInstant="${at(0)}" SessionIndex="_s1"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>
<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement></saml:Assertion>`;
}

export function responseAround(assertions: string, said: Statement): string {
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r${crypto.randomUUID()}" InResponseTo="${said.requestId}" IssueInstant="${new Date().toISOString()}" Destination="${said.recipient}" Version="2.0"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${idpName}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>${assertions}</samlp:Response>`;
}

/** Signs the one element of that name, as providers do. */
export function signed(
  xml: string,
  element: 'Assertion' | 'Response',
  keys: SamlKeys,
  said?: Statement,
): string {
  const signature = new SignedXml({
    privateKey: keys.privatePem,
    signatureAlgorithm: said?.signatureAlgorithm ?? sha256,
    canonicalizationAlgorithm: exclusive,
  });
  signature.addReference({
    xpath: `//*[local-name(.)='${element}']`,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', exclusive],
    digestAlgorithm: said?.digestAlgorithm ?? digest256,
  });
  signature.computeSignature(xml, {
    location: { reference: `//*[local-name(.)='${element}']/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signature.getSignedXml();
}

/** As the provider's page posts it. */
export function honestResponse(said: Statement, keys: SamlKeys): string {
  return responseAround(signed(assertionOf(said), 'Assertion', keys, said), said);
}

export function metadataOf(keys: SamlKeys, signInUrl: string, more = ''): string {
  const body = keys.certificate.replaceAll(/-----[^-]+-----|\s/g, '');
  return `<?xml version="1.0"?>${more}<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${idpName}"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${body}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${signInUrl}"/></md:IDPSSODescriptor></md:EntityDescriptor>`;
}
