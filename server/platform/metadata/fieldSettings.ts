/** Settings laid over declared fields: words, whether they must be filled, defaults and options. */
import type { FieldSettingsDocument } from '../../../shared/config/fieldSettings.ts';
import { splitFieldName } from './customFields.ts';
import type { ObjectDrafts } from './objectDrafts.ts';

export function compileFieldSettings(
  objects: ObjectDrafts,
  documents: ReadonlyMap<string, FieldSettingsDocument>,
): void {
  for (const [name, settings] of documents) {
    const [objectName, fieldName] = splitFieldName(name);
    const object = objects.draft(objectName);
    const field = object?.fields[fieldName];
    if (!object || !field) continue;
    const required = settings.required ?? false;
    object.fields[fieldName] = { ...field, ...settings, required: (field.required ?? false) || required };
  }
}
