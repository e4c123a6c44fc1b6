/** Layouts: refused where they would hide what every record must have. */
import { documentName } from '../../../../shared/config/documentName.ts';
import {
  type LayoutDocument,
  type LayoutField,
  type LayoutSection,
  readLayout,
} from '../../../../shared/config/layout.ts';
import type { Context } from '../../context.ts';
import type { ConfigEffects, ConfigKind, ConfigStep } from '../../metadata/configKinds.ts';
import type { Field, ObjectType, Registry } from '../../metadata/registry.ts';
import { recordTypeField } from './fixedFields.ts';
import {
  conditionFinding,
  type Finding,
  finding,
  isShownLater,
  missingField,
  objectNamed,
} from './registryNames.ts';
import { unknownRoles } from './roleNames.ts';
import { shapingOf } from './shapingOf.ts';

export const layoutKind: ConfigKind<LayoutDocument> = {
  kind: 'layout',
  read: readLayout,
  check,
  checkChange,
};

function check(name: string, data: LayoutDocument, registry: Registry): readonly Finding[] {
  const { object, findings } = objectNamed(registry, documentName(name).object);
  if (!object) return findings;
  const shaping = shapingOf(registry, object);
  const found: Finding[] = [];
  if (data.recordType !== undefined && !shaping.recordTypes.has(data.recordType)) {
    found.push(
      finding(
        'recordType',
        `There is no record type “${data.recordType}” here.`,
        `没有名为“${data.recordType}”的业务类型。`,
      ),
    );
  }
  for (const [at, each] of (data.keyFields ?? []).entries()) {
    const missing = isShownLater(registry, object, each)
      ? undefined
      : missingField(object, each, `keyFields.${at}`);
    if (missing) found.push(missing);
  }
  found.push(...checkSections(registry, object, data.sections, 'sections'));
  if (data.form) found.push(...checkSections(registry, object, data.form, 'form'));
  if (data.quickCreate) found.push(...checkFields(registry, object, data.quickCreate, 'quickCreate'));
  if (found.length > 0) return found;

  const required = mustBeAsked(registry, object, data.recordType);
  found.push(...hidden(required, placed(data.form ?? data.sections), data.form ? 'form' : 'sections'));
  if (data.quickCreate)
    found.push(...hidden(required, placed([{ label: data.label, fields: data.quickCreate }]), 'quickCreate'));
  return found;
}

function checkSections(
  registry: Registry,
  object: ObjectType,
  sections: readonly LayoutSection[],
  path: string,
): Finding[] {
  return sections.flatMap(({ visibleWhen, fields }, at) => [
    ...condition(registry, object, visibleWhen, `${path}.${at}.visibleWhen`),
    ...checkFields(registry, object, fields, `${path}.${at}.fields`),
  ]);
}

function checkFields(
  registry: Registry,
  object: ObjectType,
  fields: readonly LayoutField[],
  path: string,
): Finding[] {
  return fields.flatMap(({ field, visibleWhen }, at) => {
    const missing = isShownLater(registry, object, field)
      ? undefined
      : missingField(object, field, `${path}.${at}.field`);
    return [
      ...(missing ? [missing] : []),
      ...condition(registry, object, visibleWhen, `${path}.${at}.visibleWhen`),
    ];
  });
}

function condition(registry: Registry, object: ObjectType, asked: unknown, path: string): Finding[] {
  if (asked === undefined) return [];
  const found = conditionFinding(registry, object, asked, path, 'here');
  return found ? [found] : [];
}

/** What nobody but the person who makes the record can give. */
function mustBeAsked(registry: Registry, object: ObjectType, recordType: string | undefined): Field[] {
  const { recordTypes, numberings } = shapingOf(registry, object);
  const defaults = recordType === undefined ? undefined : recordTypes.get(recordType)?.defaults;
  const numbered = new Set(
    numberings
      .filter((each) => each.recordType === null || each.recordType === recordType)
      .map(({ field }) => field),
  );
  return [...object.fields.values()].filter(
    (field) =>
      field.required &&
      !field.readOnly &&
      field.default === undefined &&
      !numbered.has(field.name) &&
      field.name !== recordTypeField &&
      !(defaults && Object.hasOwn(defaults, field.name)),
  );
}

/** Where fields are, and whether they are always open to be filled. */
function placed(sections: readonly LayoutSection[]): Map<string, boolean> {
  return new Map(
    sections.flatMap((section) =>
      section.fields.map((each): [string, boolean] => [
        each.field,
        !each.readOnly && each.visibleWhen === undefined && section.visibleWhen === undefined,
      ]),
    ),
  );
}

function hidden(required: readonly Field[], places: ReadonlyMap<string, boolean>, path: string): Finding[] {
  return required
    .filter((field) => places.get(field.name) !== true)
    .map(({ name, label }) =>
      places.has(name)
        ? finding(
            path,
            `${label.en} is required and has no default, so it must always be open here: neither read-only nor hidden by a condition.`,
            `“${label.zh}”为必填项且没有默认值，此处必须始终可填写，不能只读或按条件隐藏。`,
          )
        : finding(
            path,
            `${label.en} is required and has no default, so nobody could make a record with this layout: place it, or give the field a default.`,
            `“${label.zh}”为必填项且没有默认值，使用此布局将无法新建记录：请放入该字段，或为其设置默认值。`,
          ),
    );
}

async function checkChange(ctx: Context, { after }: ConfigStep<LayoutDocument>): Promise<ConfigEffects> {
  return { problems: await unknownRoles(ctx, after?.roles, 'roles') };
}
