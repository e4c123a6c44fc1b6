/** A line of the audit trail as the API answers it. */

export interface AuditLine {
  /** Its place in the trail: time and running number. */
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly label: string | null };
  readonly verb: string;
  /** Singular name; null for lines about the workspace itself. */
  readonly object: string | null;
  /** Its name as the reader may know it; null for one that is gone or out of sight. */
  readonly record: { readonly id: string; readonly label: string | null } | null;
  readonly version: number | null;
  readonly changeSet: string | null;
  /** Names of changed fields that the reader may know of. */
  readonly fields: readonly string[];
  /** How many records a read or an export answered. */
  readonly rows: number | null;
  readonly requestId: string | null;
  readonly address: string | null;
  /** What else is known, of lines that are not about the fields of a record: names and numbers. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What auditors ask for, in the words of the page. */
export const auditTopics = {
  changes: [
    'create',
    'update',
    'delete',
    'restore',
    'merge',
    'mergedInto',
    'unmerge',
    'takenOut',
    'purge',
    'undo',
    'bulk',
    'import',
  ],
  reads: ['read', 'list', 'reveal', 'disclosed'],
  exports: ['export', 'personExported', 'personDownloaded', 'massExport', 'massRead'],
  privacy: [
    'erase',
    'erasureAsked',
    'erasureDone',
    'holdPlaced',
    'holdEnded',
    'retentionRuleChanged',
    'retained',
  ],
  signIns: [
    ...[
      'setUp',
      'signIn',
      'signInFailed',
      'signInBlocked',
      'signOut',
      'sessionRevoked',
      'sessionsRevoked',
      'unusualSignIn',
    ],
    ...[
      'factorAsked',
      'factorFailed',
      'factorBlocked',
      'passwordChanged',
      'passwordReset',
      'linkMade',
      'linkUsed',
    ],
    ...[
      'factorAdded',
      'factorRemoved',
      'factorsReset',
      'recoveryCodesMade',
      'recoveryCodeUsed',
      'proved',
      'proofFailed',
    ],
    ...['addressRefused', 'guessing', 'unlocked', 'signedOutByProvider', 'signOnUntied', 'malwareFound'],
  ],
  rights: [
    ...[
      'roleChanged',
      'shared',
      'shareEnded',
      'viewHandedOver',
      'scimTokenMade',
      'scimTokenRevoked',
      'sharingRuleChanged',
      'apiKeyMade',
      'apiKeyRevoked',
      'apiKeyRotated',
    ],
    ...['userDeactivated', 'userReactivated', 'policyChanged'],
  ],
  settings: [
    'settingChanged',
    'configured',
    'released',
    'workspaceCopied',
    'bundleMade',
    'bundleLoaded',
    'backup',
    'restored',
    'archived',
    'request',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AuditTopic = keyof typeof auditTopics;
