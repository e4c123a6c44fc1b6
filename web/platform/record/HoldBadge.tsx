/** Says on a record's page that it is under a legal hold. */
import { Tooltip } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import styles from './hold.module.css';
import { holdQuery } from './holdQuery.ts';

interface HoldBadgeProps {
  readonly object: string;
  readonly id: string;
}

export function HoldBadge({ object, id }: HoldBadgeProps) {
  const format = useFormat();
  const { data } = useQuery(holdQuery(object, id));
  if (data === undefined || data.since === null) return null;
  const reason = data.holds.find(({ endedAt }) => endedAt === null)?.reason;
  return (
    <Tooltip label={reason ?? t('hold.since', { time: format.moment(data.since) })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard reads the reason too */}
      <span className={styles.badge} tabIndex={0} role="note">
        <IconGavel size={14} stroke={1.8} aria-hidden />
        {t('hold.badge')}
      </span>
    </Tooltip>
  );
}
