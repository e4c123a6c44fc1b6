/** SAML 2.0 as a service provider: a request by redirect, a signed answer by post, and everything in it that must fit. */
import { SAML, type SamlConfig, ValidateInResponseTo } from '@node-saml/node-saml';
import type { IdentityEnv } from '../identityEnv.ts';
import { minute } from '../identityEnv.ts';
import type { Claims } from './claims.ts';
import type { SamlProvider } from './providers.ts';
import { providerTrouble } from './providerTrouble.ts';
import { named, samlDocument } from './samlDocument.ts';
import { cannotOpen, openAssertion } from './samlEncryption.ts';
import type { SamlKeyPair } from './samlKeyPair.ts';
import { samlKeyPairsOf } from './samlKeys.ts';
import { spendOnce } from './spentOnce.ts';

/** Clocks of two companies differ. */
const skew = 2 * minute;
/** An assertion is for now, however long its provider calls it good. */
const oldest = 10 * minute;
const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol';

/** Addresses of ours that the provider knows. */
export interface SamlPlaces {
  /** Where answers are posted. */
  readonly assertion: string;
  /** What we call ourselves: the address of our metadata. */
  readonly entityId: string;
}

function configOf(
  { settings }: SamlProvider,
  places: SamlPlaces,
  requestId: string,
  signWith?: SamlKeyPair,
): SamlConfig {
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
    ...(signWith ? { privateKey: signWith.privateKey, signatureAlgorithm: 'sha256' as const } : {}),
  };
}

/** Where the browser goes; `requestId` must begin with a letter or an underscore. Signed where the provider asks for it. */
export async function samlStart(
  env: Pick<IdentityEnv, 'db'>,
  provider: SamlProvider,
  places: SamlPlaces,
  requestId: string,
): Promise<string> {
  const [signWith] = provider.settings.signRequests ? await samlKeyPairsOf(env, provider.id) : [];
  return new SAML(configOf(provider, places, requestId, signWith)).getAuthorizeUrlAsync('', undefined, {});
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
  const { plain, wasEncrypted } = await inPlain(env, provider, xml);
  if (provider.settings.encryptedOnly && !wasEncrypted) throw providerTrouble('plain');
  const { profile } = await new SAML(configOf(provider, places, '_'))
    .validatePostResponseAsync({ SAMLResponse: Buffer.from(plain).toString('base64') })
    .catch((error: unknown) => {
      const reason = reasonOf(error);
      // Only what was signed may be told apart; see samlEncryption.ts.
      throw wasEncrypted && !afterSignature.has(reason) ? cannotOpen() : providerTrouble('answer', reason);
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

/**
 * The answer with its assertion in plain text. What is taken from it is what the assertion's own signature covers, so that of an
 * encrypted answer nothing but the assertion is handed on.
 */
async function inPlain(
  env: IdentityEnv,
  provider: SamlProvider,
  xml: string,
): Promise<{ plain: string; wasEncrypted: boolean }> {
  const document = samlDocument(xml);
  const answer = document.documentElement;
  const [encrypted, ...more] = named(document, 'EncryptedAssertion');
  if (!encrypted) return { plain: xml, wasEncrypted: false };
  const alone = more.length === 0 && named(document, 'Assertion').length === 0;
  if (!alone || encrypted.parentNode !== answer || answer.localName !== 'Response')
    throw providerTrouble('answer', 'assertion');
  const pairs = await samlKeyPairsOf(env, provider.id);
  const assertion = await openAssertion(env, provider.id, pairs, encrypted);
  return {
    plain: `<samlp:Response xmlns:samlp="${protocol}" Version="2.0">${assertion}</samlp:Response>`,
    wasEncrypted: true,
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

const afterSignature: ReadonlySet<string> = new Set(['audience', 'time']);

/** The library says in English what did not fit; a few words of that help an administrator. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  if (/audience/i.test(text)) return 'audience';
  if (/expired|not yet valid|too old/i.test(text)) return 'time';
  if (/signature/i.test(text)) return 'signature';
  return 'response';
}
