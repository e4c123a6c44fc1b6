/** Imports on the wire: what the page, the command line and the engine say to each other (`/api/v1/imports`). */
import type { CleaningRuleName } from './cleaning/rule.ts';
import type { FieldProblem } from './errors.ts';
import type { Label } from './labels.ts';

/** What the file is, as it was read. */
export interface ImportShape {
  readonly format: 'csv' | 'workbook' | 'vcard' | 'ics' | 'json';
  /** The file lay compressed in another one. */
  readonly packed?: 'gzip' | 'zip';
  /** Texts only. */
  readonly encoding?: string;
  /** CSV only. */
  readonly delimiter?: string;
  /** CSV only: what encloses cells, empty where nothing does, and what stands before a quote inside them. */
  readonly quote?: string;
  readonly escape?: string;
  /** CSV only: cells of every row, where the file is so even that a row of another number must be damaged. */
  readonly rowWidth?: number;
  /** JSON only: one record a line, one after another, or in a list, and the names that lead to that list. */
  readonly layout?: 'lines' | 'stream' | 'list';
  readonly recordsAt?: readonly string[];
  /** Workbooks only: all sheets, those of them that nobody sees, and the one that is read. */
  readonly sheets?: readonly string[];
  readonly hiddenSheets?: readonly string[];
  readonly sheet?: string;
  /** Workbooks of Dynamics 365: the table, and the field of each column by its header. */
  readonly entity?: string;
  readonly logicalNames?: Readonly<Record<string, string>>;
  /** Workbooks only: each cell that a merged one covers has its value. */
  readonly spreadMerged?: boolean;
  /** Rows above the header (titles), counted from 0: the header is this row; -1 where the file begins with its records. */
  readonly headerRow: number;
  /** Rows that the header takes; 1 where absent. */
  readonly headerRows?: number;
  readonly rowCount: number;
  readonly columns: readonly ImportColumn[];
  /** Rows that are no records by their look: proposals, which `skipRows`, `trailer` and `repeatedHeaders` agree to. */
  readonly skipped?: readonly SkippedRow[];
  /** Agreed: the rows of these numbers are left out. */
  readonly skipRows?: readonly number[];
  /** Agreed: so many last rows are left out. */
  readonly trailer?: number;
  /** Agreed: rows that say the header again are left out. */
  readonly repeatedHeaders?: boolean;
  /** What is not read of such a file, or was read in a way that people should know. */
  readonly notes?: readonly Label[];
}

/** Why a row is taken for none of the records. */
export type SkipReason = 'title' | 'note' | 'total' | 'footer' | 'repeatedHeader';

export interface SkippedRow {
  /** As a spreadsheet shows it; null where the file is too long to know it before it is read. */
  readonly row: number | null;
  /** 1 for the last row that is not empty; only where it is one of the last. */
  readonly fromEnd?: number;
  readonly reason: SkipReason;
  /** Its cells that are not empty: the first of them. */
  readonly cells: readonly string[];
}

export interface ImportColumn {
  readonly index: number;
  readonly header: string;
  /** First values that are not empty. */
  readonly samples: readonly string[];
  /** All values of the rows that were looked at, in the order met; absent where they are too many to list. */
  readonly values?: readonly string[];
  readonly filled: number;
  /**
   * All values of the rows that were looked at fit both orders of day and month, or could be thousands (1.234) as well as
   * fractions: somebody must say which.
   */
  readonly ambiguous?: 'dayMonth' | 'decimal';
  /** How the cells are to be read, as their values or the header show. */
  readonly proposed?: CellReading;
}

/** How the cells of a column are read where their text alone does not tell. */
export interface CellReading {
  /** Order of the parts of dates such as 3/4/2026. */
  readonly dateOrder?: 'ymd' | 'dmy' | 'mdy';
  /** The sign before the fraction of numbers: `,` reads 1.234 as one thousand. */
  readonly decimal?: '.' | ',';
  /** IANA name of the zone of times that name none. */
  readonly timeZone?: string;
  /** What stands between the values of one cell. */
  readonly separator?: string;
  /** The cells hold HTML: it becomes text, or stays formatted where the field can hold that. */
  readonly html?: true;
  /** Decimal factor for numbers and money, such as `1000000` where the file counts millions. */
  readonly multiply?: string;
}

