/** The kind `quality`: what is said of an object's cleaning and of what its data is measured by. */
import { cleaningRules } from '../../../shared/cleaning/cleaningRules.ts';
import { type QualityDocument, readQuality } from '../../../shared/config/quality.ts';
import type { ConfigKind } from '../metadata/configKinds.ts';
import type { ObjectDrafts } from '../metadata/objectDrafts.ts';
import type { Registry } from '../metadata/registry.ts';
import {
  type Finding,
  finding,
  isShownLater,
  missingField,
  objectNamed,
} from '../records/shaping/registryNames.ts';

export const qualityKind: ConfigKind<QualityDocument> = {
  kind: 'quality',
  read: readQuality,
  compile,
  check,
};

/** Forms and the writer learn of a field's rules with the field itself. */
function compile(objects: ObjectDrafts, documents: ReadonlyMap<string, QualityDocument>): void {
  for (const [name, { fields = {} }] of documents) {
    const object = objects.draft(name);
    if (!object) continue;
    for (const [fieldName, { rules }] of Object.entries(fields)) {
      const field = Object.hasOwn(object.fields, fieldName) ? object.fields[fieldName] : undefined;
      if (field && rules) object.fields[fieldName] = { ...field, cleaning: rules };
    }
  }
}

function check(name: string, data: QualityDocument, registry: Registry): readonly Finding[] {
  const { object, findings } = objectNamed(registry, name);
  if (!object) return findings;
  return Object.entries(data.fields ?? {}).flatMap(([fieldName, { rules }]): Finding[] => {
    const path = `fields.${fieldName}`;
    const field = object.fields.get(fieldName);
    if (!field) {
      const missing = missingField(object, fieldName, path);
      return missing === undefined || isShownLater(registry, object, fieldName) ? [] : [missing];
    }
    return cleaningRules
      .filter((rule) => {
        const mode = rules && Object.hasOwn(rules, rule.name) ? rules[rule.name] : undefined;
        return mode !== undefined && mode !== 'off' && !rule.appliesTo({ ...field, object: name });
      })
      .map(({ name: rule, label }) =>
        finding(
          `${path}.rules.${rule}`,
          `“${label.en}” does not look at fields of this type.`,
          `“${label.zh}”不适用于此类型的字段。`,
        ),
      );
  });
}
