/** What a file of another system is, as far as its headers and cells tell: the answer of `recogniseFiles`. */
import type { Certainty } from '../../../../shared/imports.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { FileShape } from '../reading/readRequest.ts';
import type { ImportRules } from '../rules.ts';
import type { AttachmentTable } from './attachmentTable.ts';

export const sourceNames = [
  'salesforce',
  'hubspot',
  'zoho',
  'dynamics',
  'espocrm',
  'suitecrm',
  'odoo',
  'pipedrive',
  'fxiaoke',
  'wukong',
  'vcard',
] as const;
export type SourceName = (typeof sourceNames)[number];

export interface FileToRecognise {
  readonly fileName: string;
  readonly shape: FileShape;
}

/** Something that the file alone does not tell; nothing is imported before somebody has answered. */
export interface FileQuestion {
  readonly kind: 'dayMonth' | 'decimal' | 'currency' | 'timeZone' | 'separator' | 'value' | 'person';
  /** Null: it is asked once for the whole file. */
  readonly column: string | null;
  /** Of `person`: what the cells say. */
  readonly word?: string;
  readonly text: Label;
  readonly choices: readonly { readonly value: string; readonly label: Label }[];
  /** What the proposed rules hold already; null where there is nothing to go by. */
  readonly proposed: string | null;
}

/** A word of the file and the value of ours that it probably means; null: open. */
export interface ValueSuggestion {
  readonly word: string;
  readonly value: string | null;
  /** 1: the value's own name or label. */
  readonly certainty: number;
}

/** A column that goes nowhere, and why. */
export interface LeftColumn {
  readonly column: string;
  readonly why: Label;
}

/** A change of the configuration, as `POST /config/changes` takes it. */
export interface ConfigItem {
  readonly kind: 'object' | 'field';
  readonly name: string;
  readonly data: object;
}

export interface RecognisedFile {
  readonly fileName: string;
  readonly source: SourceName | null;
  /** The object as that system calls it: `Account`, `Deals`; null where no system was recognised. */
  readonly kind: string | null;
  /** Plural name of our object; null where we have none for it. */
  readonly object: string | null;
  /**
   * Where `object` is null: `attach` brings no rows, they say which file of an archive hangs on which record; `customObject` brings the rows into an object that `making` makes first; `wait` brings
   * nothing now, and the rules keep what the file holds for the day there is an object for it.
   */
  readonly instead: 'attach' | 'customObject' | 'wait' | null;
  /** Of `attach`: its columns. */
  readonly attaches: AttachmentTable | null;
  /** What the object would be called. */
  readonly names: { readonly label: Label; readonly pluralLabel: Label } | null;
  /** The custom object and its fields; empty where `object` is ours. */
  readonly making: readonly ConfigItem[];
  /** Why a file waits, or what to know before it is brought. */
  readonly note: Label | null;
  /** 0 to 1. */
  readonly certainty: number;
  /** Files are brought in ascending order: what others refer to comes first. */
  readonly order: number;
  /** Proposed whole. Of a file that waits they name the object that there would be. */
  readonly rules: ImportRules;
  /** Of each column, by its header. */
  readonly certainties: Readonly<Record<string, Certainty>>;
  /** Of columns whose words have to become values of ours, by header. */
  readonly values: Readonly<Record<string, readonly ValueSuggestion[]>>;
  readonly left: readonly LeftColumn[];
  readonly questions: readonly FileQuestion[];
  /** Further kinds that rows of the file are, each with its own rules; their `kind` tells them apart. */
  readonly parts: readonly RecognisedFile[];
}
