/** What administrators said of one object besides its fields, gathered from the documents of the registry. */

import type { DependencyDocument } from '../../../../shared/config/dependency.ts';
import { documentName } from '../../../../shared/config/documentName.ts';
import type { ConfigDocuments } from '../../../../shared/config/documents.ts';
import type { LayoutDocument } from '../../../../shared/config/layout.ts';
import { type NumberingDocument, numberingName } from '../../../../shared/config/numbering.ts';
import type { RecordTypeDocument } from '../../../../shared/config/recordType.ts';
import type { RuleDocument } from '../../../../shared/config/rule.ts';
import type { UniqueKeyDocument } from '../../../../shared/config/uniqueKey.ts';
import type { ObjectType, Registry } from '../../metadata/registry.ts';
import { type Pipeline, pipelinesOf } from './pipelinesOf.ts';

export interface Shaping {
  /** In their order, the standard one included; empty where the object has no stages. */
  readonly pipelines: readonly Pipeline[];
  /** In their order. */
  readonly recordTypes: ReadonlyMap<string, RecordTypeDocument>;
  readonly layouts: ReadonlyMap<string, LayoutDocument>;
  /** By name; those that are switched off are not among them. */
  readonly rules: ReadonlyMap<string, RuleDocument>;
  /** By dependent field. */
  readonly dependencies: ReadonlyMap<string, DependencyDocument>;
  readonly numberings: readonly Numbering[];
  /** Those of numberings included: a number is given once. */
  readonly uniqueKeys: ReadonlyMap<string, UniqueKeyDocument>;
}

export interface Numbering extends NumberingDocument {
  /** Of its document. */
  readonly name: string;
  readonly field: string;
  readonly recordType: string | null;
}

const known = new WeakMap<Registry, Map<string, Shaping>>();

/** Worked out once for each registry, which never changes. */
export function shapingOf(registry: Registry, object: ObjectType): Shaping {
  const shapings = known.get(registry) ?? new Map<string, Shaping>();
  known.set(registry, shapings);
  let shaping = shapings.get(object.name);
  if (!shaping) {
    shaping = gather(registry, object);
    shapings.set(object.name, shaping);
  }
  return shaping;
}

function gather(registry: Registry, object: ObjectType): Shaping {
  const of = <Kind extends 'recordType' | 'layout' | 'rule' | 'dependency' | 'uniqueKey'>(kind: Kind) =>
    documentsOf(registry.documents.of(kind), object.name) as [string, ConfigDocuments[Kind]][];
  const numberings = [...registry.documents.of('numbering')].flatMap(([name, document]): Numbering[] => {
    const { object: owner, field, recordType } = numberingName(name);
    return owner === object.name ? [{ ...document, name, field, recordType }] : [];
  });
  return {
    pipelines: pipelinesOf(registry, object),
    recordTypes: new Map(inOrder(of('recordType'))),
    layouts: new Map(inOrder(of('layout'))),
    rules: new Map(of('rule').filter(([, rule]) => !rule.inactive)),
    dependencies: new Map(of('dependency')),
    numberings,
    uniqueKeys: new Map([...of('uniqueKey'), ...numberKeys(object, numberings)]),
  };
}

function documentsOf<Document>(
  documents: ReadonlyMap<string, Document>,
  object: string,
): [string, Document][] {
  return [...documents].flatMap(([name, document]): [string, Document][] => {
    const { object: owner, part } = documentName(name);
    return owner === object ? [[part, document]] : [];
  });
}

function inOrder<Document extends { readonly order?: number }>(
  entries: readonly [string, Document][],
): [string, Document][] {
  return [...entries].sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0));
}

/** The name of the key that a numbered field has; no document can be called so. */
export function numberKey(field: string): string {
  return `#${field}`;
}

function numberKeys(object: ObjectType, numberings: readonly Numbering[]): [string, UniqueKeyDocument][] {
  return [...new Set(numberings.map(({ field }) => field))].flatMap((name): [string, UniqueKeyDocument][] => {
    const field = object.fields.get(name);
    return field ? [[numberKey(name), { label: field.label, fields: [name] }]] : [];
  });
}
