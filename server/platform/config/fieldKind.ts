/** The kind `field`: custom fields, on declared and on custom objects. */
import { type FieldDocument, readField } from '../../../shared/config/field.ts';
import type { ConfigKind } from '../metadata/configKinds.ts';
import { compileFields } from '../metadata/customFields.ts';
import { checkField } from './checkField.ts';
import { newShortId } from './newId.ts';

export const fieldKind: ConfigKind<FieldDocument> = {
  kind: 'field',
  read: readField,
  complete: (ctx, data, before) => ({ id: before?.id ?? newShortId(ctx, 'f'), ...data }),
  compile: compileFields,
  check: checkField,
};
