/** What the metadata API says about objects and fields, and what server and web both read. */
import type { RuleModes } from './cleaning/cleaningRules.ts';
import type { SensitiveMark } from './fields/sensitive.ts';
import type { TextFormat } from './fields/textFormat.ts';
import type { Label } from './labels.ts';
import type { LayoutMeta, PipelineMeta, RecordTypeMeta } from './layouts.ts';

export const fieldTypeNames = [
  'id',
  'text',
  'longText',
  'integer',
  'number',
  'percent',
  'money',
  'boolean',
  'date',
  'datetime',
  'select',
  'multiSelect',
  'emails',
  'phones',
  'url',
  'address',
  'lookup',
  'polymorphic',
  'user',
  'autoNumber',
  'richText',
  'tags',
  'rating',
  'geo',
  'json',
  'file',
  'image',
] as const;

export type FieldTypeName = (typeof fieldTypeNames)[number];

/** `s1…s5` ordered steps, `won`, `lost`, or a tag tint of the design tokens. */
export const colours = [
  's1',
  's2',
  's3',
  's4',
  's5',
  'won',
  'lost',
  'blue',
  'teal',
  'plum',
  'sand',
  'sky',
  'moss',
  'grey',
  'violet',
] as const;

export type Colour = (typeof colours)[number];

export interface Option {
  readonly value: string;
  readonly label: Label;
  readonly colour?: Colour;
  readonly active: boolean;
  readonly order: number;
  /** Pipeline stages only: chance to win in percent, and what reaching the stage means. */
  readonly probability?: number;
  readonly outcome?: 'open' | 'won' | 'lost';
  /** Stages of an object with several pipelines: the one that this is a stage of. */
  readonly pipeline?: string;
}

export type FieldAccess = 'hidden' | 'masked' | 'read' | 'edit';

export interface FieldMeta {
  /** Immutable; custom values are stored under it. */
  readonly id: string;
  readonly name: string;
  readonly type: FieldTypeName;
  readonly label: Label;
  readonly help?: Label;
  readonly required: boolean;
  readonly unique: boolean;
  readonly sortable: boolean;
  readonly filterable: boolean;
  /** Kept by the platform (id, version, createdAt …). */
  readonly system: boolean;
  /** Set by the server only; refused in a write. */
  readonly readOnly: boolean;
  readonly options?: readonly Option[];
  /** Objects (singular names) that a lookup, polymorphic or user field may point to. */
  readonly targets?: readonly string[];
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  /** Digits after the decimal point. */
  readonly scale?: number;
  /** A whole number that names something (a year, a code): written without separators, never added up. */
  readonly nominal?: boolean;
  /** Prefix of an auto-number, such as `T-`. */
  readonly prefix?: string;
  /** Worked out from fields of the record and of those it points to: an expression in CEL. Its type says what it gives. */
  readonly formula?: string;
  /** Worked out over the records of a child list. */
  readonly rollup?: Rollup;
  /** File and image: whether it holds several. */
  readonly multiple?: boolean;
  /** File and image: media types that it takes, `image/*` for a whole family; absent means any. */
  readonly accept?: readonly string[];
  /** File and image: most bytes of one file. */
  readonly maxSize?: number;
  /** Text: a number of a known shape, checked as such. */
  readonly format?: TextFormat;
  /** Kept sealed, shown masked, revealed one value at a time; asked for by whole values only. */
  readonly sensitive?: SensitiveMark;
  /** Dependent pick list: which options go with which value of another field; `otherwise` with all others, and with none. */
  readonly dependsOn?: {
    readonly field: string;
    readonly allowed: Readonly<Record<string, readonly string[]>>;
    readonly otherwise: readonly string[];
  };
  /** What was said of its cleaning; rules that are not named do what is usual (shared/cleaning). */
  readonly cleaning?: RuleModes;
  /** What the caller may do with it; a hidden field is not listed at all. */
  readonly access: Exclude<FieldAccess, 'hidden'>;
}

export const rollupFunctions = ['sum', 'count', 'min', 'max', 'avg'] as const;

