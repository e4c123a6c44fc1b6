/** A provider while it is being filled in: what each kind begins with, and what is sent. */
import type { Provider } from './signOnApi.ts';

export const kinds = ['oidc', 'saml', 'ldap'] as const;
export type Kind = (typeof kinds)[number];

export interface Mapping {
  readonly email: string;
  readonly name: string;
  readonly groups: string | null;
  readonly department: string | null;
  readonly create: boolean;
  readonly follow: boolean;
  readonly roles: readonly { readonly value: string; readonly role: string }[];
  readonly otherwise: readonly string[];
  readonly departments: readonly { readonly value: string; readonly department: string }[];
}

export interface ProviderDraft {
  readonly kind: Kind;
  readonly label: string;
  readonly active: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly mapping: Mapping;
  readonly domains: readonly { readonly domain: string; readonly required: boolean }[];
  /** Empty keeps the one that is there. */
  readonly secret: string;
}

const settings: Record<Kind, Record<string, unknown>> = {
  oidc: {
    issuer: '',
    clientId: '',
    clientAuthentication: 'basic',
    scopes: ['openid', 'email', 'profile'],
    signOut: true,
  },
  saml: { entityId: '', signInUrl: '', certificates: [], signRequests: false, encryptedOnly: false },
  ldap: {
    url: 'ldaps://',
    startTls: true,
    authority: null,
    bindName: '',
    base: '',
    userFilter: '(&(objectClass=person)(|(uid={login})(mail={login})))',
    everyoneFilter: '(objectClass=person)',
    subject: 'entryUUID',
    groupBase: null,
    groupFilter: '(member={dn})',
  },
};

const claims: Record<Kind, Pick<Mapping, 'email' | 'name' | 'groups'>> = {
  oidc: { email: 'email', name: 'name', groups: 'groups' },
  saml: {
    email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
    name: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
    groups: 'groups',
  },
  ldap: { email: 'mail', name: 'cn', groups: 'memberOf' },
};

export function newDraft(kind: Kind): ProviderDraft {
  return {
    kind,
    label: '',
    active: false,
    settings: settings[kind],
    mapping: {
      ...claims[kind],
      department: null,
      create: false,
      follow: false,
      roles: [],
      otherwise: ['member'],
      departments: [],
    },
    domains: [],
    secret: '',
  };
}

export function draftOf(provider: Provider): ProviderDraft {
  const { kind, label, active, domains } = provider;
  // The document describes both as free objects; what is in them, the server has checked when it was saved.
  const { mapping } = provider as unknown as { readonly mapping: Mapping };
  return { kind: kind as Kind, label, active, settings: provider.settings, mapping, domains, secret: '' };
}

/** What was left empty is not said, and rows that nobody filled in are left out. */
export function savedDraft({ secret, mapping, domains, settings: given, ...draft }: ProviderDraft): object {
  const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text);
  const known = Object.entries(given).map(([name, value]) => [
    name,
    nullable.has(name) ? orNull(value as string) : value,
  ]);
  return {
    ...draft,
    settings: Object.fromEntries(known),
    mapping: {
      ...mapping,
      groups: orNull(mapping.groups),
      department: orNull(mapping.department),
      roles: mapping.roles.filter(({ value, role }) => value.trim() !== '' && role !== ''),
      departments: mapping.departments.filter(
        ({ value, department }) => value.trim() !== '' && department !== '',
      ),
    },
    domains: domains.filter(({ domain }) => domain.trim() !== ''),
    ...(secret === '' ? {} : { secret }),
  };
}

const nullable = new Set(['authority', 'groupBase']);
