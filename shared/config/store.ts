/** What an administrator shapes is a set of documents; these are their kinds, and what changing them asks and answers. */
import type { ErrorCode } from '../errors.ts';
import type { Label } from '../labels.ts';

/** In the order in which a registry is made of them: objects before their fields, fields before what is said of them. */
export const configKindNames = [
  'object',
  'field',
  'fieldSettings',
  'pipeline',
  'recordType',
  'layout',
  'rule',
  'dependency',
  'numbering',
  'uniqueKey',
  'quality',
  'duplicateRule',
] as const;

export type ConfigKindName = (typeof configKindNames)[number];

/** The name of a document: `c_project`, `account.c_region`, `opportunity.stage`. */
export interface ConfigKey {
  readonly kind: ConfigKindName;
  readonly name: string;
}

/** A document as it is stored. */
export interface ConfigItem extends ConfigKey {
  readonly data: Readonly<Record<string, unknown>>;
  /** 1 when it was made; raised by each change of it. */
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

/** What a document shall be; null removes it. */
export interface ConfigInput extends ConfigKey {
  readonly data: unknown;
  /** The version that the caller saw, 0 for a document that is to be made; absent: whatever it is by now. */
  readonly version?: number | undefined;
}

/** What stands against a document: `path` names the member, `fields.0.label`; '' is the document itself. */
export interface ConfigProblem extends ConfigKey {
  readonly path: string;
  readonly code: ErrorCode;
  readonly text: Label;
}

/** Something that uses a document: a view that shows the field, a record that holds the option. */
export interface ConfigUse {
  /** `view`, `record`, `role`, or a kind of document. */
  readonly kind: string;
  /** Of the document, the view … that uses it. */
  readonly name: string;
  readonly label: Label;
  /** Whether the document cannot go while this uses it; other uses simply end. */
  readonly blocks: boolean;
}

export type ConfigVerb = 'create' | 'update' | 'delete' | 'none';

export interface ConfigOutcome extends ConfigKey {
  readonly verb: ConfigVerb;
  /** The document as it will be, or is, stored: clean, with its immutable id; null when it goes. */
  readonly data: Readonly<Record<string, unknown>> | null;
  /** What uses a document that goes, or is retired. */
  readonly uses: readonly ConfigUse[];
  /** What else happens: values that are cleared, indexes that are made. */
  readonly effects: readonly Label[];
}

export interface ConfigChangeAnswer {
  /** Null in a dry run, and where nothing was different. */
  readonly change: string | null;
  readonly outcomes: readonly ConfigOutcome[];
  /** Of a dry run; a change with problems is refused as a whole. */
  readonly problems: readonly ConfigProblem[];
  /** Of an undo whose records a job takes back. */
  readonly job?: string;
}

/** One change, as the list of changes shows it. */
export interface ConfigChange {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly id: string | null; readonly name: string | null };
  readonly summary: Readonly<Record<string, unknown>>;
  /** The change that took it back. */
  readonly undoneBy: string | null;
  /** Why it can no longer be undone; null: it can. */
  readonly final: boolean;
  readonly items: readonly (ConfigKey & {
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
  })[];
}
