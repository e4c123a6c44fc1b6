/** The kind `field`: custom fields, on declared and on custom objects. */
import { type FieldDocument, readField } from '../../../shared/config/field.ts';
import { startRun } from '../jobs/runs.ts';
import type { ConfigKind } from '../metadata/configKinds.ts';
import { compileFields, splitFieldName } from '../metadata/customFields.ts';
import { forgetInRoles } from '../permissions/roles/forgetInRoles.ts';
import { changeOfField } from './changeOfField.ts';
import { checkField } from './checkField.ts';
import { convertValues } from './convertValues.ts';
import { wantsIndex } from './fieldIndexes.ts';
import { newShortId } from './newId.ts';
import { startOnce } from './startOnce.ts';

/** Run kind that takes a removed field's values away. */
export const clearFieldRun = 'config.clearField';
/** Run kind that makes and drops the indexes of an object's custom fields. */
export const fieldIndexesRun = 'config.indexes';
/** Run kind that makes the search rows of an object anew; it belongs to the search. */
const searchRun = 'search.reindex';
/** Run kind that works out computed fields of all records; it belongs to the writer. */
const recomputeRun = 'recompute';
/** Run kind that seals sensitive values; it belongs to the writer. */
const resealRun = 'sensitive.reseal';

export const fieldKind: ConfigKind<FieldDocument> = {
  kind: 'field',
  read: readField,
  complete: (ctx, data, before) => ({ id: before?.id ?? newShortId(ctx, 'f'), ...data }),
  compile: compileFields,
  check: checkField,
  checkChange: changeOfField,
  async apply(ctx, { name, before, after, now, next, undoing }) {
    const [object, field] = splitFieldName(name);
    if (before && after === null) await forgetInRoles(ctx, object, field);
    if (before && after && before.type !== after.type && !after.retired)
      await convertValues(ctx, now, next, name);
    // A field that goes with its object leaves with the table.
    if (before && after === null && !undoing && next.objects.has(object))
      await startRun(ctx, clearFieldRun, { object, id: before.id });
    if (!next.objects.has(object)) return;
    if (wantsIndex(before) !== wantsIndex(after)) await startOnce(ctx, fieldIndexesRun, { object });
    if (isSearched(before) !== isSearched(after)) await startOnce(ctx, searchRun, { object });
    if (after?.sensitive !== undefined && before !== null && before.sensitive === undefined)
      await startOnce(ctx, resealRun, {});
    if (workedBy(after) !== '' && workedBy(after) !== workedBy(before))
      await startOnce(ctx, recomputeRun, { object });
  },
};

/** Of what it is worked out; empty for what people give. */
function workedBy(document: FieldDocument | null): string {
  if (document === null || document.retired) return '';
  const { type, formula, rollup } = document;
  return formula === undefined && rollup === undefined ? '' : JSON.stringify([type, formula, rollup]);
}

function isSearched(document: FieldDocument | null): boolean {
  return document !== null && !document.retired && document.searched === true;
}
