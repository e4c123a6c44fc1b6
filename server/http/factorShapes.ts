/** Shapes of what the routes of second factors answer. */
import { flag, id, list, nullable, shape, text, time } from './openapi/jsonSchema.ts';

export const passkeyShape = shape({
  id,
  name: text,
  host: text,
  synced: flag,
  createdAt: time,
  lastUsedAt: nullable(time),
});
/** Null: there are some already. */
export const codesShape = nullable(list(text));
