/** The kind `fieldSettings`: what is laid over a declared field. */
import { type FieldSettingsDocument, readFieldSettings } from '../../../shared/config/fieldSettings.ts';
import type { ConfigKind } from '../metadata/configKinds.ts';
import { compileFieldSettings } from '../metadata/fieldSettings.ts';
import { checkFieldSettings } from './checkFieldSettings.ts';

export const fieldSettingsKind: ConfigKind<FieldSettingsDocument> = {
  kind: 'fieldSettings',
  read: readFieldSettings,
  compile: compileFieldSettings,
  check: checkFieldSettings,
};
