/** Settings laid over declared fields: words, whether they must be filled, defaults and options. */
import type { FieldSettingsDocument } from '../../../shared/config/fieldSettings.ts';
import { splitFieldName } from './customFields.ts';
import type { ObjectDrafts } from './objectDrafts.ts';
import { roleField } from './roleOptions.ts';

export function compileFieldSettings(
  objects: ObjectDrafts,
  documents: ReadonlyMap<string, FieldSettingsDocument>,
): void {
  for (const [name, settings] of documents) {
    const [objectName, fieldName] = splitFieldName(name);
    const object = objects.draft(objectName);
    const field = object?.fields[fieldName];
    if (!object || !field) continue;
    const required = (field.required ?? false) || (settings.required ?? false);
    const changed = { ...field, ...settings, required };
    // Roles are not a pick list: theirs are the roles there are.
    const own = name === roleField && field.options ? { options: field.options } : {};
    object.fields[fieldName] = { ...changed, ...own };
  }
}
