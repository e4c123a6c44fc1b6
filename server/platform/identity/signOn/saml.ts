/** SAML 2.0 as a service provider: a request by redirect, a signed answer by post, and everything in it that must fit. */
import { SAML, type SamlConfig, ValidateInResponseTo } from '@node-saml/node-saml';
import type { IdentityEnv } from '../identityEnv.ts';
import { minute } from '../identityEnv.ts';
import type { Claims } from './claims.ts';
import type { SamlProvider } from './providers.ts';
import { providerTrouble } from './providerTrouble.ts';
import { spendOnce } from './spentOnce.ts';

/** Clocks of two companies differ. */
const skew = 2 * minute;
/** An assertion is for now, however long its provider calls it good. */
const oldest = 10 * minute;
const longest = 256 * 1024;

/** Names of algorithms that a signature may use: SHA-2 with a key pair. SHA-1 and shared secrets are refused. */
const algorithms = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
]);
const digests = new Set([
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
]);

/** Addresses of ours that the provider knows. */
export interface SamlPlaces {
  /** Where answers are posted. */
  readonly assertion: string;
  /** What we call ourselves: the address of our metadata. */
  readonly entityId: string;
}

function configOf({ settings }: SamlProvider, places: SamlPlaces, requestId: string): SamlConfig {
  return {
    entryPoint: settings.signInUrl,
    idpCert: [...settings.certificates],
    idpIssuer: settings.entityId,
    issuer: places.entityId,
    callbackUrl: places.assertion,
    audience: places.entityId,
    // Either the assertion or the whole answer around it; what is used is what was signed.
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    acceptedClockSkewMs: skew,
    maxAssertionAgeMs: oldest,
    identifierFormat: null,
    disableRequestedAuthnContext: true,
    // Bound to the browser by our own cookie, and once only by our own table, which all processes share.
    validateInResponseTo: ValidateInResponseTo.never,
    generateUniqueId: () => requestId,
  };
}

/** Where the browser goes; `requestId` must begin with a letter or an underscore. */
export function samlStart(provider: SamlProvider, places: SamlPlaces, requestId: string): Promise<string> {
  return new SAML(configOf(provider, places, requestId)).getAuthorizeUrlAsync('', undefined, {});
}

export interface SamlArrival {
  readonly subject: string;
  readonly claims: Claims;
  readonly session: string | null;
  /** Id of the request that it answers, from the signed part. */
  readonly answers: string;
}

/** Throws when the answer is not signed by the provider, not for us, not of now, asked by nobody, or was used before. */
export async function samlFinish(
  env: IdentityEnv,
  provider: SamlProvider,
  places: SamlPlaces,
  response: string,
): Promise<SamlArrival> {
  const xml = Buffer.from(response, 'base64').toString('utf8');
  checkText(xml);
  const { profile } = await new SAML(configOf(provider, places, '_'))
    .validatePostResponseAsync({ SAMLResponse: response })
    .catch((error: unknown) => {
      throw providerTrouble('answer', reasonOf(error));
    });
  if (!profile?.nameID || profile.issuer !== provider.settings.entityId)
    throw providerTrouble('answer', 'issuer');
  const assertion = (profile.getAssertion?.() as { Assertion?: AssertionJs } | undefined)?.Assertion;
  const id = assertion?.$?.ID;
  if (!assertion || !id) throw providerTrouble('answer', 'assertion');
  const answers = confirmedRequest(env, assertion, places.assertion);
  if (!(await spendOnce(env, 'assertion', `${provider.id} ${id}`, oldest + 2 * skew)))
    throw providerTrouble('stale');
  return {
    subject: profile.nameID,
    claims: { nameId: profile.nameID, ...(profile.attributes as Claims | undefined) },
    session: profile.sessionIndex ?? null,
    answers,
  };
}

/** The parts of an assertion as the library's XML reader gives them. */
interface AssertionJs {
  readonly $?: { readonly ID?: string };
  readonly Subject?: readonly {
    readonly SubjectConfirmation?: readonly {
      readonly $?: { readonly Method?: string };
      readonly SubjectConfirmationData?: readonly {
        readonly $?: {
          readonly InResponseTo?: string;
          readonly Recipient?: string;
          readonly NotOnOrAfter?: string;
          readonly NotBefore?: string;
        };
      }[];
    }[];
  }[];
}

/** The signed statement that the bearer was sent to us, by this request, until then. */
function confirmedRequest(
  env: Pick<IdentityEnv, 'clock'>,
  assertion: AssertionJs,
  recipient: string,
): string {
  const now = env.clock.now();
  for (const confirmation of assertion.Subject?.[0]?.SubjectConfirmation ?? []) {
    const data = confirmation.SubjectConfirmationData?.[0]?.$;
    const bearer = confirmation.$?.Method === 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
    if (!bearer || !data?.InResponseTo || data.Recipient !== recipient || data.NotBefore !== undefined)
      continue;
    if (Date.parse(data.NotOnOrAfter ?? '') + skew > now) return data.InResponseTo;
  }
  throw providerTrouble('answer', 'confirmation');
}

/** Before any parser sees it: a size, no document type (so no entities), and algorithms that still hold. */
function checkText(xml: string): void {
  if (xml.length > longest || /<!(DOCTYPE|ENTITY)/i.test(xml)) throw providerTrouble('answer', 'document');
  const named = (pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
  const used = named(/<(?:[\w.-]+:)?SignatureMethod\b[^>]*\bAlgorithm\s*=\s*["']([^"']*)["']/g);
  const hashed = named(/<(?:[\w.-]+:)?DigestMethod\b[^>]*\bAlgorithm\s*=\s*["']([^"']*)["']/g);
  if (!used.every((each) => algorithms.has(each)) || !hashed.every((each) => digests.has(each)))
    throw providerTrouble('signature');
}

/** The library says in English what did not fit; a few words of that help an administrator. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  if (/audience/i.test(text)) return 'audience';
  if (/expired|not yet valid|too old/i.test(text)) return 'time';
  if (/signature/i.test(text)) return 'signature';
  return 'response';
}
