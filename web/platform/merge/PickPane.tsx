/** Finds the records that one is to be merged with; then all are compared. */
import { Button, CloseButton, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { LookupValue } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { RecordPicker } from '../fields/RecordPicker.tsx';
import { MergePane } from './MergePane.tsx';
import styles from './merge.module.css';

interface PickPaneProps {
  readonly object: ObjectMeta;
  readonly record: { readonly id: string; readonly label: string };
  onDone(survivor: string | null): void;
}

/** As many as stand beside each other. */
const mostOthers = 9;

export function PickPane({ object, record, onDone }: PickPaneProps) {
  const { env } = useFormat();
  const [others, setOthers] = useState<readonly LookupValue[]>([]);
  const [comparing, setComparing] = useState(false);
  const title = fieldOf(object, object.titleField);
  const ids = [record.id, ...others.flatMap(({ id }) => id ?? [])];
  if (comparing) return <MergePane object={object} ids={ids} onDone={onDone} />;
  const add = (value: LookupValue | null) => {
    if (value?.id && !ids.includes(value.id)) setOthers((held) => [...held, value]);
  };
  return (
    <Modal
      opened
      onClose={() => onDone(null)}
      title={t('merging.with.title', { name: record.label })}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <Stack gap={12}>
        {others.length > 0 && (
          <ul className={styles.picked}>
            {others.map(({ id, label }) => (
              <li key={id}>
                <span>{label}</span>
                <CloseButton
                  size="sm"
                  aria-label={t('merging.with.remove', { name: label ?? '' })}
                  onClick={() => setOthers((held) => held.filter((other) => other.id !== id))}
                />
              </li>
            ))}
          </ul>
        )}
        {title && others.length < mostOthers && (
          <RecordPicker
            key={others.length}
            target={object.name}
            field={title}
            env={env}
            value={null}
            chosen={null}
            autoFocus
            required
            label={t('merging.with.pick')}
            onChange={() => undefined}
            onChoose={add}
          />
        )}
        <Group justify="flex-end" gap={8}>
          <Button size="lg" variant="subtle" onClick={() => onDone(null)}>
            {t('frame.cancel')}
          </Button>
          <Button
            size="lg"
            variant="filled"
            disabled={others.length === 0}
            onClick={() => setComparing(true)}
          >
            {t('merging.with.next')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
