/** The trail of one person on his page: what he did, and what was done to him. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../base/texts.ts';
import { useWorkspacePath } from '../../../base/workspacePath.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import settings from '../../../frame/settings/settings.module.css';
import { AuditDialog } from './AuditDialog.tsx';
import { AuditLines } from './AuditLines.tsx';
import styles from './audit.module.css';
import { auditLinesQuery } from './auditApi.ts';

const sides = ['by', 'to'] as const;
type Side = (typeof sides)[number];

export function PersonTrail({ id }: { readonly id: string }) {
  const [side, setSide] = useState<Side>('by');
  const navigate = useNavigate();
  const path = useWorkspacePath();
  const [open, setOpen] = useState<string | null>(null);
  const lines = useInfiniteQuery(
    auditLinesQuery(side === 'by' ? { actor: id } : { object: 'users', record: id }),
  );
  const all = lines.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <section className={settings.section}>
      <h2 className={settings.sectionTitle}>{t('audit.ofPerson')}</h2>
      <SegmentedControl
        aria-label={t('audit.ofPerson')}
        value={side}
        onChange={(next) => setSide(next as Side)}
        data={sides.map((value) => ({ value, label: t(`audit.ofPerson.${value}`) }))}
      />
      {lines.isPending && <SkeletonRows rows={5} />}
      {lines.isError && <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.isSuccess && all.length === 0 && (
        <EmptyState icon={IconFileSearch} title={t('audit.none')} text={t('audit.ofPersonNone')} />
      )}
      <AuditLines lines={all} onOpen={setOpen} />
      {lines.hasNextPage && (
        <Button
          className={styles.more}
          variant="subtle"
          loading={lines.isFetchingNextPage}
          onClick={() => void lines.fetchNextPage()}
        >
          {t('audit.older')}
        </Button>
      )}
      {open !== null && (
        <AuditDialog
          id={open}
          onClose={() => setOpen(null)}
          onNarrow={(part) => void navigate({ to: path('/settings/audit'), search: part as never })}
        />
      )}
    </section>
  );
}
