/** The kind `fieldSettings`: what is laid over a declared field. */
import { type FieldSettingsDocument, readFieldSettings } from '../../../shared/config/fieldSettings.ts';
import type { ConfigKind } from '../metadata/configKinds.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import { compileFieldSettings } from '../metadata/fieldSettings.ts';
import { changeOfOptions } from './changeOfOptions.ts';
import { checkFieldSettings } from './checkFieldSettings.ts';

export const fieldSettingsKind: ConfigKind<FieldSettingsDocument> = {
  kind: 'fieldSettings',
  read: readFieldSettings,
  compile: compileFieldSettings,
  check: checkFieldSettings,
  async checkChange(ctx, { name, now, next }) {
    const [object, field] = splitFieldName(name);
    const declared = now.objects.get(object)?.fields.get(field);
    if (!declared) return {};
    // As they would be with the pipelines, or without the document, those of the declaration.
    const options = next.object(object).fields.get(field)?.options;
    return { problems: await changeOfOptions(ctx, now.object(object), declared, options) };
  },
};
