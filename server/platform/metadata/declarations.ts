/** What a domain says of an object; everything else follows from it. */
import type { RuleModes } from '../../../shared/cleaning/cleaningRules.ts';
import type { SensitiveDeclaration } from '../../../shared/fields/sensitive.ts';
import type { TextFormat } from '../../../shared/fields/textFormat.ts';
import type { Label } from '../../../shared/labels.ts';
import type { FieldTypeName, Option, Rollup, ViewDefinition } from '../../../shared/metadata.ts';
import type { Trait } from './trait.ts';

export interface FieldDeclaration {
  /** Of a custom field, under which its values are stored; a declared field is known by its name. */
  readonly id?: string;
  readonly type: FieldTypeName;
  readonly label: Label;
  readonly help?: Label;
  readonly required?: boolean;
  /** Unique among records that are not deleted, case- and width-folded. */
  readonly unique?: boolean;
  /** Has an index that its sort and its range conditions use. */
  readonly indexed?: boolean;
  /** Its words find the record in the search. */
  readonly searched?: boolean;
  /** Set by the server only. */
  readonly readOnly?: boolean;
  /** Computed by the system: a change raises neither version nor updatedAt nor history. */
  readonly computed?: boolean;
  readonly options?: readonly Option[];
  /** Lookup and polymorphic: singular names of the objects pointed to. */
  readonly targets?: readonly string[];
  /** Lookup: the child list that the target gets, and what deleting the target does to this record. */
  readonly relation?: {
    readonly name: string;
    readonly label: Label;
    readonly onDelete: 'restrict' | 'clear' | 'cascade';
  };
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly scale?: number;
  /** A whole number that names something (a year, a code): written without separators, never added up. */
  readonly nominal?: boolean;
  readonly prefix?: string;
  /** Worked out from other fields, by an expression in CEL; the type says what it gives. */
  readonly formula?: string;
  /** Worked out over the records of a child list. */
  readonly rollup?: Rollup;
  /** File and image: several; which media types (`image/*` for a family); most bytes of one. */
  readonly multiple?: boolean;
  readonly accept?: readonly string[];
  readonly maxSize?: number;
  /** Text: a number of a known shape, checked as such. */
  readonly format?: TextFormat;
  /** Text and longText: kept sealed and shown masked; see docs/how-to/sensitive-fields.md. */
  readonly sensitive?: SensitiveDeclaration;
  /** Cleaning rules that do something else here than what is usual. */
  readonly cleaning?: RuleModes;
}

export interface ViewDeclaration extends ViewDefinition {
  readonly id: string;
  readonly label: Label;
}

export interface ObjectDeclaration {
  /** Made by an administrator: its table by the owner's role at run time, its fields custom ones. */
  readonly custom?: boolean;
  /** Of a custom object: the module of the navigation that shows it. */
  readonly module?: string;
  /** Of a custom object; a declared one is known by its name. */
  readonly id?: string;
  readonly name: string;
  readonly plural: string;
  readonly label: Label;
  readonly pluralLabel: Label;
  /** A Tabler icon name. */
  readonly icon: string;
  /** A text field whose value names the record everywhere. */
  readonly titleField: string;
  readonly subtitleFields?: readonly string[];
  readonly keyFields?: readonly string[];
  readonly pathField?: string;
  readonly sections: readonly { readonly label: Label; readonly fields: readonly string[] }[];
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly views: readonly ViewDeclaration[];
  readonly traits?: readonly Trait[];
  /** The lookup or polymorphic field whose record's readers also read this one. */
  readonly readersFrom?: string;
  /** Whether it appears in the search over everything. Default true. */
  readonly inSearch?: boolean;
  /** Lookup or polymorphic fields whose records show this record's life on their timeline (theirs and their account's). */
  readonly timelineOf?: readonly string[];
  /** The datetime field that says when it happened on those timelines; by default when it was created. */
  readonly timelineAt?: string;
  /** The date by which it is to be done: shown as overdue while the path has not come to an end. */
  readonly dueField?: string;
  /** The datetime at which its owner is reminded, once, unless the path has come to an end. */
  readonly remindField?: string;
  /** There is one record for each pair of these lookups: where a merge brings two together, they become one. */
  readonly onePer?: OnePerDeclaration;
  /** Its records are people: what is held about one of them is told to him, and erased. */
  readonly person?: PersonDeclaration;
}

/** Which fields name a person, besides e-mails, phones and sensitive values, which always do. */
export interface PersonDeclaration {
  readonly names: readonly string[];
  /** Text fields that nobody else has the same value in. */
  readonly identifiers?: readonly string[];
}

/** Two lookups that name a record together. */
export interface OnePerDeclaration {
  readonly fields: readonly [string, string];
  /** The values of a select field, what stands first first; without it, what was changed last stands. */
  readonly first?: { readonly field: string; readonly values: readonly string[] };
}

export function defineObject<const D extends ObjectDeclaration>(declaration: D): D {
  return declaration;
}

/** A stage or choice of a select field, in the order given. */
export function options(
  entries: Readonly<
    Record<string, { en: string; zh: string } & Partial<Omit<Option, 'value' | 'label' | 'order'>>>
  >,
): readonly Option[] {
  return Object.entries(entries).map(([value, { en, zh, ...rest }], order) => ({
    value,
    label: { en, zh },
    order,
    active: true,
    ...rest,
  }));
}
