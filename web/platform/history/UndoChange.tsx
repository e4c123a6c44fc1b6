/** Takes a change back, with everything that was written together with it; says first what would happen. */
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { api, bodyOf } from '../../base/api.ts';
import { undoChangeSet } from '../../base/records.ts';
import { t } from '../../base/texts.ts';
import { errorToast, toast } from '../../base/toast.tsx';
import { refreshObject } from '../data/recordCache.ts';
import { ConfirmDialog } from '../list/ConfirmDialog.tsx';

interface UndoChangeProps {
  readonly changeSet: string;
  readonly plural: string;
  /** The change made the record: taking it back deletes it. */
  readonly made: boolean;
}

export function UndoChange({ changeSet, plural, made }: UndoChangeProps) {
  const [asking, setAsking] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const ask = async () => {
    setBusy(true);
    try {
      const foreseen = await bodyOf(
        api.POST('/api/v1/changeSets/{id}/undo', {
          params: { path: { id: changeSet }, query: { dryRun: 'true' } },
        }),
      );
      if ('job' in foreseen) setAsking(t('history.undoLarge'));
      else {
        const { restored, conflicts } = foreseen;
        const kept =
          conflicts.length > 0 ? ` ${t('history.undoConflicts', { count: conflicts.length })}` : '';
        setAsking(`${t(made ? 'history.undoMade' : 'history.undoText', { count: restored })}${kept}`);
      }
    } catch (thrown) {
      errorToast(thrown);
    }
    setBusy(false);
  };
  const undo = async () => {
    setAsking(null);
    try {
      const answer = await undoChangeSet(changeSet);
      if ('job' in answer) toast(t('history.undoStarted'));
      else toast(t('history.undone', { count: answer.restored }));
      await refreshObject(plural);
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        loading={busy}
        leftSection={<IconArrowBackUp size={14} stroke={1.6} aria-hidden />}
        onClick={() => void ask()}
      >
        {t('history.undo')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('history.undoTitle')}
          text={asking}
          action={t('history.undo')}
          onClose={() => setAsking(null)}
          onConfirm={() => void undo()}
        />
      )}
    </>
  );
}
