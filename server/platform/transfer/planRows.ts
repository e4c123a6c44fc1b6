/** Which rows of a file are an import's own, where several imports share it, and how many records each row makes. */
import { fold } from '../../../shared/fold.ts';
import { findColumn } from './findColumn.ts';
import type { FileShape } from './reading/readRequest.ts';
import type { ImportRules, LeaveOutRule } from './rules.ts';

/** Holds of a row when the cell is one of the words, folded. */
export interface PlannedWords {
  readonly index: number;
  readonly header: string;
  readonly words: ReadonlySet<string>;
}

export interface PlannedRows {
  /** All of them hold of a row that is taken. */
  readonly only: readonly PlannedWords[];
  /** What the other parts of the file take before this one does. */
  readonly others: readonly (readonly PlannedWords[])[];
  /** Rows that no part takes are counted with this one. */
  readonly isRest: boolean;
  /** Each of the values in the cell makes a record of its own. */
  readonly each: { readonly index: number; readonly separator: string } | null;
}

/** One of several parts of a file; a file that is brought whole has none. */
export interface PartOfFile {
  readonly isRest: boolean;
  /** Rules of the parts that take their rows before. */
  readonly others: readonly (readonly LeaveOutRule[])[];
}

export const wholeFile: PartOfFile = { isRest: true, others: [] };

export const allRows: PlannedRows = { ...wholeFile, only: [], others: [], each: null };

/** What systems put between the ids of one cell; a comma is part of many names. */
const usualSeparator = ';';

/** Throws ValueError. */
export function planWords({ column, is }: LeaveOutRule, shape: FileShape): PlannedWords {
  const { index, header } = findColumn(column, shape);
  return { index, header, words: new Set(is.map((word) => fold(word.trim()))) };
}

/** Throws ValueError that names the column which the file has not. */
export function planRows(
  { only = [], each }: Pick<ImportRules, 'only' | 'each'>,
  shape: FileShape,
  { isRest, others }: PartOfFile = wholeFile,
): PlannedRows {
  return {
    isRest,
    others: others.map((rules) => rules.map((rule) => planWords(rule, shape))),
    only: only.map((rule) => planWords(rule, shape)),
    each: each
      ? { index: findColumn(each.column, shape).index, separator: each.separator ?? usualSeparator }
      : null,
  };
}

export function isOneOf({ index, words }: PlannedWords, cells: readonly string[]): boolean {
  return words.has(fold((cells[index] ?? '').trim()));
}