/** How several columns become one value, see `joinRule`. */
export const joinKinds = ['words', 'lines', 'name', 'first', 'closed'] as const;
export type JoinKind = (typeof joinKinds)[number];

/**
 * What cells of other systems are made into. `salesforceId`: 18 characters of 15. `plainId`: without the prefix `zcrm_`.
 * `unguarded`: without the apostrophe before a sign. `firstOfList`: the first of `a;b` or of a JSON list. `listed`: a JSON list
 * as `a;b`. `milliseconds`: a moment counted from 1970. `place`: the address in `longitude#%$latitude#%$address`.
 * `day`: the day of a moment. `oneLine`: line ends
 * become spaces. `familyNameFirst`: “Lovelace, Ada” is Ada Lovelace. `minutesOf…`: whole minutes; of a clock `1:30` is an
 * hour and a half.
 */
export const cellForms = [
  'salesforceId',
  'plainId',
  'unguarded',
  'firstOfList',
  'listed',
  'milliseconds',
  'place',
  'day',
  'oneLine',
  'familyNameFirst',
  'minutesOfSeconds',
  'minutesOfMilliseconds',
  'minutesOfClock',
] as const;
export type CellForm = (typeof cellForms)[number];

/** What happens to one column. A column that no rule names is not imported. */
export interface ColumnRule extends CellReading {
  /** Header of the column; absent when every row gets `constant`. */
  readonly column?: string;
  readonly field: string;
  /** Part of a composite field, such as `country` of an address. */
  readonly member?: string;
  readonly constant?: string;
  /** From a value of the file to a value of the field; compared folded. */
  readonly values?: Readonly<Record<string, string>>;
  /** Only cells that are one of these words say something; others count as empty. */
  readonly only?: readonly string[];
  /** Further columns of the same value. */
  readonly join?: {
    readonly columns: readonly string[];
    readonly by: JoinKind;
    /** With `first`: what kind of id each column holds, the rule's own first: `deal:1`. */
    readonly types?: readonly string[];
  };
  /** What the cells are made into before anything else is read in them. */
  readonly forms?: readonly CellForm[];
  /** Of an entry in a list of phones or e-mails, which several columns may fill. */
  readonly label?: string;
  readonly lookup?: {
    /** Its id in the source system, or another field of the target; its title when absent. */
    readonly by?: string;
    readonly missing: 'refuse' | 'empty' | 'create';
    /**
     * For fields that point to several objects: plural names by the beginning of the cell (`001` of `001xx…`), or by the
     * word in `typeColumn` (`Accounts`).
     */
    readonly objects?: Readonly<Record<string, string>>;
    readonly typeColumn?: string;
  };
  /** What an empty cell does to a value that is there; that of the import when absent. */
  readonly emptyCells?: 'keep' | 'clear';
  /** What becomes of words that are no options of the list: `add` makes them options, as part of a migration. */
  readonly unlisted?: 'refuse' | 'empty' | 'add';
  /** That of the import when absent. */
  readonly cleaning?: CleaningChoice;
}

/** Which cleaning rules look at cells: all that fit the field, these, or none. */
export type CleaningChoice = 'all' | 'none' | readonly CleaningRuleName[];

/** Rows whose cell is one of these words are no records of ours; they are counted as left out. */
export interface LeaveOutRule {
  readonly column: string;
  readonly is: readonly string[];
}

/** Each of the values in the cells of the column makes a record of its own: a row with three ids makes three. */
export interface EachRule {
  readonly column: string;
  /** What stands between the values; `;` when absent. A JSON list is one anyway. */
  readonly separator?: string;
}

