/** A stage asks for fields before it lets a record in: they are filled in here and written with the move. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { refreshObject } from '../data/recordCache.ts';
import { saveAndTell } from '../data/saveRecord.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { optionText } from '../fields/optionMark.tsx';
import { narrowField } from '../layout/narrowField.ts';

interface GateDialogProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  /** The move that was refused. */
  readonly values: RecordData;
  readonly thrown: unknown;
  onClose(): void;
}

export function GateDialog({ object, record, values, thrown, onClose }: GateDialogProps) {
  const { env } = useFormat();
  const [problem, setProblem] = useState(() => problemOf(thrown));
  const [given, setGiven] = useState<RecordData>({});
  const [busy, setBusy] = useState(false);
  const asked = [...new Set(problem.errors.map((error) => error.field))];
  const fields = [...new Set([...asked, ...Object.keys(given)])].flatMap(
    (name) => fieldOf(object, name) ?? [],
  );
  const [moved] = Object.keys(values);
  const field = moved ? fieldOf(object, moved) : undefined;
  const place = field && moved ? optionText(field, values[moved], env) : '';

  const save = async () => {
    setBusy(true);
    try {
      await saveAndTell(object, record, { ...given, ...values });
      await refreshObject(object.plural);
      onClose();
    } catch (again) {
      setProblem(problemOf(again));
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('record.gateTitle', { name: place })}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap={12}>
          {fields.map((whole, index) => {
            const entry = narrowField(object, whole, { ...record, ...values, ...given });
            const Editor = kitOf(entry).Editor;
            const words = problem.fields[entry.name];
            if (!Editor) return <p key={entry.name}>{words}</p>;
            return (
              <Editor
                key={entry.name}
                field={entry}
                env={env}
                value={entry.name in given ? given[entry.name] : record[entry.name]}
                label={labelOf(entry.label)}
                required
                autoFocus={index === 0}
                {...(words ? { error: words } : {})}
                onChange={(next) => setGiven((held) => ({ ...held, [entry.name]: next }))}
              />
            );
          })}
          {fields.length === 0 && <p role="alert">{problem.sentence}</p>}
          <Group justify="flex-end" gap={8}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button size="lg" type="submit" variant="filled" loading={busy}>
              {t('record.moveTo', { name: place })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
