/** Record types: sorts of records of one object; records carry theirs in the field `recordType`. */
import { documentName } from '../../../../shared/config/documentName.ts';
import { type RecordTypeDocument, readRecordType } from '../../../../shared/config/recordType.ts';
import { ValueError } from '../../../../shared/errors.ts';
import { fieldType } from '../../../../shared/fields/types.ts';
import type { Context } from '../../context.ts';
import type { ConfigEffects, ConfigKind, ConfigStep } from '../../metadata/configKinds.ts';
import type { ObjectDrafts } from '../../metadata/objectDrafts.ts';
import type { Field, ObjectType, Registry } from '../../metadata/registry.ts';
import { pipelineField, putField, recordTypeField, showField } from './fixedFields.ts';
import { pipelinesOf } from './pipelinesOf.ts';
import { type Finding, finding, isOption, isShownLater, missingField, objectNamed } from './registryNames.ts';
import { unknownRoles } from './roleNames.ts';

export const recordTypeKind: ConfigKind<RecordTypeDocument> = {
  kind: 'recordType',
  read: readRecordType,
  compile,
  check,
  checkChange,
};

function compile(objects: ObjectDrafts, documents: ReadonlyMap<string, RecordTypeDocument>): void {
  const byObject = new Map<string, [string, RecordTypeDocument][]>();
  for (const [name, document] of documents) {
    const { object, part } = documentName(name);
    byObject.set(object, [...(byObject.get(object) ?? []), [part, document]]);
  }
  for (const [name, types] of byObject) {
    const draft = objects.draft(name);
    if (!draft) continue;
    const sorted = types.sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0));
    const options = sorted.map(([value, { label, retired }], order) => ({
      value,
      label,
      active: !retired,
      order,
    }));
    putField(draft, recordTypeField, options);
    showField(draft, recordTypeField, undefined);
  }
}

function check(name: string, data: RecordTypeDocument, registry: Registry): readonly Finding[] {
  const { object: objectName, part } = documentName(name);
  const { object, findings } = objectNamed(registry, objectName);
  if (!object) return findings;
  const found: Finding[] = [];
  for (const [other, document] of registry.documents.of('recordType')) {
    const { object: owner, part: otherPart } = documentName(other);
    if (!data.isDefault || owner !== objectName || otherPart === part || !document.isDefault) continue;
    found.push(
      finding(
        'isDefault',
        `${document.label.en} is the default already; only one record type can be.`,
        `“${document.label.zh}”已是默认业务类型；只能有一个默认类型。`,
      ),
    );
  }
  if (data.pipeline !== undefined) {
    const pipelines = pipelinesOf(registry, object);
    if (!object.fields.has(pipelineField) || !pipelines.some(({ name: each }) => each === data.pipeline)) {
      found.push(
        finding(
          'pipeline',
          `There is no pipeline “${data.pipeline}” here.`,
          `没有名为“${data.pipeline}”的管道。`,
        ),
      );
    }
  }
  found.push(...checkDefaults(registry, object, data), ...checkOptions(registry, object, data));
  return found;
}

/** A default that is a record would be of this workspace only, and may go. */
function checkDefaults(registry: Registry, object: ObjectType, data: RecordTypeDocument): Finding[] {
  return Object.entries(data.defaults ?? {}).flatMap(([name, value]): Finding[] => {
    const path = `defaults.${name}`;
    if (isShownLater(registry, object, name)) return [];
    const missing = missingField(object, name, path);
    if (missing) return [missing];
    const field = object.fields.get(name)!;
    if (
      field.type === 'file' ||
      field.type === 'image' ||
      field.readOnly ||
      field.sensitive ||
      field.targets ||
      field.system ||
      name === pipelineField ||
      name === recordTypeField
    ) {
      return [
        finding(
          path,
          `${field.label.en} cannot have a default here.`,
          `“${field.label.zh}”不能在此设置默认值。`,
        ),
      ];
    }
    const allowed = data.options?.[name];
    if (
      allowed &&
      Object.hasOwn(data.options ?? {}, name) &&
      !chosenOf(value).every((each) => allowed.includes(each))
    ) {
      return [
        finding(
          path,
          `The default of ${field.label.en} is not among the options of this record type.`,
          `“${field.label.zh}”的默认值不在此业务类型的可选项中。`,
        ),
      ];
    }
    return unreadable(field, value, path);
  });
}

function chosenOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

const anywhere = { language: 'en', timeZone: 'UTC', currency: 'CNY', country: 'CN' } as const;

function unreadable(field: Field, value: unknown, path: string): Finding[] {
  try {
    fieldType(field.type).parse(value, field, anywhere);
    return [];
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    return [{ path, code: 'invalid_value', text: error.text }];
  }
}

function checkOptions(registry: Registry, object: ObjectType, data: RecordTypeDocument): Finding[] {
  return Object.entries(data.options ?? {}).flatMap(([name, values]): Finding[] => {
    const path = `options.${name}`;
    if (isShownLater(registry, object, name)) return [];
    const missing = missingField(object, name, path);
    if (missing) return [missing];
    const field = object.fields.get(name)!;
    if (
      !['select', 'multiSelect'].includes(field.type) ||
      name === recordTypeField ||
      name === pipelineField
    ) {
      return [finding(path, `${field.label.en} is no pick list.`, `“${field.label.zh}”不是选择字段。`)];
    }
    const unknown = values.filter((value) => !isOption(field, value));
    if (unknown.length > 0) {
      return [
        finding(
          path,
          `${field.label.en} has no option ${unknown.join(', ')}.`,
          `“${field.label.zh}”没有选项：${unknown.join('、')}。`,
        ),
      ];
    }
    const empty = values.length === 0 && field.required;
    return empty
      ? [
          finding(
            path,
            `${field.label.en} is required; leave at least one option.`,
            `“${field.label.zh}”为必填项，请至少保留一个选项。`,
          ),
        ]
      : [];
  });
}

async function checkChange(ctx: Context, { after }: ConfigStep<RecordTypeDocument>): Promise<ConfigEffects> {
  return { problems: await unknownRoles(ctx, after?.roles, 'roles') };
}
