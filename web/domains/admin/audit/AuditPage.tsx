/** Who did what, who saw what: the audit trail for those who audit, in sentences. */
import { Button, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconFileSearch, IconSettings } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { LookupValue } from '../../../../shared/query.ts';
import { t } from '../../../base/texts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { AuditDialog } from './AuditDialog.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditLines } from './AuditLines.tsx';
import { AuditSettingsDialog } from './AuditSettingsDialog.tsx';
import { AuditStanding } from './AuditStanding.tsx';
import styles from './audit.module.css';
import { type AuditFilter, auditLinesQuery, filterNames, given } from './auditApi.ts';
import { downloadAudit } from './downloadAudit.ts';

export function AuditPage() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const filter = given(
    Object.fromEntries(
      filterNames.map((name) => [name, search[name] === undefined ? undefined : String(search[name])]),
    ),
  );
  const [person, setPerson] = useState<LookupValue | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [settings, setSettings] = useState(false);
  const lines = useInfiniteQuery({ ...auditLinesQuery(filter), placeholderData: (before) => before });
  const all = lines.data?.pages.flatMap(({ data }) => data) ?? [];
  const change = (next: AuditFilter, chosen: LookupValue | null) => {
    setPerson(chosen);
    void navigate({ search: given(next) as never, replace: true });
  };
  return (
    <SettingsPage
      title={t('audit.title')}
      lead={t('audit.lead')}
      wide
      action={
        <Menu position="bottom-end">
          <Menu.Target>
            <Button aria-label={t('audit.more')} px={8}>
              <IconDots size={16} stroke={1.6} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconDownload size={16} stroke={1.6} />}
              onClick={() => void downloadAudit(filter)}
            >
              {t('audit.export')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconSettings size={16} stroke={1.6} />}
              onClick={() => setSettings(true)}
            >
              {t('audit.settings')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
    >
      <AuditStanding />
      <AuditFilters filter={filter} person={person} onChange={change} />
      {lines.isPending && <SkeletonRows rows={8} />}
      {lines.isError && <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.isSuccess && all.length === 0 && (
        <EmptyState icon={IconFileSearch} title={t('audit.none')} text={t('audit.noneText')} />
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
            change({ ...part }, null);
          }}
        />
      )}
      {settings && <AuditSettingsDialog onClose={() => setSettings(false)} />}
    </SettingsPage>
  );
}
