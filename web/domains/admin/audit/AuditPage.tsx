/** Who did what, who saw what: the audit trail for those who audit, in sentences. */
import { Button, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconSettings } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { LookupValue } from '../../../../shared/query.ts';
import { t } from '../../../base/texts.ts';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditSettingsDialog } from './AuditSettingsDialog.tsx';
import { AuditStanding } from './AuditStanding.tsx';
import { AuditTrail } from './AuditTrail.tsx';
import { type AuditFilter, filterNames, given } from './auditApi.ts';
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
  const [settings, setSettings] = useState(false);
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
      <AuditTrail filter={filter} none={t('audit.noneText')} onNarrow={(part) => change(part, null)} />
      {settings && <AuditSettingsDialog onClose={() => setSettings(false)} />}
    </SettingsPage>
  );
}
