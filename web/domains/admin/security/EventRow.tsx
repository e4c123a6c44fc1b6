/** One line of the security log in words: what happened, to whom, when, from where. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconKey, IconLogin2, IconShield } from '@tabler/icons-react';
import { useFormat } from '../../../base/format.ts';
import { type TextKey, t } from '../../../base/texts.ts';
import { deviceOf } from '../../../frame/settings/device.ts';
import styles from '../../../frame/settings/settings.module.css';
import type { SecurityEvent } from './securityApi.ts';

/** An event that a later version logs is shown by its name. */
function nameOf(event: string): string {
  try {
    return t(`event.${event}` as TextKey);
  } catch {
    return event;
  }
}

function detailOf({ event, facts }: SecurityEvent): string | null {
  const { rows, limit, failures } = facts;
  if (event === 'massRead' || event === 'massExport')
    return t('events.rows', { rows: Number(rows), limit: Number(limit) });
  if (event === 'guessing') return t('events.tries', { failures: Number(failures) });
  return typeof facts.userAgent === 'string' ? (deviceOf(facts.userAgent)?.name ?? null) : null;
}

export interface EventRowProps {
  readonly line: SecurityEvent;
  readonly onAcknowledge: () => void;
}

export function EventRow({ line, onAcknowledge }: EventRowProps) {
  const format = useFormat();
  const { alert, event } = line;
  const Sign = alert
    ? IconAlertTriangle
    : event.startsWith('sign')
      ? IconLogin2
      : event.startsWith('apiKey')
        ? IconKey
        : IconShield;
  const seen =
    alert?.acknowledgedAt &&
    t('events.acknowledgedBy', {
      who: alert.acknowledgedBy?.label ?? t('events.nobody'),
      when: format.ago(alert.acknowledgedAt),
    });
  const name = nameOf(event);
  return (
    <li className={styles.row}>
      <Sign size={20} stroke={1.5} aria-hidden />
      <div className={styles.rowText}>
        <div className={styles.rowMain}>
          {name}
          {alert && (
            <span className={styles.chip} data-tone={alert.acknowledgedAt ? 'line' : 'warn'}>
              {t(alert.acknowledgedAt ? 'events.acknowledge' : 'events.open')}
            </span>
          )}
        </div>
        <div className={styles.rowSub}>
          {[
            line.user?.label ?? t('events.nobody'),
            format.moment(line.at),
            line.address,
            line.place && t(`place.${line.place}`),
            detailOf(line),
            seen,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      {alert && !alert.acknowledgedAt && (
        <Button
          className={styles.rowEnd}
          aria-label={`${t('events.acknowledge')}: ${name}`}
          onClick={onAcknowledge}
        >
          {t('events.acknowledge')}
        </Button>
      )}
    </li>
  );
}
