/** Asks for a few fields of a record and writes them at once; what is refused is said at its field. */
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
import { isEditable, kitOf } from '../fields/fieldKits.ts';

interface FieldsDialogProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  readonly fields: readonly string[];
  /** Written together with them, such as the stage that asks for them. */
  readonly values?: RecordData;
  readonly title: string;
  readonly action: string;
  onClose(): void;
}

const nothing: RecordData = {};

export function FieldsDialog({
  object,
  record,
  fields,
  values = nothing,
  title,
  action,
  onClose,
}: FieldsDialogProps) {
  const { env } = useFormat();
  const [given, setGiven] = useState<RecordData>({});
  const [problem, setProblem] = useState<ReturnType<typeof problemOf>>();
  const [busy, setBusy] = useState(false);
  const asked = [...new Set([...fields, ...(problem?.errors ?? []).map((error) => error.field)])]
    .flatMap((name) => fieldOf(object, name) ?? [])
    .filter((field) => isEditable(field) && !(field.name in values));
  const elsewhere = (problem?.errors ?? []).every((error) => asked.some(({ name }) => name === error.field));

  const save = async () => {
    setBusy(true);
    try {
      await saveAndTell(object, record, { ...given, ...values });
      await refreshObject(object.plural);
      onClose();
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap={12}>
          {asked.map((field, index) => {
            const Editor = kitOf(field).Editor;
            const words = problem?.fields[field.name];
            return Editor ? (
              <Editor
                key={field.name}
                field={field}
                env={env}
                value={field.name in given ? given[field.name] : record[field.name]}
                label={labelOf(field.label)}
                required={field.required}
                autoFocus={index === 0}
                {...(words ? { error: words } : {})}
                onChange={(next) => setGiven((held) => ({ ...held, [field.name]: next }))}
              />
            ) : null;
          })}
          {problem && (problem.errors.length === 0 || !elsewhere) && <p role="alert">{problem.sentence}</p>}
          <Group justify="flex-end" gap={8}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button size="lg" type="submit" variant="filled" loading={busy}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
