/** The record types of an object: sorts of records with their own defaults, choices, pipeline and layout. */
import { Button, Menu } from '@mantine/core';
import { IconArchive, IconCategory, IconPlus, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { errorToast } from '../../../../base/toast.tsx';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../../components/SkeletonRows.tsx';
import { saveConfig } from '../configApi.ts';
import { type StoredDocument, useDocumentsOf } from '../documentsOf.ts';
import { DocumentRow } from '../parts/DocumentRow.tsx';
import { put } from '../parts/put.ts';
import { RemoveDialog } from '../parts/RemoveDialog.tsx';
import styles from '../shape.module.css';
import { RecordTypePanel } from './RecordTypePanel.tsx';

type RecordType = StoredDocument<'recordType'>;

export function RecordTypesTab({ object }: { readonly object: ObjectMeta }) {
  const { query, list } = useDocumentsOf(object.name, 'recordType');
  const pipelines = useDocumentsOf(object.name, 'pipeline').list;
  const [open, setOpen] = useState<RecordType | 'new' | null>(null);
  const [removing, setRemoving] = useState<RecordType | null>(null);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <SkeletonRows />;
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => setOpen('new')}
    >
      {t('shape.recordType.new')}
    </Button>
  );
  const close = async ({ name, data }: RecordType) => {
    const said = { name: labelOf(data.label) };
    try {
      await saveConfig(
        [{ kind: 'recordType', name, data: put(data, 'retired', data.retired ? undefined : true) }],
        t(data.retired ? 'shape.restored' : 'shape.wasRetired', said),
      );
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const subOf = ({ data }: RecordType) =>
    [
      data.description ? labelOf(data.description) : '',
      data.pipeline
        ? t('shape.recordType.inPipeline', {
            name: labelOf(
              pipelines.find((entry) => entry.part === data.pipeline)?.data.label ?? {
                en: data.pipeline,
                zh: data.pipeline,
              },
            ),
          })
        : '',
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      {list.length > 0 && (
        <div className={styles.bar}>
          <p className={styles.lead}>{t('shape.recordTypes.lead')}</p>
          <span className={styles.push}>{add}</span>
        </div>
      )}
      {list.length === 0 && (
        <EmptyState
          icon={IconCategory}
          title={t('shape.recordTypes.empty')}
          text={t('shape.recordTypes.emptyText')}
          action={add}
        />
      )}
      <ul className={styles.list}>
        {list.map((type) => (
          <DocumentRow
            key={type.name}
            name={labelOf(type.data.label)}
            sub={subOf(type)}
            facts={[
              ...(type.data.isDefault ? [t('shape.recordType.default')] : []),
              ...(type.data.retired ? [t('shape.option.closed')] : []),
            ]}
            faded={type.data.retired === true}
            onOpen={() => setOpen(type)}
            onRemove={() => setRemoving(type)}
            more={
              <Menu.Item
                leftSection={
                  type.data.retired ? (
                    <IconRestore size={16} stroke={1.6} aria-hidden />
                  ) : (
                    <IconArchive size={16} stroke={1.6} aria-hidden />
                  )
                }
                onClick={() => void close(type)}
              >
                {t(type.data.retired ? 'shape.restore' : 'shape.recordType.close')}
              </Menu.Item>
            }
          />
        ))}
      </ul>
      {open && (
        <RecordTypePanel
          object={object}
          type={open === 'new' ? null : open}
          taken={list.map((type) => type.part)}
          first={list.length === 0}
          onClose={() => setOpen(null)}
        />
      )}
      {removing && (
        <RemoveDialog
          kind="recordType"
          name={removing.name}
          title={t('shape.removeTitle', { name: labelOf(removing.data.label) })}
          text={t('shape.recordType.removeText')}
          done={t('shape.removed', { name: labelOf(removing.data.label) })}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
