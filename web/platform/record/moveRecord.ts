/** Moves a record to another stage; a gate that asks for fields is handed back to be asked for. */
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { errorToast } from '../../base/toast.tsx';
import { refreshObject } from '../data/recordCache.ts';
import { saveAndTell } from '../data/saveRecord.ts';

/** The problem when fields are missing; null when it moved or when what went wrong was said already. */
export async function moveRecord(
  object: ObjectMeta,
  record: RecordData,
  field: FieldMeta,
  value: unknown,
): Promise<unknown> {
  try {
    await saveAndTell(object, record, { [field.name]: value });
    // Values that follow from the stage (probability, won, since when) come back with the lists.
    await refreshObject(object.plural);
    return null;
  } catch (thrown) {
    if (asksForFields(thrown, field.name)) return thrown;
    errorToast(thrown);
    return null;
  }
}

export function asksForFields(thrown: unknown, except: string): boolean {
  const problem = problemOf(thrown);
  return problem.errors.some(
    (error) => (error.code === 'gate_not_met' || error.code === 'required') && error.field !== except,
  );
}
