/** The kind `object`: custom objects. */
import { type ObjectDocument, readObject } from '../../../shared/config/object.ts';
import type { ConfigKind } from '../metadata/configKinds.ts';
import { compileObjects } from '../metadata/customObjects.ts';
import { checkObject } from './checkObject.ts';
import { newShortId } from './newId.ts';

export const objectKind: ConfigKind<ObjectDocument> = {
  kind: 'object',
  read: readObject,
  complete: (ctx, data, before) => ({ id: before?.id ?? newShortId(ctx, 'o'), ...data }),
  compile: compileObjects,
  check: checkObject,
};
