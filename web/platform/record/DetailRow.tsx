/** One field of a record: its value, a pencil to change it, and who changed it before. */
import { IconHistory, IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, type MouseEvent, Suspense, useRef, useState } from 'react';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { labelOf, t } from '../../base/texts.ts';
import { saveAndTell } from '../data/saveRecord.ts';
import { isEditable, kitOf } from '../fields/fieldKits.ts';
import { sameValue } from '../fields/wireValue.ts';
import styles from './record.module.css';
import { mayDo } from './recordQuery.ts';

const HistoryPopover = lazy(async () => ({ default: (await import('./HistoryPopover.tsx')).HistoryPopover }));
const SensitiveDetail = lazy(async () => ({
  default: (await import('./SensitiveDetail.tsx')).SensitiveDetail,
}));
const ConflictDialog = lazy(async () => ({ default: (await import('./ConflictDialog.tsx')).ConflictDialog }));

interface DetailRowProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  readonly field: FieldMeta;
}

export function DetailRow({ object, record, field }: DetailRowProps) {
  const { env } = useFormat();
  const value = record[field.name];
  /** The record as it was when the editing began: others may change it meanwhile. */
  const begun = useRef(record);
  const [draft, setDraft] = useState<{ value: unknown } | null>(null);
  const [problem, setProblem] = useState<string>();
  const [conflict, setConflict] = useState<{ values: RecordData; thrown: unknown } | null>(null);
  const [history, setHistory] = useState(false);
  const box = useRef<HTMLElement>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const kit = kitOf(field);
  const { Editor, Value } = kit;
  const editable = Editor !== undefined && isEditable(field) && mayDo(object, record, 'update');
  const label = labelOf(field.label);

  const open = () => {
    if (!editable) return;
    setProblem(undefined);
    begun.current = record;
    setDraft({ value });
  };
  const close = () => {
    setDraft(null);
    setProblem(undefined);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  const save = async (next: unknown) => {
    if (sameValue(field, next, begun.current[field.name])) return close();
    setDraft(null);
    try {
      await saveAndTell(object, begun.current, { [field.name]: next });
      setProblem(undefined);
    } catch (thrown) {
      const said = problemOf(thrown);
      if (said.code === 'version_conflict') {
        setConflict({ values: { [field.name]: next }, thrown });
        return;
      }
      setDraft({ value: next });
      setProblem(said.fields[field.name] ?? said.sentence);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!draft || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && (!kit.keepsEnter || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save(draft.value);
    }
  };
  const onBlur = (event: React.FocusEvent) => {
    const next = event.relatedTarget as Element | null;
    // Another window, such as the choice of a file, is not the next field.
    if (
      !draft ||
      !document.hasFocus() ||
      problem ||
      event.currentTarget.contains(next) ||
      next?.closest('[data-portal], .mantine-Popover-dropdown')
    )
      return;
    // A click on a drop-down moves the focus to nothing for a moment.
    if (next === null && document.querySelector('.mantine-Popover-dropdown, [data-combobox-option]')) return;
    void save(draft.value);
  };
  const onClick = (event: MouseEvent) => {
    if (!draft && !(event.target as Element).closest('a, button')) open();
  };

  const isWorkedOut = field.formula !== undefined || field.rollup !== undefined;
  const hasHistory = !field.system && !isWorkedOut && field.access !== 'masked';

  return (
    <div className={kit.wide ? styles.wideDetail : styles.detail}>
      <dt title={field.help ? labelOf(field.help) : isWorkedOut ? t('types.computed') : label}>{label}</dt>
      <dd
        ref={box}
        className={editable && !draft ? styles.editable : undefined}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {draft && Editor ? (
          <div className={kit.tall ? styles.tallEditor : styles.editor}>
            <Editor
              bare
              autoFocus
              field={field}
              env={env}
              value={draft.value}
              ariaLabel={label}
              required={field.required}
              {...(problem ? { error: problem } : {})}
              onChange={(next) => {
                setProblem(undefined);
                setDraft({ value: next });
              }}
              onDone={(next) => void save(next)}
            />
            {problem && (
              <p className={styles.problem} role="alert">
                {problem}
              </p>
            )}
          </div>
        ) : (
          <>
            <span className={styles.value}>
              {field.sensitive ? (
                <Suspense fallback={kit.cell(value, field, env)}>
                  <SensitiveDetail
                    // What was shown of another value, or of another record, is no longer shown.
                    key={`${String(record.id)} ${String(value)}`}
                    object={object}
                    id={String(record.id)}
                    field={field}
                    mask={value}
                  />
                </Suspense>
              ) : Value ? (
                <Value field={field} value={value} env={env} />
              ) : (
                kit.cell(value, field, env)
              )}
            </span>
            <span className={styles.tools}>
              {hasHistory && (
                <button
                  type="button"
                  aria-label={t('record.historyOf', { field: label })}
                  title={t('record.history')}
                  onClick={() => setHistory(true)}
                >
                  <IconHistory size={14} stroke={1.6} aria-hidden />
                </button>
              )}
              {editable && (
                <button
                  ref={pencil}
                  type="button"
                  aria-label={t('record.editField', { field: label })}
                  title={t('list.edit')}
                  onClick={open}
                >
                  <IconPencil size={14} stroke={1.6} aria-hidden />
                </button>
              )}
            </span>
          </>
        )}
        <Suspense>
          {history && box.current && (
            <HistoryPopover
              object={object}
              id={String(record.id)}
              field={field}
              anchor={box.current}
              onClose={() => setHistory(false)}
            />
          )}
          {conflict && (
            <ConflictDialog object={object} record={record} {...conflict} onClose={() => setConflict(null)} />
          )}
        </Suspense>
      </dd>
    </div>
  );
}
