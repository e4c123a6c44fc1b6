/** What the API says about data protection: what is held of a person, exports, erasures, holds, rules for keeping. */
import type { Label } from './labels.ts';

export interface PrivacySettings {
  /** Singular names of objects that hold people besides those that are declared so. */
  readonly people: readonly string[];
  /** Days: files of what is told to people; files and rows of imports; mails; news; lines of the security log; jobs. */
  readonly exportDays: number;
  readonly importDays: number;
  readonly mailDays: number;
  readonly newsDays: number;
  readonly securityDays: number;
  readonly jobDays: number;
}

export const keepingBounds = { least: 1, most: 3650 } as const;

/** A record as privacy pages name it. */
export interface PersonInfo {
  /** Plural name. */
  readonly object: string;
  readonly id: string;
  readonly label: string;
  readonly detail: string | null;
  readonly deleted: boolean;
}

export interface HeldPlace {
  readonly place: string;
  readonly label: Label;
  readonly count: number;
}

/** A search of every place for a person, as far as it is. */
export interface PersonLook {
  readonly job: string;
  readonly state: 'working' | 'done' | 'failed';
  readonly done: number;
  /** Null before the first place is counted. */
  readonly total: number | null;
  readonly finishedAt: string | null;
  /** Empty until it is done. */
  readonly places: readonly HeldPlace[];
  /** What stays, and why; empty until it is done. */
  readonly kept: readonly Label[];
}

/** A person, and whether he can be erased. */
export interface Held {
  readonly person: PersonInfo;
  /** Why it cannot be erased now; empty where it can. */
  readonly obstacles: readonly Label[];
  readonly erasedAt: string | null;
  /** Null when nobody looked. */
  readonly look: PersonLook | null;
}

export type ErasureMode = 'anonymise' | 'purge';
export type ErasureState = 'waiting' | 'working' | 'done';

export interface ErasureInfo {
  readonly id: string;
  readonly mode: ErasureMode;
  readonly origin: 'person' | 'retention' | 'restore';
  readonly state: ErasureState;
  readonly reason: string;
  readonly requestedBy: string | null;
  readonly subjects: readonly { readonly object: string; readonly id: string }[];
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** The run that does it; null where a command did. */
  readonly job: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly failed: boolean;
  readonly counts: readonly HeldPlace[];
  readonly certificate: string | null;
}

/** What is proved, without a word about the person. */
export interface Certificate {
  readonly format: 'guanxi-erasure-1';
  readonly id: string;
  readonly workspace: string;
  readonly subjects: readonly { readonly object: string; readonly id: string }[];
  readonly mode: ErasureMode;
  readonly origin: ErasureInfo['origin'];
  readonly requestedBy: string | null;
  readonly requestedAt: string;
  readonly finishedAt: string;
  readonly places: readonly HeldPlace[];
  readonly kept: readonly Label[];
}

export interface HoldInfo {
  readonly id: string;
  readonly object: string;
  readonly recordId: string;
  readonly label: string | null;
  readonly reason: string;
  readonly placedAt: string;
  readonly placedBy: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

export interface PersonExportInfo {
  readonly id: string;
  readonly object: string;
  readonly recordId: string;
  readonly label: string | null;
  readonly state: string;
  readonly size: number | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly expiresAt: string | null;
  readonly downloads: number;
}

export const retentionActions = ['bin', 'anonymise', 'purge'] as const;
export type RetentionAction = (typeof retentionActions)[number];

export interface RetentionRule {
  readonly id: string;
  readonly version: number;
  readonly object: string;
  readonly name: Label;
  readonly filter: unknown;
  readonly dateField: string;
  readonly months: number;
  readonly action: RetentionAction;
  readonly active: boolean;
  readonly lastRunAt: string | null;
  readonly lastJob: string | null;
}
