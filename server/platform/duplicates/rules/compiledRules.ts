/** The duplicate rules of an object, ready to be asked. */
import { createHash } from 'node:crypto';
import { documentName } from '../../../../shared/config/documentName.ts';
import type { DuplicateRuleDocument, DuplicateRuleField } from '../../../../shared/config/duplicateRule.ts';
import type { Condition } from '../../../../shared/filters/grammar.ts';
import { parseFilter } from '../../../../shared/filters/parse.ts';
import type { Field, ObjectType, Registry } from '../../metadata/registry.ts';
import { filterSource } from '../../records/shaping/registryNames.ts';
import type { Kind } from '../matcher/kinds/kind.ts';
import { kindOf } from './fieldKind.ts';

export interface RuleField extends Pick<DuplicateRuleField, 'compare'> {
  readonly field: Field;
  readonly kind: Kind;
  /** 0 to 1. */
  readonly threshold: number;
}

export interface DuplicateRule extends Omit<DuplicateRuleDocument, 'fields' | 'filter'> {
  /** Without the object. */
  readonly name: string;
  /** Of this rule over these fields: one that compares otherwise has other keys. */
  readonly id: number;
  readonly fields: readonly RuleField[];
  readonly condition: Condition | null;
}

const known = new WeakMap<Registry, Map<string, readonly DuplicateRule[]>>();

/** Those that are switched on, by name. Worked out once for each registry, which never changes. */
export function duplicateRulesOf(registry: Registry, object: ObjectType): readonly DuplicateRule[] {
  const all = known.get(registry) ?? new Map<string, readonly DuplicateRule[]>();
  known.set(registry, all);
  let rules = all.get(object.name);
  if (!rules) {
    rules = [...registry.documents.of('duplicateRule')].flatMap(([name, document]): DuplicateRule[] => {
      const { object: owner, part } = documentName(name);
      if (owner !== object.name || document.inactive) return [];
      const rule = compileRule(registry, object, part, document);
      return rule === null ? [] : [rule];
    });
    all.set(object.name, rules);
  }
  return rules;
}

/** Null while one of its fields is away. */
export function compileRule(
  registry: Registry,
  object: ObjectType,
  name: string,
  document: DuplicateRuleDocument,
): DuplicateRule | null {
  const fields: RuleField[] = [];
  for (const { field: fieldName, compare, threshold } of document.fields) {
    const field = object.fields.get(fieldName);
    const kind = field && kindOf(object, field);
    if (!field || !kind) return null;
    fields.push({ field, kind, compare, threshold: (threshold ?? 100) / 100 });
  }
  const { filter } = document;
  const condition =
    filter === undefined ? null : parseFilter(filter, object.name, filterSource(registry), anywhere);
  return { ...document, name, id: idOf(object, name, document), fields, condition };
}

/** Amounts without a currency are in that of the workspace: the filter of a rule needs none in particular. */
const anywhere = { currency: 'CNY', country: 'CN' };

function idOf(object: ObjectType, name: string, { fields }: DuplicateRuleDocument): number {
  const said = JSON.stringify([
    keyVersion,
    object.name,
    name,
    fields.map(({ field, compare }) => [object.fields.get(field)?.id ?? field, compare]),
  ]);
  return createHash('sha256').update(said).digest().readInt32BE(0);
}

/** Raised when the same values make other keys: then all are made anew. */
const keyVersion = 1;
