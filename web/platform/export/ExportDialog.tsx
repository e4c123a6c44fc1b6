/** What is exported and how: the list as it is seen, the file that it becomes, and the files made before. */
import { Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ExportFormat,
  exportEncodings,
  exportFormats,
  mostRowsAtOnce,
} from '../../../shared/exports.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { queryClient } from '../../base/queryClient.ts';
import { queryRecords } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast, progressToast, toast } from '../../base/toast.tsx';
import { questionOf } from '../list/listRows.ts';
import { saveFile } from '../transfer/saveFile.ts';
import type { ViewState } from '../views/viewState.ts';
import styles from './export.module.css';
import { type ExportOrder, exportAddress, exportNow, lastExports, startExport } from './exportApi.ts';
import { revealableAmong, SensitiveChoice, shortestReason } from './SensitiveChoice.tsx';

const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;
type Separator = keyof typeof separators;

interface ExportDialogProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
  onClose(): void;
}

/** Kept while the page lives: whoever exports twice wants the same again. */
const last: {
  format: ExportFormat;
  separator: Separator;
  encoding: 'utf-8' | 'gb18030';
  raw: boolean;
  ids: boolean;
} = {
  format: 'xlsx',
  separator: 'comma',
  encoding: 'utf-8',
  raw: false,
  ids: false,
};

const lastKey = ['exports'];

export function ExportDialog({ object, state, onClose }: ExportDialogProps) {
  const { definition, search } = state;
  const [choice, setChoice] = useState(last);
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const secrets = revealableAmong(object.fields, definition.fields);
  const set = (part: Partial<typeof last>) => {
    Object.assign(last, part);
    setChoice({ ...last });
  };
  const question = questionOf(definition, search.q);
  const order: ExportOrder = {
    fields: definition.fields,
    ...(question.filter === undefined || question.filter === null ? {} : { filter: question.filter }),
    ...(question.search ? { search: question.search } : {}),
    ...(question.sort ? { sort: question.sort } : {}),
    format: choice.format,
    separator: separators[choice.separator],
    encoding: choice.encoding,
    values: choice.raw ? 'raw' : 'labels',
    lookupIds: choice.ids,
    ...(reason === null ? {} : { sensitive: { reason: reason.trim() } }),
  };
  const many = labelOf(object.pluralLabel).toLowerCase();

  const run = async () => {
    if (reason !== null && reason.trim().length < shortestReason) return setProblem(t('record.revealShort'));
    setBusy(true);
    try {
      const { filter, search: words } = question;
      const asked = { ...(filter === undefined ? {} : { filter }), ...(words ? { search: words } : {}) };
      const { count } = await queryRecords(object.plural, {
        ...asked,
        fields: ['id'],
        limit: 0,
        count: 'estimate',
      });
      // What is protected lies in no file of ours: it comes at once, or the server says that it is too much.
      if (reason !== null || (count?.exact && count.value <= mostRowsAtOnce)) {
        const file = await exportNow(object.plural, order);
        saveFile(file.content, file.name);
        toast(t('views.exportDone', { name: file.name, count: file.rows }));
        onClose();
        return;
      }
      const id = await startExport(object.plural, order);
      onClose();
      const job = await progressToast(id, t('views.exporting', { object: many }));
      await queryClient.invalidateQueries({ queryKey: lastKey });
      if (job?.state === 'done')
        toast(t('views.exportDone', { name: labelOf(object.pluralLabel), count: job.done }), {
          label: t('views.exportReady'),
          run: () => fetchFile(id),
        });
    } catch (thrown) {
      errorToast(thrown);
      setBusy(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('views.exportTitle', { object: many })}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Stack gap={12}>
          <p className={styles.text}>{t('views.exportText', { count: definition.fields.length })}</p>
          <Select
            label={t('views.exportFormat')}
            data-autofocus
            allowDeselect={false}
            data={exportFormats.map((value) => ({ value, label: t(`views.exportFormat.${value}`) }))}
            value={choice.format}
            onChange={(format) => set({ format: format as ExportFormat })}
          />
          {choice.format === 'csv' && (
            <Group grow gap={12}>
              <Select
                label={t('views.exportSeparator')}
                allowDeselect={false}
                data={(Object.keys(separators) as Separator[]).map((value) => ({
                  value,
                  label: t(`views.exportSeparator.${value}`),
                }))}
                value={choice.separator}
                onChange={(separator) => set({ separator: separator as Separator })}
              />
              <Select
                label={t('views.exportEncoding')}
                allowDeselect={false}
                data={exportEncodings.map((value) => ({ value, label: t(`views.exportEncoding.${value}`) }))}
                value={choice.encoding}
                onChange={(encoding) => set({ encoding: encoding as 'utf-8' })}
              />
            </Group>
          )}
          {choice.format !== 'ndjson' && (
            <Select
              label={t('views.exportValues')}
              allowDeselect={false}
              data={(['labels', 'raw'] as const).map((value) => ({
                value,
                label: t(`views.exportValues.${value}`),
              }))}
              value={choice.raw ? 'raw' : 'labels'}
              onChange={(values) => set({ raw: values === 'raw' })}
            />
          )}
          {choice.format !== 'ndjson' && !choice.raw && (
            <Checkbox
              label={t('views.exportIds')}
              checked={choice.ids}
              onChange={(event) => set({ ids: event.currentTarget.checked })}
            />
          )}
          {secrets.length > 0 && (
            <SensitiveChoice
              fields={secrets}
              reason={reason}
              problem={problem}
              onChange={(next) => {
                setProblem(undefined);
                setReason(next);
              }}
            />
          )}
          {reason === null && <p className={styles.hint}>{t('views.exportLater')}</p>}
          <Group justify="flex-end" gap={8}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button size="lg" type="submit" variant="filled" loading={busy}>
              {t('views.export')}
            </Button>
          </Group>
        </Stack>
      </form>
      <LastExports />
    </Modal>
  );
}

function fetchFile(id: string): void {
  const link = document.createElement('a');
  link.href = exportAddress(id);
  link.download = '';
  link.click();
}

/** Files that still wait, and what became of the others. */
function LastExports() {
  const format = useFormat();
  const { data } = useQuery({ queryKey: lastKey, queryFn: lastExports, staleTime: 0 });
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.last} aria-label={t('views.exportsBefore')}>
      <h3>{t('views.exportsBefore')}</h3>
      <ul>
        {data.map((one) => (
          <li key={one.id}>
            <span className="ellipsis">{one.fileName || format.moment(one.createdAt)}</span>
            {one.expiresAt ? (
              <a href={exportAddress(one.id)} download>
                {t('views.exportReady')}{' '}
                <small>{t('views.exportUntil', { moment: format.moment(one.expiresAt) })}</small>
              </a>
            ) : (
              <small>{stateOf(one.state, one.rows)}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf(state: string, rows: number): string {
  if (state === 'failed') return t('views.exportFailed');
  if (state === 'cancelled') return t('views.exportCancelled');
  return state === 'done' ? t('views.exportGone') : t('views.exportRunning', { count: rows });
}