/** Files of an archive that the cells name: as part of a migration they come to the row's record. */
export interface FileRule {
  /** Its cells hold a path or a name, several of them, or the id by which the other system calls the file. */
  readonly column: string;
  /** `attachments`, or a field that holds files or a picture. */
  readonly to: string;
  /** Header of the name that people know it by; where it is given, a row without one has no file. */
  readonly nameColumn?: string;
  /** Where in the archive the system lays its files. */
  readonly folders?: readonly string[];
}

export interface ImportRules {
  /** Plural name of the object. */
  readonly object: string;
  /**
   * Only rows of which all of this holds are brought. Where the file has further parts in the migration, the other rows are
   * theirs; else they are counted as left out.
   */
  readonly only?: readonly LeaveOutRule[];
  readonly each?: EachRule;
  /** The system that the rows come from: ids of other systems (`sourceId`) are unique within it. */
  readonly source?: string;
  /** The field that recognises a record which is here already; absent: every row is new. */
  readonly key?: string;
  /** Further fields that name the record together with `key`. */
  readonly keyWith?: readonly string[];
  /** Fields that name it in turn where the key names none: an owner's e-mail address, then his name. */
  readonly keyElse?: readonly string[];
  readonly onMatch?: 'update' | 'skip';
  /** A row that may be there already by the rules for duplicates: `refuse` when absent. */
  readonly onDuplicate?: 'refuse' | 'make' | 'leave' | 'update';
  /** What empty cells do to values that are there: `clear` when absent. */
  readonly emptyCells?: 'keep' | 'clear';
  readonly leaveOut?: readonly LeaveOutRule[];
  /** `none` when absent. */
  readonly cleaning?: CleaningChoice;
  readonly columns: readonly ColumnRule[];
  readonly files?: readonly FileRule[];
}

/** How sure the proposal for a column is. */
export type Certainty = 'exact' | 'likely' | 'none';

export interface ImportProposal {
  readonly rules: ImportRules;
  readonly certainty: Readonly<Record<string, Certainty>>;
}

export interface ImportInfo {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly shape: ImportShape;
  readonly proposal: ImportProposal;
  readonly rules: ImportRules | null;
  /** Runs (see `/jobs/{id}`): the latest dry run and the run. */
  readonly dryRun: string | null;
  readonly run: string | null;
  readonly createdAt: string;
}

/** `result` of a dry run and of a run. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Left as they were because the rules say so. */
  readonly skipped: number;
  /** Rows that are no records of ours, as the rules say; absent in results of before. */
  readonly leftOut?: number;
  /** Records made because cells named them, by object. */
  readonly madeFor: Readonly<Record<string, number>>;
  /** Cells that named no record: the first 200 of them. */
  readonly unmet: readonly { readonly column: string; readonly value: string; readonly count: number }[];
  /** What cleaning did, by column and rule; absent where nothing was cleaned. */
  readonly cleaned?: readonly CleanedCells[];
  /** Of the refused rows, those that rules for duplicates refused; absent where there are none. */
  readonly duplicates?: DuplicateRows;
}

export interface DuplicateRows {
  readonly rows: number;
  /** Those that a rule lets nobody like the caller make. */
  readonly locked: number;
  /** A row may be against several; rules that only records out of sight fit are not named. */
  readonly rules: readonly { readonly name: string; readonly label: Label; readonly rows: number }[];
}

/** Also `GET /imports/{id}/cleaning`, before the import. */
export interface CleanedCells {
  readonly column: string;
  readonly rule: CleaningRuleName;
  /** Cells that become something else. */
  readonly changed: number;
  /** Cells of which only a person can say what would be right; they come as they are. */
  readonly told: number;
  readonly examples: readonly {
    readonly row: number;
    readonly before: string;
    readonly after: string | null;
  }[];
}

/** `GET /imports/{id}/failures?run=`: the first rows that were refused; all of them as `failures.csv`. */
export interface ImportFailure {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: readonly FieldProblem[];
}
