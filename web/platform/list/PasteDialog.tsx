/** Says what pasting will change before it does: how many cells of how many rows, and what could not be read. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useObjects } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { undoToast } from '../../base/toast.tsx';
import { type BatchOperation, batchRecords } from '../data/batchRecords.ts';
import { refreshObject } from '../data/recordCache.ts';
import { wireValue } from '../fields/wireValue.ts';
import { valueAt } from './columns.ts';
import dialogs from './dialogs.module.css';
import type { PasteCell, PastePlan } from './pasteTable.ts';
import { resolveNames } from './resolveNames.ts';

interface PasteDialogProps {
  readonly object: ObjectMeta;
  readonly plan: PastePlan;
  readonly env: FieldEnv;
  onClose(): void;
}

/** One update per record; `null` values empty the field. */
function operationsOf(cells: readonly PasteCell[]): BatchOperation[] {
  const byId = new Map<string, RecordData>();
  for (const cell of cells) {
    const id = String(cell.record.id);
    byId.set(id, { ...byId.get(id), [cell.column.field.name]: wireValue(cell.column.field, cell.value) });
  }
  return [...byId].map(([id, data]) => ({ op: 'update', id, data }));
}

export function PasteDialog({ object, plan, env, onClose }: PasteDialogProps) {
  const objects = useObjects();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly { readonly where: string; readonly words: string }[]>([]);
  const good = plan.changes.filter((cell) => !cell.problem);
  const bad = plan.changes.filter((cell) => cell.problem);
  const rows = new Set(good.map((cell) => String(cell.record.id))).size;
  const whereOf = (cell: PasteCell) =>
    `${String(cell.record[object.titleField] ?? '')} · ${cell.column.label}`;

  const paste = async () => {
    setBusy(true);
    try {
      const { found, missing, ambiguous } = await resolveNames(good, objects);
      const operations = operationsOf(found);
      const { results, changeSet } =
        operations.length > 0
          ? await batchRecords(object.plural, operations)
          : { results: [], changeSet: null };
      await refreshObject(object.plural);
      const done = results.filter((result) => !result.error).length;
      if (done > 0)
        undoToast(t('list.pasted', { count: done }), changeSet, () => void refreshObject(object.plural));
      const failed = results.flatMap((result) => {
        if (!result.error) return [];
        const cell = found.find((entry) => entry.record.id === result.id);
        return [
          {
            where: cell ? String(cell.record[object.titleField] ?? '') : '',
            words: result.error.errors?.[0]?.message ?? result.error.title,
          },
        ];
      });
      const unknown = missing.map((cell) => ({
        where: whereOf(cell),
        words: t('list.noSuchRecord', { name: String(cell.value) }),
      }));
      const several = ambiguous.map(({ cell, count }) => ({
        where: whereOf(cell),
        words: t('list.severalRecords', { name: String(cell.value), count }),
      }));
      // What could not be read stands among the refused: it must not vanish with the rest of the paste.
      const unread = bad.map((cell) => ({ where: whereOf(cell), words: cell.problem ?? '' }));
      const left = [...unread, ...unknown, ...several, ...failed];
      if (left.length === 0) return onClose();
      setRefused(left);
    } catch (thrown) {
      setRefused([{ where: '', words: problemOf(thrown).sentence }]);
    }
    setBusy(false);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('list.pasteTitle')}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <Stack gap={12}>
        {refused.length === 0 && (
          <p>
            {t('list.pasteCount', { cells: good.length, rows })}
            {plan.skipped > 0 && ` ${t('list.pasteSkipped', { count: plan.skipped })}`}
          </p>
        )}
        {refused.length === 0 && good.length > 0 && (
          <table className={dialogs.table}>
            <thead>
              <tr>
                <th>{t('list.pasteWhere')}</th>
                <th>{t('list.pasteBefore')}</th>
                <th>{t('list.pasteAfter')}</th>
              </tr>
            </thead>
            <tbody>
              {good.slice(0, 5).map((cell) => (
                <tr key={`${String(cell.record.id)}/${cell.column.path}`}>
                  <td>{whereOf(cell)}</td>
                  <td className={dialogs.soft}>
                    {cell.column.kit.text(valueAt(cell.record, cell.column.path), cell.column.field, env) ||
                      '—'}
                  </td>
                  <td>{cell.text.trim() || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {refused.length === 0 && good.length > 5 && (
          <p className={dialogs.soft}>{t('list.pasteMore', { count: good.length - 5 })}</p>
        )}
        {bad.length + refused.length > 0 && (
          <div className={dialogs.bad} role="alert">
            <strong>{t('list.pasteRefused', { count: refused.length || bad.length })}</strong>
            <ul className={dialogs.refused}>
              {(refused.length > 0
                ? refused
                : bad.map((cell) => ({ where: whereOf(cell), words: cell.problem ?? '' }))
              ).map((entry) => (
                <li key={entry.where + entry.words}>
                  {entry.where && `${entry.where}: `}
                  {entry.words}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Group justify="flex-end" gap={8}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t(refused.length > 0 ? 'frame.close' : 'frame.cancel')}
          </Button>
          {refused.length === 0 && (
            <Button
              size="lg"
              variant="filled"
              data-autofocus
              disabled={good.length === 0}
              loading={busy}
              onClick={() => void paste()}
            >
              {t('list.paste')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
