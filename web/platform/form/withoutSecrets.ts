/** What may be kept in the browser of a form that is not saved yet: sensitive values are typed again. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';

export function withoutSecrets(object: ObjectMeta, given: RecordData): RecordData {
  const secret = new Set(object.fields.filter(({ sensitive }) => sensitive).map(({ name }) => name));
  if (secret.size === 0) return given;
  return Object.fromEntries(Object.entries(given).filter(([name]) => !secret.has(name)));
}
