/** Numberings: the field that a pattern fills, and that no number is there twice. */
import { type NumberingDocument, numberingName, readNumbering } from '../../../../shared/config/numbering.ts';
import type { Context } from '../../context.ts';
import type { ConfigEffects, ConfigKind, ConfigStep } from '../../metadata/configKinds.ts';
import type { Registry } from '../../metadata/registry.ts';
import { doublesFound } from './findDoubles.ts';
import { knowRecords } from './knowRecords.ts';
import { type Finding, finding, missingField, objectNamed } from './registryNames.ts';
import { numberKey, shapingOf } from './shapingOf.ts';
import { forgetKey, knowKey } from './uniqueKeyKind.ts';

export const numberingKind: ConfigKind<NumberingDocument> = {
  kind: 'numbering',
  read: readNumbering,
  check,
  checkChange,
  apply,
};

function check(name: string, _: NumberingDocument, registry: Registry): readonly Finding[] {
  const { object: objectName, field: fieldName, recordType } = numberingName(name);
  const { object, findings } = objectNamed(registry, objectName);
  if (!object) return findings;
  const missing = missingField(object, fieldName, '');
  if (missing) return [missing];
  const field = object.fields.get(fieldName)!;
  const found: Finding[] = [];
  if (field.type !== 'text' || field.system || field.readOnly || field.sensitive) {
    found.push(
      finding(
        '',
        `${field.label.en} cannot hold numbers by a pattern: it must be a text field that can be written.`,
        `“${field.label.zh}”不能用于编号：须为可写的文本字段。`,
      ),
    );
  }
  if ((field.maxLength ?? 255) < 40)
    found.push(
      finding('', `${field.label.en} is too short for numbers.`, `“${field.label.zh}”长度不足以存放编号。`),
    );
  if (recordType !== null && !shapingOf(registry, object).recordTypes.has(recordType))
    found.push(
      finding('', `There is no record type “${recordType}” here.`, `没有名为“${recordType}”的业务类型。`),
    );
  return found;
}

/** Whether the field has a number by any of its documents: then no two records have the same. */
function isNumbered(registry: Registry, object: string, field: string): boolean {
  const there = registry.objects.get(object);
  return there !== undefined && shapingOf(registry, there).uniqueKeys.has(numberKey(field));
}

async function checkChange(
  ctx: Context,
  { name, after, now, next }: ConfigStep<NumberingDocument>,
): Promise<ConfigEffects> {
  const { object: objectName, field } = numberingName(name);
  const object = next.objects.get(objectName);
  if (!after || !object || !now.objects.has(objectName) || isNumbered(now, objectName, field)) return {};
  const key = { label: object.fields.get(field)!.label, fields: [field] };
  return { problems: await doublesFound(ctx, object, key, '') };
}

async function apply(ctx: Context, { name, now, next }: ConfigStep<NumberingDocument>): Promise<void> {
  const { object, field } = numberingName(name);
  const [was, is] = [isNumbered(now, object, field), isNumbered(next, object, field)];
  if (was && !is) await forgetKey(ctx, object, numberKey(field));
  // A custom object that comes with the numbering has no records, and as yet no table.
  if (is && !was && now.objects.has(object)) await knowNumbers(ctx, next, object, field);
}

/** Numbers that records have already are known before the first is given; a run looks once more at what is written now. */
async function knowNumbers(ctx: Context, registry: Registry, name: string, field: string): Promise<void> {
  const key = numberKey(field);
  const object = registry.objects.get(name)!;
  const document = shapingOf(registry, object).uniqueKeys.get(key)!;
  let after: string | null = null;
  do after = (await knowRecords(ctx, object, key, document, { after, since: null })).last;
  while (after !== null);
  await knowKey(ctx, { object: name, key });
}
