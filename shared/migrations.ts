/**
 * Migrations on the wire (`/api/v1/migrations`): many files as one piece of work. Each file is an import of its own
 * (`/api/v1/imports/{id}` shows its shape and proposal and takes its rules); the migration orders, tries, runs, proves and
 * undoes them together.
 *
 * POST   /migrations                        {name?}                  → 201 MigrationInfo
 * GET    /migrations                                                 → {data: MigrationInfo[]}
 * GET    /migrations/{id}                                            → MigrationInfo
 * PATCH  /migrations/{id}                   MigrationChange          → MigrationInfo
 * DELETE /migrations/{id}                                            → 204, what was imported stays
 * POST   /migrations/{id}/files?fileName=   the file as the body     → 201 MigrationInfo (a ZIP brings many, a workbook one per sheet)
 * POST   /migrations/{id}/files/{import}/parts {column, is, object} → 201 MigrationInfo: rows with these words become the object
 * DELETE /migrations/{id}/files/{import}                             → MigrationInfo
 * POST   /migrations/{id}/dryRun, …/run                              → 202 {job}: pause, cancel, resume through /jobs
 * POST   /migrations/{id}/undo                                       → 202 {job}; `?dryRun` → 200 UndoForecast
 * GET    /migrations/{id}/report                                     → MigrationReport, …/report.xlsx the same as a workbook
 * GET    /migrations/{id}/attachments?after=&limit=                   → {data: MissingAttachment[]}: files that did not arrive
 * GET    /migrations/{id}/missing?import=&after=&limit=              → {data: MissingRow[]}
 * GET    /importRuleSets                                             → {data: RuleSetInfo[]}
 * POST   /importRuleSets                    {name, migration}        → 201 RuleSetInfo: the rules that the migration has now
 * POST   /importRuleSets/file?name=         YAML or JSON as the body → 201 RuleSetInfo
 * GET    /importRuleSets/{id}/file?format=  yaml | json
 * DELETE /importRuleSets/{id}
 */
import type { FieldProblem } from './errors.ts';
import type { ImportResult, LeaveOutRule } from './imports.ts';
import type { Label } from './labels.ts';
import type { MigrationAttachments } from './migrationAttachments.ts';

/**
 * `mapping`: rules are being made. `trying`, `ready`: a trial is under way, or through. `undoing`, `undone`: everything was
 * taken back; it may be tried and run again.
 */
export const migrationStates = [
  'mapping',
  'trying',
  'ready',
  'running',
  'paused',
  'failed',
  'cancelled',
  'done',
  'undoing',
  'undone',
] as const;
export type MigrationState = (typeof migrationStates)[number];

/**
 * `customObject`: an object and its fields are made for the file first. `wait`: nothing is brought now; file and rules stay
 * here for the day there is an object for it. `leaveOut`: the file is not needed. `attach`: its rows make no records; they
 * say which file of an archive hangs on which.
 */
export const fileUses = ['import', 'customObject', 'attach', 'wait', 'leaveOut'] as const;
export type FileUse = (typeof fileUses)[number];

/** Something that the file alone does not tell; without `proposed` nothing runs before somebody answered. */
export interface MigrationQuestion {
  readonly kind: 'dayMonth' | 'decimal' | 'currency' | 'timeZone' | 'separator' | 'value' | 'person';
  /** Null: it is asked once for the whole file. */
  readonly column: string | null;
  /** Of `person`: what the cells say; the answer is the id of a user, `make`, `text` (the name stays on the record), `rules` or `nobody`. */
  readonly word?: string;
  readonly text: Label;
  readonly choices: readonly { readonly value: string; readonly label: Label }[];
  readonly proposed: string | null;
  readonly answer: string | null;
}

/** A word of the file and the value of ours that it probably means; null: nothing is alike. */
export interface ValueProposal {
  readonly word: string;
  readonly value: string | null;
  /** 1: the value's own name or label. */
  readonly certainty: number;
}

/** Figures of one file; `result` of runs holds them per import. */
export interface FileFigures extends ImportResult {
  /** Rows that the rules leave out, by condition or because somebody said so. */
  readonly leftOut: number;
}

