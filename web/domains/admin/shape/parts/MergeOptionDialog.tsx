/** Merges an option into another: every record that has it gets the other one, then it is closed. */
import { Button, Modal, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldMeta, ObjectMeta, Option } from '../../../../../shared/metadata.ts';
import { api, bodyOf } from '../../../../base/api.ts';
import { queryRecords } from '../../../../base/records.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { progressToast } from '../../../../base/toast.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { refreshObject } from '../../../../platform/data/recordCache.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import { refreshConfig, tellSaved } from '../configApi.ts';
import { fieldKey } from '../custom.ts';
import styles from '../shape.module.css';

interface MergeOptionDialogProps {
  readonly object: ObjectMeta;
  readonly field: FieldMeta;
  readonly option: Option;
  onClose(): void;
  /** The option was merged and is closed. */
  onDone?(value: string): void;
}

export function MergeOptionDialog({ object, field, option, onClose, onDone }: MergeOptionDialogProps) {
  const [into, setInto] = useState<string | null>(null);
  const filter = { [field.name]: { in: [option.value] } };
  const holding = useQuery({
    queryKey: ['objects', object.plural, 'holding', field.name, option.value],
    queryFn: async ({ signal }) =>
      (await queryRecords(object.plural, { fields: ['id'], filter, limit: 1, count: 'exact' }, signal)).count
        ?.value ?? 0,
  });
  const target = field.options?.find((entry) => entry.value === into);
  const name = labelOf(option.label);
  const merge = useMutation({
    async mutationFn() {
      const { change, job } = await bodyOf(
        api.POST('/api/v1/config/options/{name}/merge', {
          params: { path: { name: fieldKey(object.name, field.name) } },
          body: { from: option.value, into: into ?? '' },
        }),
      );
      await refreshConfig();
      tellSaved(change, t('shape.merged', { name }));
      void progressToast(
        job,
        t('shape.merging', { name, into: labelOf(target?.label ?? option.label) }),
      ).then(() => refreshObject(object.plural));
    },
    onSuccess: () => {
      onDone?.(option.value);
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shape.mergeTitle', { name })}
      size={440}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <p className={styles.dialogText}>{t('shape.mergeText', { count: holding.data ?? 0 })}</p>
      <Select
        {...scrollingOptions}
        label={t('shape.mergeInto')}
        data={(field.options ?? [])
          .filter((entry) => entry.active && entry.value !== option.value)
          .map((entry) => ({ value: entry.value, label: labelOf(entry.label) }))}
        value={into}
        onChange={setInto}
        data-autofocus
      />
      {holding.isError && <ErrorState error={holding.error} onRetry={() => void holding.refetch()} />}
      {merge.isError && <ErrorState error={merge.error} />}
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          variant="filled"
          disabled={!into || !holding.isSuccess}
          loading={merge.isPending}
          onClick={() => merge.mutate()}
        >
          {t('shape.merge')}
        </Button>
      </div>
    </Modal>
  );
}
