/** How long things are kept: rules for records, legal holds, and the days of the product's own stores. */
import { Button, Menu } from '@mantine/core';
import { IconClockOff, IconGavel, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../../base/format.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { recordPath } from '../../../platform/fields/recordPath.ts';
import { HoldDialog } from '../../../platform/record/HoldDialog.tsx';
import { DocumentRow } from '../shape/parts/DocumentRow.tsx';
import shape from '../shape/shape.module.css';
import { KeepingDays } from './KeepingDays.tsx';
import {
  type Hold,
  holdsQuery,
  type Rule,
  refresh,
  removeRule,
  rulesQuery,
  runRule,
  settingsQuery,
} from './privacyApi.ts';
import { RetentionPanel } from './RetentionPanel.tsx';

export function KeepingPage() {
  const rules = useQuery(rulesQuery);
  const settings = useQuery(settingsQuery);
  const [open, setOpen] = useState<Rule | 'new' | null>(null);
  const [running, setRunning] = useState<Rule | null>(null);
  const [removing, setRemoving] = useState<Rule | null>(null);
  const make = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => setOpen('new')}
    >
      {t('keeping.new')}
    </Button>
  );
  const list = rules.data ?? [];
  return (
    <SettingsPage title={t('privacy.keeping')} lead={t('keeping.lead')} action={list.length > 0 && make}>
      {rules.isPending && <SkeletonRows rows={3} />}
      {rules.isError && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data && list.length === 0 && (
        <EmptyState
          icon={IconClockOff}
          title={t('keeping.none')}
          text={t('keeping.noneText')}
          action={make}
        />
      )}
      {list.length > 0 && (
        <ul className={shape.list} aria-label={t('keeping.rules')}>
          {list.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              onOpen={() => setOpen(rule)}
              onRun={() => setRunning(rule)}
              onRemove={() => setRemoving(rule)}
            />
          ))}
        </ul>
      )}
      <Holds />
      {settings.data && <KeepingDays settings={settings.data} />}
      {open !== null && <RetentionPanel rule={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      {running && (
        <ConfirmDialog
          title={t('keeping.runTitle', { name: labelOf(running.name) })}
          text={t(`keeping.runText.${running.action}`)}
          button={t('keeping.run')}
          run={() => runRule(running.id)}
          onDone={() => {
            setRunning(null);
            toast(t('keeping.started'));
          }}
          onClose={() => setRunning(null)}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t('keeping.removeTitle', { name: labelOf(removing.name) })}
          text={t('keeping.removeText')}
          button={t('frame.delete')}
          run={() => removeRule(removing.id).catch(rethrown)}
          onDone={() => setRemoving(null)}
          onClose={() => setRemoving(null)}
        />
      )}
    </SettingsPage>
  );
}

function rethrown(error: unknown): never {
  errorToast(error);
  throw error;
}

interface RuleRowProps {
  readonly rule: Rule;
  onOpen(): void;
  onRun(): void;
  onRemove(): void;
}

function RuleRow({ rule, onOpen, onRun, onRemove }: RuleRowProps) {
  const format = useFormat();
  const object = useObjects().find(({ plural }) => plural === rule.object);
  const says = t('keeping.says', {
    object: object ? labelOf(object.pluralLabel) : rule.object,
    months: rule.months,
  });
  return (
    <DocumentRow
      name={labelOf(rule.name)}
      sub={says}
      facts={[
        t(`keeping.action.${rule.action}`),
        rule.active
          ? rule.lastRunAt === null
            ? t('keeping.on')
            : format.ago(rule.lastRunAt)
          : t('keeping.off'),
      ]}
      faded={!rule.active}
      onOpen={onOpen}
      onRemove={onRemove}
      more={
        <Menu.Item leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden />} onClick={onRun}>
          {t('keeping.run')}
        </Menu.Item>
      }
    />
  );
}

function Holds() {
  const format = useFormat();
  const holds = useQuery(holdsQuery);
  const [open, setOpen] = useState<Hold | null>(null);
  return (
    <section className={styles.section} aria-labelledby="keeping-holds">
      <h2 className={styles.sectionTitle} id="keeping-holds">
        {t('hold.title')}
      </h2>
      {holds.isError && <ErrorState error={holds.error} onRetry={() => void holds.refetch()} />}
      {holds.data?.length === 0 && <p className={styles.dim}>{t('hold.none')}</p>}
      <ul className={styles.rows}>
        {holds.data?.map((hold) => (
          <li key={hold.id} className={styles.row}>
            <IconGavel size={20} stroke={1.5} aria-hidden />
            <div className={styles.rowText}>
              <div className={styles.rowMain}>
                <Link to={recordPath(hold.object, hold.recordId)}>{hold.label ?? t('privacy.gone')}</Link>
              </div>
              <div className={styles.rowSub}>
                {hold.reason} · {hold.placedBy ?? t('privacy.product')} · {format.moment(hold.placedAt)}
                {hold.endedAt !== null && ` · ${t('hold.endedAt', { time: format.moment(hold.endedAt) })}`}
              </div>
            </div>
            {hold.endedAt === null && (
              <Button
                className={styles.rowEnd}
                aria-label={t('hold.endNamed', { name: hold.label ?? '' })}
                onClick={() => setOpen(hold)}
              >
                {t('hold.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <HoldDialog
          object={open.object}
          id={open.recordId}
          name={open.label ?? ''}
          onClose={() => {
            setOpen(null);
            void refresh();
          }}
        />
      )}
    </section>
  );
}
