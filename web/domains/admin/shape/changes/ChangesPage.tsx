/** Every change of the configuration: who, when, what in words, and the way back. */
import { Button, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ConfigChange,
  type ConfigKindName,
  configKindNames,
} from '../../../../../shared/config/store.ts';
import { api, bodyOf } from '../../../../base/api.ts';
import { t } from '../../../../base/texts.ts';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../../frame/settings/SettingsPage.tsx';
import { configKey } from '../configApi.ts';
import styles from '../shape.module.css';
import { ChangeRow } from './ChangeRow.tsx';
import { UndoDialog } from './UndoDialog.tsx';

export function ChangesPage() {
  const [kind, setKind] = useState<ConfigKindName | null>(null);
  const [undoing, setUndoing] = useState<ConfigChange | null>(null);
  const changes = useInfiniteQuery({
    queryKey: [configKey, 'changes', kind],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/config/changes', {
          params: { query: { ...(pageParam ? { cursor: pageParam } : {}), ...(kind ? { kind } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const rows = (changes.data?.pages ?? []).flatMap((page) => page.data as readonly ConfigChange[]);
  return (
    <SettingsPage wide title={t('shape.changes')} lead={t('shape.changes.lead')}>
      <div className={styles.bar}>
        <Select
          size="xs"
          aria-label={t('shape.changes.kind')}
          placeholder={t('shape.changes.kind')}
          data={configKindNames.map((name) => ({ value: name, label: t(`shape.kind.${name}`) }))}
          value={kind}
          clearable
          onChange={(next) => setKind(configKindNames.find((name) => name === next) ?? null)}
        />
      </div>
      {changes.isPending && <SkeletonRows />}
      {changes.isError && <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.isSuccess && rows.length === 0 && (
        <EmptyState icon={IconHistory} title={t('shape.changes.empty')} text={t('shape.changes.emptyText')} />
      )}
      <ol className={styles.changes} aria-label={t('shape.changes')}>
        {rows.map((change) => (
          <ChangeRow key={change.id} change={change} onUndo={() => setUndoing(change)} />
        ))}
      </ol>
      {changes.hasNextPage && (
        <Button loading={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>
          {t('shape.changes.more')}
        </Button>
      )}
      {undoing && <UndoDialog change={undoing} onClose={() => setUndoing(null)} />}
    </SettingsPage>
  );
}
