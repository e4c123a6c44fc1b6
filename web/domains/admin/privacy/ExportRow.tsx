/** An export about a person in a list: how far it is, until when its file is there, and how often it was taken. */
import { Button } from '@mantine/core';
import { type Icon, IconDownload } from '@tabler/icons-react';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import styles from '../../../frame/settings/settings.module.css';
import { exportAddress, type PersonExport, refresh } from './privacyApi.ts';

interface ExportRowProps {
  readonly one: PersonExport;
  readonly icon: Icon;
}

export function ExportRow({ one, icon: Sign }: ExportRowProps) {
  const format = useFormat();
  const facts = [
    one.createdBy ?? t('privacy.product'),
    one.size === null ? null : format.bytes(one.size),
    one.expiresAt === null ? null : t('privacy.until', { time: format.moment(one.expiresAt) }),
    one.downloads > 0 ? t('privacy.downloads', { count: one.downloads }) : null,
  ];
  const waits = one.state === 'queued' || one.state === 'running' || one.state === 'paused';
  return (
    <li className={styles.row}>
      <Sign size={20} stroke={1.5} aria-hidden />
      <div className={styles.rowText}>
        <div className={styles.rowMain}>
          {one.label ?? t('privacy.gone')} · {format.moment(one.createdAt)}
        </div>
        <div className={styles.rowSub}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      {one.expiresAt !== null && (
        <Button
          className={styles.rowEnd}
          component="a"
          href={exportAddress(one.id)}
          download
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          aria-label={t('privacy.downloadNamed', { name: one.label ?? '' })}
          onClick={() => setTimeout(() => void refresh(), 1_000)}
        >
          {t('privacy.download')}
        </Button>
      )}
      {one.expiresAt === null && (
        <span className={styles.chip} data-tone={one.state === 'failed' ? 'bad' : waits ? 'warn' : undefined}>
          {t(
            waits
              ? 'privacy.state.working'
              : one.state === 'failed'
                ? 'privacy.state.failed'
                : 'privacy.state.expired',
          )}
        </span>
      )}
    </li>
  );
}
