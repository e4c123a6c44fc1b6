/** Chooses a field and its new value for all ticked rows. */
import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { isEditable, kitOf } from '../fields/fieldKits.ts';
import { scrollingOptions } from '../fields/inputProps.ts';
import { wireValue } from '../fields/wireValue.ts';

interface BulkEditDialogProps {
  readonly object: ObjectMeta;
  readonly count: number;
  /** Already chosen: the owner. */
  readonly field: FieldMeta | undefined;
  onClose(): void;
  onApply(field: FieldMeta, value: unknown): void;
}

export function BulkEditDialog({ object, count, field: fixed, onClose, onApply }: BulkEditDialogProps) {
  const { env } = useFormat();
  const fields = object.fields.filter(
    (entry) =>
      isEditable(entry) &&
      !entry.unique &&
      !entry.sensitive &&
      entry.name !== object.titleField &&
      entry.name !== 'sourceId',
  );
  const [name, setName] = useState(fixed?.name ?? null);
  const [value, setValue] = useState<unknown>(null);
  const field = name ? fieldOf(object, name) : undefined;
  const Editor = field && kitOf(field).Editor;
  const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('list.bulkEditTitle', {
        count,
        object: labelOf(count === 1 ? object.label : object.pluralLabel),
      })}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (field) onApply(field, wireValue(field, value));
        }}
      >
        <Stack gap={12}>
          {!fixed && (
            <Select
              {...scrollingOptions}
              label={t('list.field')}
              searchable
              data-autofocus
              data={fields.map((entry) => ({ value: entry.name, label: labelOf(entry.label) }))}
              value={name}
              onChange={(next) => {
                setName(next);
                setValue(null);
              }}
              comboboxProps={{ zIndex: 22 }}
            />
          )}
          {field && Editor && (
            <Editor
              key={field.name}
              field={field}
              env={env}
              value={value}
              onChange={setValue}
              label={fixed ? labelOf(field.label) : t('list.newValue')}
              description={field.required ? undefined : t('list.emptyClears')}
              autoFocus={fixed !== undefined}
            />
          )}
          <Group justify="flex-end" gap={8}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button
              size="lg"
              type="submit"
              variant={empty ? 'outline' : 'filled'}
              {...(empty ? { color: 'red' } : {})}
              disabled={!field || (field.required && empty)}
            >
              {t(field && empty && !field.required ? 'list.clearCount' : 'list.changeCount', { count })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
