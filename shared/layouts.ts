/** Record types, pipelines and layouts as the metadata API gives them to one caller: what he may not see is left out. */
import type { Label } from './labels.ts';

export interface PipelineMeta {
  /** The value of the field `pipeline`. */
  readonly name: string;
  readonly label: Label;
  readonly active: boolean;
  /** Values of the stage field, in order. */
  readonly stages: readonly string[];
}

export interface RecordTypeMeta {
  /** The value of the field `recordType`. */
  readonly name: string;
  readonly label: Label;
  readonly description?: Label;
  readonly isDefault: boolean;
  /** Whether the caller may make such records. */
  readonly mayCreate: boolean;
  /** Values that a new record begins with, as a write takes them. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** By field the options that may be chosen; others have all of theirs. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly pipeline?: string;
}

export interface LayoutFieldMeta {
  readonly field: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** A filter over the fields of the record itself. */
  readonly visibleWhen?: Readonly<Record<string, unknown>>;
}

export interface LayoutSectionMeta {
  readonly label: Label;
  readonly columns: number;
  readonly collapsed: boolean;
  readonly visibleWhen?: Readonly<Record<string, unknown>>;
  readonly fields: readonly LayoutFieldMeta[];
}

export interface LayoutMeta {
  /** The record type that it is for; null: records without one. */
  readonly recordType: string | null;
  /** Of its document; null: as the object declares it. */
  readonly name: string | null;
  readonly keyFields: readonly string[];
  /** Of the record page. */
  readonly sections: readonly LayoutSectionMeta[];
  readonly form: readonly LayoutSectionMeta[];
  /** Null: the form asks as much as it thinks fit. */
  readonly quickCreate: readonly LayoutFieldMeta[] | null;
}
