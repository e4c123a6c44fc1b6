/** The form of any object: sections from its layout, errors at their fields, a draft that survives a reload. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { type ApiProblem, problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { createRecord, type DuplicateMeant, getRecord, type StoredRecord } from '../../base/records.ts';
import { useMe } from '../../base/session.tsx';
import { labelOf, t } from '../../base/texts.ts';
import { undoToast } from '../../base/toast.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { refreshObject } from '../data/recordCache.ts';
import { saveAndTell } from '../data/saveRecord.ts';
import { DuplicateWarning } from '../duplicates/DuplicateWarning.tsx';
import { duplicateProblemOf } from '../duplicates/duplicateApi.ts';
import { useDuplicates } from '../duplicates/useDuplicates.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { isEmpty } from '../fields/nothing.tsx';
import { sameValue, wireValue } from '../fields/wireValue.ts';
import { conditionsIn, layoutFor, recordTypeField } from '../layout/layoutFor.ts';
import { narrowField, narrowsOthers, refitted } from '../layout/narrowField.ts';
import { isShown, useJudge } from '../layout/useJudge.ts';
import { FieldSuggestion } from './FieldSuggestion.tsx';
import styles from './form.module.css';
import { draftOf, keepDraft } from './formDraft.ts';
import { formSections, startType, startValues } from './formFields.ts';
import { RecordTypeChoice } from './RecordTypeChoice.tsx';
import { keepUnsent, unsentForm } from './unsentForm.ts';
import { useWhenOnline } from './useWhenOnline.ts';
import { withoutSecrets } from './withoutSecrets.ts';

export interface RecordFormProps {
  readonly object: ObjectMeta;
  /** Present: it is changed; absent: a new one is made. */
  readonly record?: RecordData;
  /** Values that are known already, such as the account of a new contact. */
  readonly preset?: RecordData;
  onCancel(): void;
  onSaved(record: StoredRecord): void;
  /** Somebody else changed the same fields meanwhile. */
  onConflict?(values: RecordData, thrown: unknown): void;
}

