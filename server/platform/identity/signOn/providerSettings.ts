/** What an administrator says of a provider: where it is, what it calls people, and what we make of that. */
import { z } from 'zod';
import { foldDomain } from './domains.ts';

export const providerKinds = ['oidc', 'saml', 'ldap'] as const;
export type ProviderKind = (typeof providerKinds)[number];

const address = (schemes: readonly string[]) =>
  z
    .string()
    .trim()
    .max(2000)
    .refine(
      (text) => {
        if (!URL.canParse(text)) return false;
        const url = new URL(text);
        return schemes.includes(url.protocol) && url.username === '' && url.password === '';
      },
      `an address that begins with ${schemes.join('//, ')}//`,
    );

/** A name, or a path of names with dots, into what a provider says. */
const claim = z.string().trim().min(1).max(200);
export const oidcSettings = z.strictObject({
  issuer: address(['https:', 'http:']),
  clientId: z.string().trim().min(1).max(500),
  clientAuthentication: z.enum(['basic', 'post']).default('basic'),
  scopes: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/, 'a scope such as profile'),
    )
    .max(20)
    .default(['openid', 'email', 'profile']),
  /** Whether signing out here signs out there too. */
  signOut: z.boolean().default(true),
});

export const samlSettings = z.strictObject({
  /** What the provider calls itself. */
  entityId: z.string().trim().min(1).max(1000),
  signInUrl: address(['https:', 'http:']),
  /** PEM; during a change of certificates both. */
  certificates: z.array(z.string().trim().min(100).max(20_000)).min(1).max(4),
  /** With our own key. */
  signRequests: z.boolean().default(false),
  /** An assertion that everybody on the way could read is refused. */
  encryptedOnly: z.boolean().default(false),
});

export const ldapSettings = z.strictObject({
  url: address(['ldaps:', 'ldap:']),
  /** An ldap: address is only used after StartTLS, but on this machine itself. */
  startTls: z.boolean().default(true),
  /** PEM of the authority that signed the server's certificate; null: those that the system trusts. */
  authority: z.string().trim().max(40_000).nullable().default(null),
  bindName: z.string().trim().min(1).max(1000),
  base: z.string().trim().min(1).max(1000),
  /** `{login}` stands for what was typed, escaped. */
  userFilter: z
    .string()
    .trim()
    .max(1000)
    .refine((text) => text.includes('{login}'), 'a filter with {login}')
    .default('(&(objectClass=person)(|(uid={login})(mail={login})))'),
  /** Everyone who may be here, for the comparison by the clock. */
  everyoneFilter: z.string().trim().max(1000).default('(objectClass=person)'),
  /** Attribute that never changes: entryUUID, objectGUID. */
  subject: claim.default('entryUUID'),
  /** Null: groups are read from the attribute of the mapping (memberOf). */
  groupBase: z.string().trim().max(1000).nullable().default(null),
  /** `{dn}` stands for the person's entry, escaped. */
  groupFilter: z.string().trim().max(1000).default('(member={dn})'),
});

export const mappingShape = z.strictObject({
  email: claim,
  name: claim,
  groups: claim.nullable().default(null),
  department: claim.nullable().default(null),
  /** Whether somebody unknown becomes a user at the first sign-in. */
  create: z.boolean().default(false),
  /** Roles follow the groups at every sign-in, not only at the first. */
  follow: z.boolean().default(false),
  roles: z
    .array(z.strictObject({ value: z.string().trim().min(1).max(500), role: z.string().min(1).max(60) }))
    .max(200)
    .default([]),
  /** Whoever is in none of these groups has these. */
  otherwise: z.array(z.string().min(1).max(60)).max(20).default([]),
  departments: z
    .array(z.strictObject({ value: z.string().trim().min(1).max(500), department: z.uuid() }))
    .max(500)
    .default([]),
});

export const domainsShape = z
  .array(
    z.strictObject({
      domain: z.string().transform((text, ctx) => {
        const folded = foldDomain(text);
        if (folded !== null) return folded;
        ctx.addIssue('a domain such as example.com');
        return z.NEVER;
      }),
      required: z.boolean().default(false),
    }),
  )
  .max(50);

export type OidcSettings = z.infer<typeof oidcSettings>;
export type SamlSettings = z.infer<typeof samlSettings>;
export type LdapSettings = z.infer<typeof ldapSettings>;
export type ProviderSettings = OidcSettings | SamlSettings | LdapSettings;
export type Mapping = z.infer<typeof mappingShape>;
export type DomainRule = z.infer<typeof domainsShape>[number];

/** Where the secret of a provider goes: one that is kept must not follow to another place. */
export function placeOfSecret(kind: ProviderKind, settings: ProviderSettings): string {
  if (kind === 'oidc') return (settings as OidcSettings).issuer;
  return kind === 'ldap'
    ? `${(settings as LdapSettings).url} ${(settings as LdapSettings).authority ?? ''}`
    : '';
}
