/** The trail of one person on his page: what he did, and what was done to him. */
import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../base/texts.ts';
import { useWorkspacePath } from '../../../base/workspacePath.ts';
import settings from '../../../frame/settings/settings.module.css';
import { AuditTrail } from './AuditTrail.tsx';

const sides = ['by', 'to'] as const;
type Side = (typeof sides)[number];

export function PersonTrail({ id }: { readonly id: string }) {
  const [side, setSide] = useState<Side>('by');
  const navigate = useNavigate();
  const path = useWorkspacePath();
  return (
    <section className={settings.section}>
      <h2 className={settings.sectionTitle}>{t('audit.ofPerson')}</h2>
      <SegmentedControl
        aria-label={t('audit.ofPerson')}
        value={side}
        onChange={(next) => setSide(next as Side)}
        data={sides.map((value) => ({ value, label: t(`audit.ofPerson.${value}`) }))}
      />
      <AuditTrail
        filter={side === 'by' ? { actor: id } : { object: 'users', record: id }}
        none={t('audit.ofPersonNone')}
        onNarrow={(part) => void navigate({ to: path('/settings/audit'), search: part as never })}
      />
    </section>
  );
}
