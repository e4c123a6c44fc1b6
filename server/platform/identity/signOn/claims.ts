/** What a provider says of somebody, and what becomes of it: name, address, groups, roles, department. */
import { ValueError } from '../../../../shared/errors.ts';
import { foldEmail } from '../email.ts';
import { domainOf } from './domains.ts';
import type { DomainRule, Mapping } from './providerSettings.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** A person as a provider describes him. */
export interface Person {
  /** The provider's lasting name of him. */
  readonly subject: string;
  /** Folded; null where none was said, or it is no address. */
  readonly email: string | null;
  /** Whether an account here may be opened by that address. */
  readonly believed: boolean;
  readonly name: string | null;
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly departmentId: string | null;
}

const longestName = 120;

/** The member that is called so, or else the one at the end of a path of names with dots. */
export function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let at: unknown = claims;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Claims)[name];
  }
  return at;
}

export function textsAt(claims: Claims, path: string): string[] {
  const found = claimAt(claims, path);
  const list = Array.isArray(found) ? found : [found];
  return list.flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? [String(each)] : []));
}

/**
 * An address is believed when the provider says that it was verified, or says nothing of that while the domain is one that
 * the administrator gave to this provider. What the provider itself calls unverified is never believed.
 */
export function believes(email: string | null, verified: unknown, rules: readonly DomainRule[]): boolean {
  if (email === null) return false;
  if (verified !== undefined && verified !== null) return verified === true || verified === 'true';
  return rules.some(({ domain }) => domain === domainOf(email));
}

export function personOf(
  subject: string,
  claims: Claims,
  { mapping, domains }: { readonly mapping: Mapping; readonly domains: readonly DomainRule[] },
): Person {
  const email = addressOf(textsAt(claims, mapping.email)[0]);
  const groups = mapping.groups === null ? [] : textsAt(claims, mapping.groups);
  const places = mapping.department === null ? [] : textsAt(claims, mapping.department);
  return {
    subject,
    email,
    believed: believes(email, claims.email_verified, domains),
    name: textsAt(claims, mapping.name)[0]?.trim().slice(0, longestName) || null,
    groups,
    roles: rolesOf(mapping, groups),
    departmentId: mapping.departments.find(({ value }) => places.some(sameAs(value)))?.department ?? null,
  };
}

/** Roles of all groups that are mapped; `otherwise` for whoever is in none of them. */
export function rolesOf(mapping: Mapping, groups: readonly string[]): string[] {
  const found = mapping.roles.filter(({ value }) => groups.some(sameAs(value))).map(({ role }) => role);
  return [...new Set(found.length > 0 ? found : mapping.otherwise)];
}

/** The whole name, or the first part of a name in a directory: `CN=Sales,OU=Groups,…` is `Sales` too. */
function sameAs(wanted: string): (said: string) => boolean {
  const folded = wanted.toLowerCase();
  return (said) => {
    const whole = said.toLowerCase();
    return whole === folded || /^cn=([^,+\\]+)(,|$)/.exec(whole)?.[1] === folded;
  };
}

function addressOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return foldEmail(text);
  } catch (error) {
    if (error instanceof ValueError) return null;
    throw error;
  }
}
