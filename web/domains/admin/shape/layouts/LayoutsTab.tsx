/** The layouts of an object: who sees which fields where. */
import { Button } from '@mantine/core';
import { IconLayoutBoard, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { errorToast } from '../../../../base/toast.tsx';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../../components/SkeletonRows.tsx';
import { saveConfig } from '../configApi.ts';
import { type StoredDocument, useDocumentsOf } from '../documentsOf.ts';
import { DocumentRow } from '../parts/DocumentRow.tsx';
import { useRoles } from '../parts/useRoles.ts';
import styles from '../shape.module.css';
import { LayoutEditor } from './LayoutEditor.tsx';

/** In the address: the layout that is open, or a new one. */
const fresh = '+';

export function LayoutsTab({ object }: { readonly object: ObjectMeta }) {
  const { query, list } = useDocumentsOf(object.name, 'layout');
  const types = useDocumentsOf(object.name, 'recordType').list;
  const roles = useRoles();
  const navigate = useNavigate();
  const { layout: open } = useSearch({ strict: false }) as { layout?: string };
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <SkeletonRows />;
  const go = (layout: string | undefined) =>
    void navigate({ to: '.', search: (layout === undefined ? {} : { layout }) as never, resetScroll: false });
  const chosen = list.find((layout) => layout.part === open);
  if (open === fresh || chosen) {
    return (
      <LayoutEditor
        key={open}
        object={object}
        layout={chosen ?? null}
        taken={list.map((layout) => layout.part)}
        onClose={() => go(undefined)}
      />
    );
  }
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => go(fresh)}
    >
      {t('shape.layout.new')}
    </Button>
  );
  const whoSees = ({ data }: StoredDocument<'layout'>) => {
    const named = (data.roles ?? []).map((name) => roles.find((role) => role.value === name)?.label ?? name);
    const type = types.find((entry) => entry.part === data.recordType);
    return [
      named.length > 0 ? named.join(t('record.comma')) : t('shape.everyone'),
      type ? labelOf(type.data.label) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  };
  const remove = async ({ name, data }: StoredDocument<'layout'>) => {
    try {
      await saveConfig(
        [{ kind: 'layout', name, data: null }],
        t('shape.removed', { name: labelOf(data.label) }),
      );
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  if (list.length === 0) {
    return (
      <EmptyState
        icon={IconLayoutBoard}
        title={t('shape.layouts.empty')}
        text={t('shape.layouts.emptyText')}
        action={add}
      />
    );
  }
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.lead}>{t('shape.layouts.lead')}</p>
        <span className={styles.push}>{add}</span>
      </div>
      <ul className={styles.list}>
        {list.map((layout) => (
          <DocumentRow
            key={layout.name}
            name={labelOf(layout.data.label)}
            sub={whoSees(layout)}
            facts={[
              t('shape.layout.counts', {
                sections: layout.data.sections.length,
                fields: layout.data.sections.reduce((sum, section) => sum + section.fields.length, 0),
              }),
            ]}
            onOpen={() => go(layout.part)}
            onRemove={() => void remove(layout)}
          />
        ))}
      </ul>
    </>
  );
}
