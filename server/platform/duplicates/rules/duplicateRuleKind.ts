/** Duplicate rules: read, checked against the fields that they compare, and their keys made known for every record. */
import { documentName } from '../../../../shared/config/documentName.ts';
import { type DuplicateRuleDocument, readDuplicateRule } from '../../../../shared/config/duplicateRule.ts';
import type { Context } from '../../context.ts';
import { startRun } from '../../jobs/runs.ts';
import type { ConfigKind, ConfigStep } from '../../metadata/configKinds.ts';
import type { ObjectType, Registry } from '../../metadata/registry.ts';
import {
  conditionFinding,
  type Finding,
  finding,
  missingField,
  objectNamed,
} from '../../records/shaping/registryNames.ts';
import { buildDuplicateKeys } from './buildDuplicateKeys.ts';
import { compileRule } from './compiledRules.ts';
import { isOpaque, kindOf } from './fieldKind.ts';

export const duplicateRuleKind: ConfigKind<DuplicateRuleDocument> = {
  kind: 'duplicateRule',
  read: readDuplicateRule,
  check: (name, data, registry) => findingsOf(registry, documentName(name).object, data),
  apply,
};

export function findingsOf(
  registry: Registry,
  objectName: string,
  { fields, filter }: DuplicateRuleDocument,
): readonly Finding[] {
  const { object, findings } = objectNamed(registry, objectName);
  if (!object) return findings;
  const found = fields.flatMap(
    (each, at) => fieldFinding(object, each.field, each.compare, `fields.${at}`) ?? [],
  );
  const condition =
    filter === undefined ? undefined : conditionFinding(registry, object, filter, 'filter', 'here');
  return condition ? [...found, condition] : found;
}

function fieldFinding(object: ObjectType, name: string, compare: string, path: string): Finding | undefined {
  const missing = missingField(object, name, `${path}.field`);
  if (missing) return missing;
  const field = object.fields.get(name)!;
  if (kindOf(object, field) === undefined)
    return finding(
      `${path}.field`,
      `${field.label.en} cannot be compared: its values say nothing about two records being the same.`,
      `“${field.label.zh}”不能用于查重：其值无法说明两条记录是否相同。`,
    );
  if (isOpaque(field) && compare !== 'exact')
    return finding(
      `${path}.compare`,
      `${field.label.en} is kept sealed and can be compared exactly only.`,
      `“${field.label.zh}”为加密字段，只能精确比较。`,
    );
  return undefined;
}

/** Begins when the change is there for all to see. Switched on again it must know what was written meanwhile. */
async function apply(
  ctx: Context,
  { name, before, after, now, next }: ConfigStep<DuplicateRuleDocument>,
): Promise<void> {
  const { object: objectName, part } = documentName(name);
  const idOf = (registry: Registry, document: DuplicateRuleDocument | null): number | null => {
    const object = registry.objects.get(objectName);
    if (!object || document === null || document.inactive) return null;
    return compileRule(registry, object, part, document)?.id ?? null;
  };
  if (idOf(now, before) !== idOf(next, after))
    await startRun(ctx, buildDuplicateKeys.kind, { object: objectName });
}
