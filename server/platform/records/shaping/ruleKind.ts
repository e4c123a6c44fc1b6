/** Validation rules: read, checked against the fields that they name, and tried on the records that there are. */
import { documentName } from '../../../../shared/config/documentName.ts';
import { type RuleDocument, readRule } from '../../../../shared/config/rule.ts';
import type { Context } from '../../context.ts';
import type { ConfigEffects, ConfigKind, ConfigStep } from '../../metadata/configKinds.ts';
import type { Registry } from '../../metadata/registry.ts';
import { countRecords } from './countRecords.ts';
import { recordTypeField } from './fixedFields.ts';
import { conditionFinding, type Finding, finding, missingField, objectNamed } from './registryNames.ts';
import { shapingOf } from './shapingOf.ts';

export const ruleKind: ConfigKind<RuleDocument> = { kind: 'rule', read: readRule, check, checkChange };

function check(name: string, data: RuleDocument, registry: Registry): readonly Finding[] {
  const { object, findings } = objectNamed(registry, documentName(name).object);
  if (!object) return findings;
  const named = [
    ...(data.require ?? []).map((each, at) => [each, `require.${at}`]),
    ...(data.onChange ?? []).map((each, at) => [each, `onChange.${at}`]),
    ...(data.field === undefined ? [] : [[data.field, 'field']]),
  ];
  const found = named.flatMap(([each, path]) => missingField(object, each!, path!) ?? []);
  for (const [at, each] of (data.require ?? []).entries()) {
    const field = object.fields.get(each);
    if (!field?.readOnly && !field?.system) continue;
    found.push(
      finding(
        `require.${at}`,
        `${field.label.en} is set by the system; nobody could fill it.`,
        `“${field.label.zh}”由系统维护，无法手工填写。`,
      ),
    );
  }
  const { recordTypes } = shapingOf(registry, object);
  for (const [at, type] of (data.recordTypes ?? []).entries()) {
    if (recordTypes.has(type)) continue;
    found.push(
      finding(
        `recordTypes.${at}`,
        `There is no record type “${type}” here.`,
        `没有名为“${type}”的业务类型。`,
      ),
    );
  }
  const condition = conditionFinding(registry, object, data.when, 'when');
  return condition ? [...found, condition] : found;
}

/** The filter of records that a rule refuses. */
export function refusedBy({ when, require, recordTypes }: RuleDocument): Record<string, unknown> {
  return {
    and: [
      when,
      ...(require ? [{ or: require.map((name) => ({ [name]: { isNull: true } })) }] : []),
      ...(recordTypes ? [{ [recordTypeField]: { in: recordTypes } }] : []),
    ],
  };
}

async function checkChange(
  ctx: Context,
  { name, after, now, next }: ConfigStep<RuleDocument>,
): Promise<ConfigEffects> {
  const object = next.objects.get(documentName(name).object);
  if (!after || after.inactive || !object) return {};
  const there = now.objects.get(object.name);
  // A custom object that comes with the rule has no records, and as yet no table.
  if (!there) return {};
  const count = await countRecords(ctx, next, object, refusedBy(after));
  if (count === 0) return {};
  return {
    effects: [
      {
        en: `${count} existing ${count === 1 ? 'record does' : 'records do'} not meet “${after.label.en}”: nothing happens to them until someone changes them, and then the rule is asked.`,
        zh: `现有 ${count} 条记录不符合“${after.label.zh}”：这些记录保持不变，下次修改时才会校验。`,
      },
    ],
  };
}
