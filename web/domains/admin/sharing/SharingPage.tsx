/** Sharing rules with how far they are applied, and how far sharing goes besides: managers, children of accounts, teams. */
import { Button } from '@mantine/core';
import { IconPlus, IconShare3 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelOf, t } from '../../../base/texts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import shape from '../shape/shape.module.css';
import { RulePanel } from './RulePanel.tsx';
import { RuleRow } from './RuleRow.tsx';
import { type Rule, rulesQuery, settingsQuery } from './rulesApi.ts';
import { SharingReach } from './SharingReach.tsx';
import { TeamRoles } from './TeamRoles.tsx';

export function SharingPage() {
  const rules = useQuery(rulesQuery);
  const settings = useQuery(settingsQuery);
  const [open, setOpen] = useState<Rule | 'new' | null>(null);
  const make = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => setOpen('new')}
    >
      {t('sharingRules.new')}
    </Button>
  );
  const list = rules.data ?? [];
  return (
    <SettingsPage title={t('sharing.page')} lead={t('sharingRules.lead')} action={list.length > 0 && make}>
      {rules.isPending && <SkeletonRows rows={4} />}
      {rules.isError && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data && list.length === 0 && (
        <EmptyState
          icon={IconShare3}
          title={t('sharingRules.none')}
          text={t('sharingRules.noneText')}
          action={make}
        />
      )}
      {list.length > 0 && (
        <ul className={shape.list} aria-label={t('sharing.page')}>
          {list.map((rule) => (
            <RuleRow key={rule.id} rule={rule} name={labelOf(rule.name)} onOpen={() => setOpen(rule)} />
          ))}
        </ul>
      )}
      {settings.data && (
        <>
          <SharingReach settings={settings.data} />
          <TeamRoles roles={settings.data.teamRoles} />
        </>
      )}
      {open !== null && <RulePanel rule={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </SettingsPage>
  );
}
