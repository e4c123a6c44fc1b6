/** What a system's exports look like, as data: how its files are known, and where the columns of each object go. */
import type { CellForm, CellReading, JoinKind } from '../../../../shared/imports.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { AttachmentTableDeclaration, FileColumn } from './attachmentTable.ts';
import type { SourceName } from './recognisedFile.ts';

export interface ColumnTarget extends Pick<CellReading, 'html' | 'multiply' | 'separator' | 'timeZone'> {
  /** Headers that name the column, compared without case, spaces and signs. The first that the file has counts. */
  readonly headers: readonly string[];
  /** Field, or field and part, of the object: `address.city`. */
  readonly to: string;
  readonly join?: {
    readonly headers: readonly string[];
    readonly by: JoinKind;
    readonly types?: readonly string[];
  };
  readonly forms?: readonly CellForm[];
  readonly label?: string;
  readonly values?: Readonly<Record<string, string>>;
  /** Of references: what the cell says of the other record. */
  readonly by?: 'sourceId' | 'title' | 'email';
  /** Of references to several objects: names of objects, see `lookupRule.objects`. */
  readonly objects?: Readonly<Record<string, string>>;
  /** Headers of the column that says which of the objects it is. */
  readonly typeColumns?: readonly string[];
  /** Of the parts of one of several addresses: the fullest group is taken whole. */
  readonly group?: string;
}

type Options = Omit<ColumnTarget, 'headers' | 'to'>;

const list = (headers: string | readonly string[]): readonly string[] =>
  typeof headers === 'string' ? [headers] : headers;

/** A column with a value of its own. */
export function column(headers: string | readonly string[], to: string, options: Options = {}): ColumnTarget {
  return { headers: list(headers), to, ...options };
}

/** A column with the id of another record in that system. */
export function idOf(headers: string | readonly string[], to: string, options: Options = {}): ColumnTarget {
  return { headers: list(headers), to, by: 'sourceId', ...options };
}

/** A column with the name of another record. */
export function nameOf(headers: string | readonly string[], to: string, options: Options = {}): ColumnTarget {
  return { headers: list(headers), to, by: 'title', ...options };
}

/** Rows whose cell is one of the words. */
export interface RowsWith {
  /** The first that has one of the words counts. */
  readonly headers: readonly string[];
  readonly is: readonly string[];
  /** Left out of the rule where the file has no such column, or none of the words. */
  readonly optional?: true;
}

export interface KindDeclaration {
  /** The object as the system calls it. */
  readonly kind: string;
  /** Name of our object, or of one in otherObjects; null: nothing of ours ever holds it. */
  readonly object: string | null;
  /** The file has a column of each: one header, or any of several. */
  readonly needs: readonly (string | readonly string[])[];
  /** Taken before all others where the file has what it needs. */
  readonly before?: true;
  /** Words in the names of files and sheets; `named`: one of them is needed, too. */
  readonly files?: readonly string[];
  readonly named?: true;
  readonly columns: readonly ColumnTarget[];
  /** The rows are no records: they say which file of an archive hangs on which. */
  readonly attaches?: AttachmentTableDeclaration;
  /** Columns that name files of the rows' own records. */
  readonly fileColumns?: readonly FileColumn[];
  /** The same value in every row. */
  readonly constants?: Readonly<Record<string, string>>;
  readonly leaveOut?: readonly { readonly column: string; readonly is: readonly string[] }[];
  /** Kinds that some rows of such a file are, or that its rows are as well: brought as parts of it, beside this one. */
  readonly parts?: readonly string[];
  /** As a part: the rows that are of this kind, of which all of this holds. */
  readonly only?: readonly RowsWith[];
  /** As a part: each of the values in the cells of a column makes a record that joins two others. */
  readonly each?: { readonly headers: readonly string[]; readonly separator?: string };
  readonly note?: Label;
}

/** What shows that a file is of the system: headers that are all there, one of a pattern, or cells. */
export interface Sign {
  readonly weight: number;
  readonly headers?: readonly string[];
  /** Tested on each header as it is written. */
  readonly pattern?: RegExp;
  readonly cells?: { readonly column: string; readonly pattern: RegExp };
  /** Any so many of the headers are enough. */
  readonly most?: number;
  readonly hiddenSheet?: string;
  readonly format?: string;
}

export interface SourceDeclaration {
  readonly name: SourceName;
  readonly label: Label;
  readonly signs: readonly Sign[];
  readonly kinds: readonly KindDeclaration[];
  /** When and by whom a record was made and last changed, of every object. */
  readonly stamps?: readonly ColumnTarget[];
  /** What every column with an id is made into. */
  readonly idForms?: readonly CellForm[];
  /** What every column is made into. */
  readonly cellForms?: readonly CellForm[];
  /** Zone of times that name none; `ask`: that of the account there, which the file does not tell. */
  readonly timeZone: string | 'ask';
  /** Words that mean an empty cell. */
  readonly empty?: readonly string[];
  /** What stands before each header and says nothing: `property_`. */
  readonly headerPrefix?: RegExp;
  /** Columns that are left, and why; beside those that nothing is known of. */
  readonly left?: readonly { readonly headers: readonly string[]; readonly why: Label }[];
}

/** Columns that every system has some of. */
export const leftWhy = {
  workedOut: {
    en: 'Worked out here from other values.',
    zh: '系统会根据其他值自动计算，无需导入。',
  },
  system: { en: 'Serves the other system only.', zh: '仅供原系统内部使用。' },
  said: { en: 'Said by another column already.', zh: '已由另一列提供。' },
  empty: { en: 'The column is empty.', zh: '该列为空。' },
  unknown: {
    en: 'There is no field for it. Make one and choose it here, if you need it.',
    zh: '没有对应的字段。如有需要，请先新建字段再在此选择。',
  },
  otherAddress: {
    en: 'A record has one address; another one of the file is taken.',
    zh: '每条记录只有一个地址，已采用文件中的另一个地址。',
  },
} as const satisfies Readonly<Record<string, Label>>;
