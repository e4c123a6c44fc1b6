/** A field while it is being made or changed, and the documents that come of it. */
import type { FieldDocument } from '../../../../../shared/config/field.ts';
import type { FieldSettingsDocument } from '../../../../../shared/config/fieldSettings.ts';
import { sensitiveTypes } from '../../../../../shared/fields/sensitive.ts';
import type { FieldMeta, FieldTypeName, ObjectMeta, Option } from '../../../../../shared/metadata.ts';
import { customMark } from '../custom.ts';
import { put } from '../parts/put.ts';
import { freeName } from '../parts/suggestName.ts';
import {
  type FieldChoice,
  hasOptions,
  isFile,
  isNumber,
  isPointer,
  isSearchable,
  isText,
} from './fieldTypes.ts';

export type FieldDraft = Omit<FieldDocument, 'options'> & { readonly options: readonly Option[] };

export function newDraft(choice: FieldChoice): FieldDraft {
  const nothing = { label: { en: '', zh: '' }, options: [] };
  if (choice === 'formula') return { ...nothing, type: 'number', formula: '' };
  if (choice === 'rollup') return { ...nothing, type: 'integer', rollup: { relation: '', fn: 'count' } };
  const type: FieldTypeName = choice;
  return {
    type,
    label: { en: '', zh: '' },
    options: [],
    ...(type === 'text' ? { searched: true } : {}),
    ...(type === 'percent' ? { min: 0, max: 100 } : {}),
  };
}

/** A custom field by its document, a declared one by what the workspace says of it. */
export function draftOf(field: FieldMeta, document: FieldDocument | undefined): FieldDraft {
  if (document) return { ...document, options: document.options ?? field.options ?? [] };
  return {
    type: field.type,
    label: field.label,
    options: field.options ?? [],
    ...(field.help ? { help: field.help } : {}),
    ...(field.required ? { required: true } : {}),
    ...(field.default === undefined ? {} : { default: field.default }),
  };
}

function isWritten(label: FieldDocument['help']): boolean {
  return Boolean(label && (label.en.trim() || label.zh.trim()));
}

/** What would be kept in the plain beside a sealed value goes with it. */
export function withSensitive(draft: FieldDraft, on: boolean): FieldDraft {
  const { sensitive: _, ...rest } = draft;
  if (!on) return rest;
  const { searched: _searched, default: _default, ...sealed } = rest;
  return { ...sealed, sensitive: {} };
}

/** Worked out by the server: nobody types it. */
export function isWorkedOut({ formula, rollup }: Pick<FieldDocument, 'formula' | 'rollup'>): boolean {
  return formula !== undefined || rollup !== undefined;
}

/** What the draft is to the person who makes it. */
export function choiceOf({ type, formula, rollup }: FieldDraft): FieldChoice {
  return formula !== undefined ? 'formula' : rollup !== undefined ? 'rollup' : type;
}

/** Only the members that a field of this type has; a help in one language stands for both. */
export function fieldDocument(draft: FieldDraft): FieldDocument {
  const {
    type,
    options,
    help,
    unique,
    searched,
    maxLength,
    min,
    max,
    scale,
    nominal,
    targets,
    relation,
    multiple,
    sensitive,
    ...rest
  } = draft;
  const worked = isWorkedOut(draft);
  return {
    ...rest,
    type,
    ...(isWritten(help) ? { help } : {}),
    ...(type === 'text' && unique && !worked ? { unique } : {}),
    ...(isSearchable(type) && searched && !sensitive ? { searched } : {}),
    ...(sensitiveTypes.has(type) && sensitive && !worked ? { sensitive } : {}),
    ...(isText(type) && maxLength ? { maxLength } : {}),
    ...(isNumber(type) && min !== undefined && !worked ? { min } : {}),
    ...((isNumber(type) || type === 'rating') && max !== undefined && !worked ? { max } : {}),
    ...(isNumber(type) && type !== 'integer' && scale !== undefined ? { scale } : {}),
    ...(type === 'integer' && nominal ? { nominal } : {}),
    ...(hasOptions(type) ? { options } : {}),
    ...(isPointer(type) && type !== 'user' && targets ? { targets } : {}),
    ...(isPointer(type) && relation ? { relation } : {}),
    ...(isFile(type) && multiple ? { multiple } : {}),
  };
}

/**
 * What is laid over a declared field: what was there before, and what differs now from what the workspace shows. What is
 * as declared stays out, so that it follows the product.
 */
export function settingsDocument(
  draft: FieldDraft,
  field: FieldMeta,
  stored: FieldSettingsDocument,
): FieldSettingsDocument {
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  const help = isWritten(draft.help) ? draft.help : undefined;
  let document = stored;
  if (!same(draft.label, field.label)) document = put(document, 'label', draft.label);
  if (!same(help, field.help)) document = put(document, 'help', help);
  if ((draft.required ?? false) !== field.required) document = put(document, 'required', draft.required);
  if (!same(draft.default, field.default)) document = put(document, 'default', draft.default);
  if (field.options && !same(draft.options, field.options))
    document = put(document, 'options', draft.options);
  return document;
}

/** The child list that the target gets: named after this object, the first name that is free there. */
export function relationTo(object: ObjectMeta, target: ObjectMeta | undefined) {
  const taken = new Set((target?.relations ?? []).map((relation) => relation.name));
  const stem = object.plural.startsWith(customMark) ? object.plural : `${customMark}${object.plural}`;
  return { name: freeName(stem, taken), label: object.pluralLabel, onDelete: 'clear' } as const;
}

/** Names of fields that are taken, without their mark. */
export function takenNames(object: ObjectMeta, more: readonly string[]): ReadonlySet<string> {
  return new Set(
    [...object.fields.map((field) => field.name), ...more].map((name) => name.replace(customMark, '')),
  );
}