export interface Rollup {
  /** The child list, by its name. */
  readonly relation: string;
  readonly fn: (typeof rollupFunctions)[number];
  /** Field of the child; not for `count`. Money is taken in the workspace's currency. */
  readonly field?: string;
  /** In the filter language, over fields of the child itself. */
  readonly filter?: unknown;
}

/** A child list of an object: the records of `object` whose `field` points here. */
export interface RelationMeta {
  readonly name: string;
  readonly object: string;
  readonly field: string;
  readonly label: Label;
}

export const viewKinds = ['table', 'board', 'grouped', 'calendar', 'map'] as const;
export type ViewKind = (typeof viewKinds)[number];

/** What stands under a column, over everything that the list finds; `none` where a column that adds up should not. */
export const footFigures = ['sum', 'avg', 'min', 'max', 'filled', 'filledShare', 'none'] as const;
export type FootFigure = (typeof footFigures)[number];

export const calendarSpans = ['month', 'week', 'day', 'agenda'] as const;
export type CalendarSpan = (typeof calendarSpans)[number];

/** One level of a grouped table. */
export interface ViewGroup {
  readonly field: string;
  /** Dates and moments only. */
  readonly bucket?: 'day' | 'week' | 'month' | 'quarter' | 'year';
}

export interface ViewDefinition {
  readonly kind: ViewKind;
  readonly fields: readonly string[];
  readonly filter?: unknown;
  /** As in the `sort` parameter: `-amount,name`. */
  readonly sort?: string;
  /** Board: the select field whose options are the columns. */
  readonly groupBy?: string;
  /** Grouped table: one or two levels. */
  readonly groups?: readonly ViewGroup[];
  /** Calendar: the date or moment that places a record, and the one that ends it. */
  readonly dateField?: string;
  readonly endField?: string;
  readonly span?: CalendarSpan;
  /** Map: a place, or an address whose city is known. */
  readonly placeField?: string;
  /** By column. */
  readonly foot?: Readonly<Record<string, FootFigure>>;
  readonly columnWidths?: Readonly<Record<string, number>>;
  readonly density?: 'compact' | 'normal' | 'roomy';
}

export interface ViewMeta {
  readonly id: string;
  readonly object: string;
  readonly label: Label;
  readonly definition: ViewDefinition;
  /** Declared with the object: cannot be changed or removed. */
  readonly system: boolean;
  readonly shared: boolean;
  /** Names of the roles that a shared view is for; null: everyone. */
  readonly roles: readonly string[] | null;
  /** What the caller's role opens first. */
  readonly isDefault: boolean;
  readonly own: boolean;
  readonly position: number;
  readonly version: number;
}

export const verbs = [
  'create',
  'read',
  'update',
  'delete',
  'restore',
  'merge',
  'export',
  'import',
  'transfer',
  'share',
  'comment',
] as const;

/** What may be done with records; which, a scope says (shared/rights.ts). */
export type Verb = (typeof verbs)[number];

export interface ActionMeta {
  readonly name: string;
  readonly label: Label;
  readonly icon?: string;
}

export interface ObjectMeta {
  readonly name: string;
  readonly plural: string;
  readonly label: Label;
  readonly pluralLabel: Label;
  readonly icon: string;
  /** The domain of the navigation that a custom object asks to stand in. */
  readonly module?: string;
  readonly titleField: string;
  /** Second line under the title in palettes, peeks and cards. */
  readonly subtitleFields: readonly string[];
  /** Key facts in the head of the record page. */
  readonly keyFields: readonly string[];
  /** Sections of the record page and the form. */
  readonly sections: readonly { readonly label: Label; readonly fields: readonly string[] }[];
  /** The select field drawn as a path of stages, if any. */
  readonly pathField?: string;
  /** How its stages are divided; the standard one alone where nobody did; none without stages. */
  readonly pipelines: readonly PipelineMeta[];
  readonly recordTypes: readonly RecordTypeMeta[];
  /** The one for records without a type first; `keyFields` and `sections` are those of that one. */
  readonly layouts: readonly LayoutMeta[];
  readonly fields: readonly FieldMeta[];
  readonly relations: readonly RelationMeta[];
  readonly views: readonly ViewMeta[];
  readonly actions: readonly ActionMeta[];
  readonly verbs: Readonly<Record<Verb, boolean>>;
}
