/** Writes fields of one record: on screen at once, back when the server refuses, with a note that undoes it. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { fieldOf } from '../../base/metadata.ts';
import { type DuplicateMeant, type StoredRecord, updateRecord } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { undoToast } from '../../base/toast.tsx';
import { wireValue } from '../fields/wireValue.ts';
import { changeCached, refreshFigures, refreshObject } from './recordCache.ts';

export interface SavedRecord {
  readonly record: StoredRecord;
  /** Undone by it; null when nothing changed. */
  readonly changeSet: string | null;
}

type StoredSave = Awaited<ReturnType<typeof updateRecord>>;

/** From the version that the person saw to the one that his save made. */
interface Step {
  readonly from: unknown;
  readonly to: unknown;
}

/** The last save under way of each record. */
const underWay = new Map<string, Promise<Step>>();

/**
 * Saves of one record follow each other, each with the version that the one before it made: who moves a card twice in a
 * second does not conflict with himself.
 */
async function inTurn(
  key: string,
  seen: unknown,
  save: (version: unknown) => Promise<StoredSave>,
): Promise<StoredSave> {
  const earlier = underWay.get(key)?.catch(() => null);
  const saving = (async () => {
    const step = await earlier;
    return save(step && step.from === seen ? step.to : seen);
  })();
  const mine = saving.then(({ version }): Step => ({ from: seen, to: version }));
  underWay.set(key, mine);
  try {
    await mine;
    return await saving;
  } finally {
    if (underWay.get(key) === mine) underWay.delete(key);
  }
}

/** PATCH with If-Match. `shown` holds values as editors do (lookups with labels). Throws ApiProblem. */
export async function saveFields(
  object: ObjectMeta,
  before: RecordData,
  shown: RecordData,
  meant: DuplicateMeant = {},
): Promise<SavedRecord> {
  const id = String(before.id);
  const data = Object.fromEntries(
    Object.entries(shown).map(([name, value]) => {
      const field = fieldOf(object, name);
      return [name, field ? wireValue(field, value) : value];
    }),
  );
  changeCached(object.plural, id, (record) => ({ ...record, ...shown }));
  try {
    const { changeSet, ...record } = await inTurn(`${object.plural} ${id}`, before.version, (version) =>
      updateRecord(object.plural, id, typeof version === 'number' ? version : undefined, data, meant),
    );
    changeCached(object.plural, id, (held) => merged(held, record));
    refreshFigures(object.plural);
    return { record, changeSet };
  } catch (thrown) {
    const former = Object.fromEntries(Object.keys(shown).map((name) => [name, before[name]]));
    changeCached(object.plural, id, (record) => ({ ...record, ...former }));
    throw thrown;
  }
}

/** Only members that the place already shows, and the version. */
function merged(held: RecordData, record: RecordData): RecordData {
  const known = Object.keys(record).filter((name) => name in held || name === 'version');
  return { ...held, ...Object.fromEntries(known.map((name) => [name, record[name]])) };
}

/** As `saveFields`, and says what was done: "Owner of Acme changed · Undo". */
export async function saveAndTell(
  object: ObjectMeta,
  before: RecordData,
  shown: RecordData,
  meant: DuplicateMeant = {},
): Promise<SavedRecord> {
  const saved = await saveFields(object, before, shown, meant);
  const names = Object.keys(shown).map((name) => {
    const field = fieldOf(object, name);
    return field ? labelOf(field.label) : name;
  });
  const title = String(shown[object.titleField] ?? before[object.titleField] ?? '');
  undoToast(t('list.fieldSaved', { field: names.join(', '), name: title }), saved.changeSet, () => {
    void refreshObject(object.plural);
  });
  return saved;
}