export interface MigrationFile {
  readonly importId: string;
  readonly fileName: string;
  readonly sheet: string | null;
  /** The object as the source calls it: `Account`, `Deals`; null where no system was recognised. */
  readonly kind: string | null;
  /** Plural name of our object; null where we have none. */
  readonly object: string | null;
  /** Of the whole file, which may have several parts. */
  readonly rows: number;
  /** Rows of which all of `only` holds, in the words that the file has; of `each` column every value makes a record of its own. Null: all rows, one by one. */
  readonly takes: { readonly only: readonly LeaveOutRule[]; readonly each: string | null } | null;
  /** Beside the one that was brought with the file: some of its rows, or what they say besides. */
  readonly isPart: boolean;
  /** How sure the recognition is: 0 to 1. */
  readonly certainty: number;
  /** Files are imported in ascending order. */
  readonly order: number;
  readonly use: FileUse;
  /** It says which files hang on which records: `attach` is a use for it. */
  readonly attaches: boolean;
  /** Its rows, or a column of it, name files of the archives. */
  readonly namesFiles: boolean;
  /** The object that `customObject` makes. */
  readonly makes: { readonly name: string; readonly label: Label; readonly fields: number } | null;
  /** Why it waits, or what to know before it is brought. */
  readonly note: Label | null;
  readonly questions: readonly MigrationQuestion[];
  /** Of columns whose words have to become values of ours, by header. */
  readonly values: Readonly<Record<string, readonly ValueProposal[]>>;
  /** Columns that go nowhere, and why. */
  readonly left: readonly { readonly column: string; readonly why: Label }[];
  /** What stands against running it: rules that do not fit, questions without an answer. Empty: it may run. */
  readonly faults: readonly FieldProblem[];
  /** Of the last trial and of the run, as far as they are. */
  readonly tried: FileFigures | null;
  readonly result: FileFigures | null;
}

export interface MigrationInfo {
  readonly id: string;
  readonly name: string;
  readonly state: MigrationState;
  /** The system that the files come from, as it was recognised or as somebody said. */
  readonly source: string | null;
  /** The rule set in use, and the one that was last used for this source where none is chosen. */
  readonly ruleSet: string | null;
  readonly proposedRuleSet: string | null;
  readonly files: readonly MigrationFile[];
  /** Files of the archives that are no tables; null where there are none, and no table speaks of any. */
  readonly attachments: MigrationAttachments | null;
  /** Over all files. */
  readonly totals: { readonly files: number; readonly rows: number };
  /** Jobs (see `/jobs/{id}`): the latest trial, run and undo. */
  readonly dryRun: string | null;
  readonly run: string | null;
  readonly undo: string | null;
  /** Of the run: `/changeSets/{id}`. */
  readonly changeSet: string | null;
  readonly hasReport: boolean;
  readonly createdAt: string;
}

export interface MigrationChange {
  readonly name?: string;
  /** Kept with each record, and part of the key `sourceId`. */
  readonly source?: string | null;
  /** Takes the rules of the set for every file that it knows. */
  readonly ruleSet?: string;
  readonly files?: readonly {
    readonly importId: string;
    readonly use?: FileUse;
    readonly order?: number;
    /** Answers by the question's place in `questions`; null takes an answer back. */
    readonly answers?: readonly { readonly question: number; readonly answer: string | null }[];
  }[];
}

/** What an undo would do. */
export interface UndoForecast {
  readonly restored: number;
  readonly conflictCount: number;
  /** The first hundred: records that stay as they are because somebody wrote since. */
  readonly conflicts: readonly {
    readonly object: string;
    readonly id: string;
    readonly label: string | null;
    readonly fields: readonly string[];
  }[];
}

export interface RuleSetInfo {
  readonly id: string;
  readonly name: string;
  readonly source: string | null;
  /** Names of the files or kinds that it has rules for. */
  readonly files: readonly string[];
  readonly createdAt: string;
  readonly usedAt: string | null;
}
