/** The rules of a company for signing in and for being sure who acts: one document, with what holds where nothing was said. */

export const signInWays = ['password', 'passkey', 'signOn'] as const;
/** `signOn`: by another system (OpenID Connect, SAML, LDAP). */
export type SignInWay = (typeof signInWays)[number];

export interface SecurityPolicy {
  readonly secondFactor: {
    readonly required: 'nobody' | 'roles' | 'everyone';
    /** Names of roles; heeded with `roles`. */
    readonly roles: readonly string[];
    /** Days from the day of the rule, or of the person's account if that is later. */
    readonly graceDays: number;
    /** Sign-on by another system counts as one, because that system asks for its own. */
    readonly signOnCounts: boolean;
  };
  readonly sessions: { readonly idleMinutes: number; readonly absoluteHours: number };
  readonly passwords: {
    readonly minLength: number;
    /** How many former ones may not come back. */
    readonly remembered: number;
  };
  readonly signInWays: readonly SignInWay[];
  /** Who has the role is let in from these addresses and ranges only; with several such roles, all of them must agree. */
  readonly networks: readonly { readonly role: string; readonly ranges: readonly string[] }[];
  readonly stepUp: {
    /** Rows that one export may take without a fresh proof. */
    readonly exportRows: number;
    /** Whether revealing a sensitive value needs one. */
    readonly reveal: boolean;
  };
  readonly alerts: {
    readonly unusualSignIn: boolean;
    readonly readRowsPerHour: number;
    readonly exportRowsPerHour: number;
  };
}

export const usualPolicy: SecurityPolicy = {
  secondFactor: { required: 'nobody', roles: [], graceDays: 7, signOnCounts: false },
  sessions: { idleMinutes: 3 * 24 * 60, absoluteHours: 30 * 24 },
  passwords: { minLength: 8, remembered: 0 },
  signInWays,
  networks: [],
  stepUp: { exportRows: 5_000, reveal: false },
  alerts: { unusualSignIn: true, readRowsPerHour: 20_000, exportRowsPerHour: 10_000 },
};

/** Least and most of what can be set. */
export const policyBounds = {
  graceDays: [0, 90],
  idleMinutes: [5, 14 * 24 * 60],
  absoluteHours: [1, 90 * 24],
  minLength: [8, 64],
  remembered: [0, 24],
  exportRows: [0, 1_000_000],
  readRowsPerHour: [100, 10_000_000],
  exportRowsPerHour: [100, 10_000_000],
} as const satisfies Record<string, readonly [number, number]>;

/** A stored document may be older than a setting that came later. */
export function wholePolicy(stored: unknown): SecurityPolicy {
  if (typeof stored !== 'object' || stored === null) return usualPolicy;
  const given = stored as { readonly [Part in keyof SecurityPolicy]?: object };
  const whole: Record<string, unknown> = {};
  for (const [part, usual] of Object.entries(usualPolicy)) {
    const own = Object.hasOwn(given, part) ? given[part as keyof SecurityPolicy] : undefined;
    whole[part] = own === undefined ? usual : Array.isArray(usual) ? own : { ...usual, ...own };
  }
  return whole as unknown as SecurityPolicy;
}