export function RecordForm({ object, record, preset, onCancel, onSaved, onConflict }: RecordFormProps) {
  const { env } = useFormat();
  const me = useMe();
  const draftKey = record ? `${object.name}.${String(record.id)}` : preset ? null : `${object.name}.new`;
  const [unsent] = useState(() => unsentForm(me.id, draftKey));
  const [given, setGiven] = useState<RecordData>(() => ({ ...unsent?.given, ...draftOf(draftKey) }));
  const [waiting, setWaiting] = useState(false);
  const types = object.recordTypes.filter((type) => type.mayCreate);
  const chosen = given[recordTypeField] ?? preset?.[recordTypeField];
  const recordType = types.find((type) => type.name === chosen)?.name ?? startType(object);
  const start = useMemo(
    () => startValues(object, record, preset, { id: me.id, name: me.name }, recordType),
    [object, record, preset, me.id, me.name, recordType],
  );
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  /** The same for every try, so that an answer that was lost does not make two records. */
  const key = useRef(crypto.randomUUID());
  const values = { ...start, ...given };
  const judge = useJudge(object, conditionsIn(layoutFor(object, values).form).length > 0);
  const sections = formSections(object, values, record !== undefined, (condition) =>
    isShown(judge, condition, values),
  );
  const asked = sections.flatMap((section) => section.fields);
  const fields = asked.map(({ field }) => field);

  useEffect(() => keepDraft(draftKey, withoutSecrets(object, given)), [object, draftKey, given]);

  const set = (field: FieldMeta, value: unknown) => {
    setGiven((held) => {
      const next = { ...held, [field.name]: value };
      // What no longer goes with the new value is emptied at once, not when the server refuses it.
      return narrowsOthers(object, field) ? { ...next, ...refitted(object, { ...start, ...next }) } : next;
    });
    setMissing((held) => new Set([...held].filter((name) => name !== field.name)));
    // What was refused as a duplicate may be none any more.
    setProblem((held) => (held?.code === 'duplicate_found' ? null : held));
  };
  const chooseType = (name: string) =>
    setGiven((held) => {
      const next = { ...held, [recordTypeField]: name };
      const whole = { ...startValues(object, record, preset, { id: me.id, name: me.name }, name), ...next };
      const changes = Object.entries(refitted(object, whole)).filter(([field]) => field in held);
      return { ...next, ...Object.fromEntries(changes) };
    });
  const focusFirst = (names: readonly string[]) => {
    const first = fields.find((field) => names.includes(field.name));
    const place = first && form.current?.querySelector(`[data-field="${first.name}"]`);
    place?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  };
  const forget = () => {
    keepDraft(draftKey, {});
    keepUnsent(me.id, draftKey, null);
  };
  // What was kept without a connection was made on the version that was seen then.
  const versionOf = (seen: RecordData | undefined) =>
    unsent?.version ?? (typeof seen?.version === 'number' ? seen.version : null);
  const save = async (meant: DuplicateMeant = {}) => {
    if (busy) return;
    // Fields that the server fills by itself when nothing was given are left to it.
    const empty = asked.filter(
      ({ field, required }) =>
        required &&
        field.default === undefined &&
        isEmpty(values[field.name]) &&
        field.name !== object.titleField,
    );
    const untitled = asked.filter(
      ({ field, required }) =>
        field.name === object.titleField && required && isEmpty(values[field.name]) && record,
    );
    const open = [...empty, ...untitled].map(({ field }) => field.name);
    if (open.length > 0) {
      setMissing(new Set(open));
      return focusFirst(open);
    }
    setBusy(true);
    try {
      const saved = record ? await change(record, meant) : await create(meant);
      forget();
      onSaved(saved);
    } catch (thrown) {
      const said = problemOf(thrown);
      setBusy(false);
      setWaiting(said.code === 'offline');
      if (said.code === 'offline') {
        const kept = withoutSecrets(object, given);
        return keepUnsent(me.id, draftKey, { given: kept, version: versionOf(record) });
      }
      if (record && onConflict && said.code === 'version_conflict')
        return onConflict(changedOf(record), thrown);
      setProblem(said);
      requestAnimationFrame(() => focusFirst(said.errors.map((error) => error.field)));
    }
  };
  const create = async (meant: DuplicateMeant): Promise<StoredRecord> => {
    const data = Object.fromEntries(
      fields
        .filter((field) => !isEmpty(values[field.name]))
        .map((field) => [field.name, wireValue(field, values[field.name])]),
    );
    const hidden = Object.fromEntries(
      Object.entries(preset ?? {}).flatMap(([name, value]) => {
        const field = object.fields.find((entry) => entry.name === name);
        return field && !(name in data) ? [[name, wireValue(field, value)]] : [];
      }),
    );
    const type = recordType === null ? {} : { [recordTypeField]: recordType };
    const all = { ...type, ...hidden, ...data };
    const made = await createRecord(object.plural, all, key.current, meant);
    const name = String(made[object.titleField] ?? '');
    undoToast(t('record.created', { name }), typeof made.changeSet === 'string' ? made.changeSet : null);
    await refreshObject(object.plural);
    return made;
  };
  const changedOf = (before: RecordData): RecordData =>
    Object.fromEntries(
      fields
        .filter((field) => field.name in given && !sameValue(field, given[field.name], before[field.name]))
        .map((field) => [field.name, given[field.name]]),
    );
  const change = async (before: RecordData, meant: DuplicateMeant): Promise<StoredRecord> => {
    const changed = changedOf(before);
    if (Object.keys(changed).length === 0) return before as StoredRecord;
    const seen = { ...before, version: versionOf(before) };
    const { record: saved } = await saveAndTell(object, seen, changed, meant);
    await refreshObject(object.plural);
    return saved;
  };
  const takeThat = async (id: string) => {
    try {
      const there = await getRecord(object.plural, id);
      forget();
      onSaved(there);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  };
  const duplicates = useDuplicates(object, values, record, given);
  const refused = problem && duplicateProblemOf(problem);
  useWhenOnline(waiting, () => void save());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      void save();
    }
  };
  const first = fields[0];
  // What no field of the form can show.
  const rest = problem?.errors.filter((error) => !fields.some((field) => field.name === error.field));

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problem && !refused && (problem.errors.length === 0 || (rest && rest.length > 0)) && (
        <div className={styles.problem} role="alert">
          <p>{problem.sentence}</p>
          {rest?.map((error) => (
            <p key={error.field + error.code}>{error.message}</p>
          ))}
        </div>
      )}
      {!record && types.length > 1 && (
        <RecordTypeChoice
          types={types}
          value={recordType}
          error={problem?.fields[recordTypeField]}
          onChange={chooseType}
        />
      )}
      {sections.map((section) => (
        <section
          key={section.label}
          className={styles.section}
          data-columns={section.columns}
          aria-label={section.label}
        >
          {sections.length > 1 && <h3>{section.label}</h3>}
          {section.fields.map(({ field: whole, required }) => {
            const field = narrowField(object, whole, values);
            const Editor = kitOf(field).Editor;
            if (!Editor) return null;
            const error = missing.has(field.name) ? t('frame.required') : problem?.fields[field.name];
            return (
              <div key={field.name} data-field={field.name}>
                <Editor
                  field={field}
                  env={env}
                  value={values[field.name]}
                  label={labelOf(field.label)}
                  required={required}
                  autoFocus={whole === first}
                  {...(field.help ? { description: labelOf(field.help) } : {})}
                  {...(error ? { error } : {})}
                  onChange={(next) => set(field, next)}
                />
                <FieldSuggestion
                  object={object.name}
                  field={field}
                  value={values[field.name]}
                  onApply={(next) => set(field, next)}
                />
              </div>
            );
          })}
        </section>
      ))}
      {(refused ?? duplicates) && (
        <DuplicateWarning
          object={object}
          candidates={(refused ?? duplicates)!.candidates}
          refused={refused}
          busy={busy}
          {...(record ? {} : { onUse: (id: string) => void takeThat(id) })}
          onSaveAnyway={() => void save({ allowDuplicate: true })}
        />
      )}
      <div className={styles.foot}>
        {Object.keys(given).length > 0 && draftKey && (
          <span className={styles.kept} role={waiting ? 'status' : undefined}>
            {t(waiting ? 'frame.offline.kept' : unsent ? 'frame.offline.unsent' : 'record.draftKept')}
          </span>
        )}
        <Kbd keys="mod+enter" />
        <Button
          size="lg"
          variant="subtle"
          onClick={() => {
            forget();
            onCancel();
          }}
        >
          {t('frame.cancel')}
        </Button>
        <Button size="lg" type="submit" variant="filled" loading={busy}>
          {t('frame.save')}
        </Button>
      </div>
    </form>
  );
}
