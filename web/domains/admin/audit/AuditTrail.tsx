/** Lines of the audit trail, newest first: a page at a time, each opened for its details. */
import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../../base/texts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { AuditDialog } from './AuditDialog.tsx';
import { AuditLines } from './AuditLines.tsx';
import styles from './audit.module.css';
import { type AuditFilter, auditLinesQuery } from './auditApi.ts';

interface Props {
  readonly filter: AuditFilter;
  /** Said where there is no line. */
  readonly none: string;
  /** All lines that share something with the opened one are asked for. */
  onNarrow(filter: AuditFilter): void;
}

export function AuditTrail({ filter, none, onNarrow }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const lines = useInfiniteQuery({ ...auditLinesQuery(filter), placeholderData: (before) => before });
  const all = lines.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      {lines.isPending && <SkeletonRows rows={8} />}
      {lines.isError && <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.isSuccess && all.length === 0 && (
        <EmptyState icon={IconFileSearch} title={t('audit.none')} text={none} />
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
          onNarrow={(part) => {
            setOpen(null);
            onNarrow(part);
          }}
        />
      )}
    </>
  );
}
