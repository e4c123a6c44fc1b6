/** What a change of a custom field meets in the records: values in the way, values that would not convert, values that go. */
import type { FieldDocument } from '../../../shared/config/field.ts';
import type { ConfigProblem } from '../../../shared/config/store.ts';
import type { Context } from '../context.ts';
import type { ConfigEffects, ConfigStep } from '../metadata/configKinds.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { changeOfOptions } from './changeOfOptions.ts';
import { invalid } from './checkObject.ts';
import { unconvertible } from './convertValues.ts';
import { immutable } from './objectKind.ts';
import { filledRows, sharedValues } from './valueCounts.ts';

type Found = Omit<ConfigProblem, 'kind' | 'name'>;

export async function changeOfField(ctx: Context, step: ConfigStep<FieldDocument>): Promise<ConfigEffects> {
  const { name, before, after, now, next } = step;
  const [objectName, fieldName] = splitFieldName(name);
  const object = now.objects.get(objectName);
  const field = object?.fields.get(fieldName);
  if (before === null) return {};
  if (after === null) return leaving(step, next.objects.has(objectName));
  const problems: Found[] = immutable('id', before.id, after.id);
  // Put away, or with an object that is: nothing of it is read.
  if (!object || !field) return { problems };
  problems.push(...changeOfSensitivity(before, after));
  if (after.retired) return { problems, uses: await recordsWith(ctx, object, field) };
  const to = next.objects.get(objectName)?.fields.get(fieldName);
  if (to && after.type !== before.type) {
    problems.push(...(await unconvertible(ctx, object, field, to)));
  } else problems.push(...(await changeOfOptions(ctx, object, field, to?.options)));
  if (after.unique && !before.unique) problems.push(...(await sharedProblem(ctx, object, field)));
  if (JSON.stringify(before.targets) !== JSON.stringify(after.targets))
    problems.push(...(await targetProblem(ctx, object, field)));
  return {
    problems,
    effects: before.sensitive === undefined && after.sensitive !== undefined ? becoming : [],
  };
}

const becoming = [
  {
    en: 'All values, those of history too, are sealed by a job; from now on they are shown masked, and cannot be sorted, grouped or searched by.',
    zh: '将由后台任务加密全部数据（含历史）；此后以脱敏形式显示，且不能用于排序、分组和搜索。',
  },
];

/** What was promised to be sealed stays so; a type that cannot be sealed, or a conversion that would have to open all values, needs a new field. */
function changeOfSensitivity(before: FieldDocument, after: FieldDocument): Found[] {
  if (before.sensitive !== undefined && after.sensitive === undefined) {
    return [
      invalid(
        'sensitive',
        'A sensitive field stays sensitive; retire it and make a new one.',
        '敏感字段不能改为普通字段，请停用后新建。',
      ),
    ];
  }
  const sealed = before.sensitive !== undefined || after.sensitive !== undefined;
  if (!sealed || before.type === after.type) return [];
  return [
    invalid(
      'type',
      'A sensitive field keeps its type; make a new field.',
      '敏感字段不能更改类型，请新建字段。',
    ),
  ];
}

function leaving({ before, undoing }: ConfigStep<FieldDocument>, objectStays: boolean): ConfigEffects {
  if (before?.retired || undoing || !objectStays) {
    return {
      effects: objectStays
        ? [
            {
              en: 'Its values are removed from all records for good.',
              zh: '所有记录中该字段的值将被彻底删除。',
            },
          ]
        : [],
    };
  }
  return {
    problems: [
      {
        path: '',
        code: 'in_use',
        text: {
          en: 'Retire it first (“retired”: true); then it can be removed for good.',
          zh: '请先将其停用（“retired”: true），然后才能彻底删除。',
        },
      },
    ],
  };
}

async function recordsWith(ctx: Context, object: ObjectType, field: Field): Promise<ConfigEffects['uses']> {
  const count = await filledRows(ctx, object, field);
  if (count === 0) return [];
  const { pluralLabel } = object.declaration;
  return [
    {
      kind: 'record',
      name: object.name,
      label: {
        en: `${count} ${pluralLabel.en.toLowerCase()} with a value, which is kept`,
        zh: `${count} 条${pluralLabel.zh}有值（将保留）`,
      },
      blocks: false,
    },
  ];
}

async function sharedProblem(ctx: Context, object: ObjectType, field: Field): Promise<Found[]> {
  const shared = await sharedValues(ctx, object, field);
  if (shared === 0) return [];
  return [
    invalid(
      'unique',
      `${shared} values are shared by several records; make them different first.`,
      `有 ${shared} 个值被多条记录共用，请先修改使其互不相同。`,
    ),
  ];
}

async function targetProblem(ctx: Context, object: ObjectType, field: Field): Promise<Found[]> {
  const count = await filledRows(ctx, object, field);
  if (count === 0) return [];
  return [
    invalid(
      'targets',
      `${count} records point somewhere already; make a new field for other objects.`,
      `已有 ${count} 条记录设置了此字段，请为其他对象新建字段。`,
    ),
  ];
}
