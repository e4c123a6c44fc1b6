/** What is wrong with settings laid over a declared field. */
import type { FieldSettingsDocument } from '../../../shared/config/fieldSettings.ts';
import type { ConfigProblem } from '../../../shared/config/store.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import type { Registry } from '../metadata/registry.ts';
import { roleField } from '../metadata/roleOptions.ts';
import { invalid } from './checkObject.ts';

type Found = Omit<ConfigProblem, 'kind' | 'name'>;

export function checkFieldSettings(
  name: string,
  settings: FieldSettingsDocument,
  registry: Registry,
): Found[] {
  const [objectName, fieldName] = splitFieldName(name);
  const declared = registry.origin.find((object) => object.name === objectName)?.fields[fieldName];
  if (!declared) {
    return [
      invalid(
        '',
        `“${name}” is no declared field; a custom field is changed by its own document.`,
        `“${name}”不是内置字段；自定义字段请直接修改其配置。`,
      ),
    ];
  }
  if (declared.sensitive !== undefined && settings.default !== undefined) {
    return [
      invalid(
        'default',
        'A sensitive field has no default: it would be kept in the plain.',
        '敏感字段不能设置默认值，否则会以明文保存。',
      ),
    ];
  }
  if (settings.options === undefined) return [];
  if (name === roleField)
    return [
      invalid(
        'options',
        'Roles are made and named on the page of roles.',
        '请在“角色”页面新建或重命名角色。',
      ),
    ];
  if (!declared.options) return [invalid('options', 'This field has no options.', '此字段没有选项。')];
  const values = new Set(settings.options.map((option) => option.value));
  return declared.options
    .filter((option) => !values.has(option.value))
    .map(({ value, label }) =>
      invalid(
        'options',
        `The option “${label.en}” (${value}) cannot be removed; close it with “active: false”.`,
        `选项“${label.zh}”（${value}）不能删除，可设为停用（active: false）。`,
      ),
    );
}
