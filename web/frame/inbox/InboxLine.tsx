/** One line of the inbox: who did what when, the words that go with it, and what can be done with it. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCheck, IconClock, IconMail, IconMailOpened } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { addDays, dayStart } from '../../../shared/timeZone.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { nineOn } from '../../platform/collab/RemindChoice.tsx';
import { Avatar } from '../../platform/fields/Avatar.tsx';
import { todayIn } from '../../platform/fields/days.ts';
import styles from './inbox.module.css';
import { type NewsItem, snoozeNews } from './inboxApi.ts';

interface InboxLineProps {
  readonly item: NewsItem;
  /** Null where there is nothing to go to. */
  readonly to: string | null;
  onFocus(): void;
  onOpen(): void;
  onMark(read: boolean): void;
  onDone(): void;
}

const day = 86_400_000;

export function InboxLine({ item, to, onFocus, onOpen, onMark, onDone }: InboxLineProps) {
  const format = useFormat();
  const { timeZone } = format.env;
  const today = todayIn(timeZone);
  const task = item.record?.object === 'task' && item.record.open;
  const due = task ? (item.record?.due ?? null) : null;
  const late = due === null ? 0 : Math.round((dayStart(today) - dayStart(due)) / day);
  const untilMonday = (8 - (new Date(dayStart(today)).getUTCDay() || 7)) % 7 || 7;
  const moments = {
    hour: () => new Date(Date.now() + 3_600_000).toISOString(),
    tomorrow: () => nineOn(addDays(today, 1), timeZone),
    week: () => nineOn(addDays(today, untilMonday), timeZone),
  } as const;
  const words = (
    <>
      <span className={styles.text}>{item.text}</span>
      {item.excerpt && <span className={styles.excerpt}>{item.excerpt}</span>}
    </>
  );
  return (
    <li className={styles.line} data-unread={!item.read || undefined} onFocus={onFocus}>
      <span className={styles.dot} aria-hidden="true" />
      <Avatar
        id={item.actor?.id ?? item.kind}
        name={item.actor?.label ?? 'Guanxi'}
        size={24}
        square={!item.actor}
      />
      {to ? (
        <Link to={to} className={styles.words} onClick={onOpen}>
          {words}
        </Link>
      ) : (
        <button type="button" className={styles.words} onClick={onOpen}>
          {words}
        </button>
      )}
      <span className={styles.end}>
        {due !== null && (
          <span className={styles.due} data-late={late > 0 || undefined}>
            {late > 0 ? t('inbox.overdue', { days: late }) : t('inbox.due', { day: format.day(due) })}
          </span>
        )}
        <time dateTime={item.at} title={format.moment(item.at)}>
          {format.ago(item.at)}
        </time>
        <span className={styles.actions}>
          {task && (
            <Button size="xs" leftSection={<IconCheck size={14} stroke={1.6} aria-hidden />} onClick={onDone}>
              {t('inbox.done')}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" aria-label={t('inbox.snooze')} title={t('inbox.snooze')}>
                <IconClock size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {(['hour', 'tomorrow', 'week'] as const).map((name) => (
                <Menu.Item
                  key={name}
                  onClick={() => void snoozeNews(item.id, moments[name]()).catch(errorToast)}
                >
                  {t(`inbox.snooze.${name}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <ActionIcon
            variant="subtle"
            aria-label={t(item.read ? 'inbox.markUnread' : 'inbox.markRead')}
            title={t(item.read ? 'inbox.markUnread' : 'inbox.markRead')}
            onClick={() => onMark(!item.read)}
          >
            {item.read ? (
              <IconMail size={16} stroke={1.6} aria-hidden />
            ) : (
              <IconMailOpened size={16} stroke={1.6} aria-hidden />
            )}
          </ActionIcon>
        </span>
      </span>
    </li>
  );
}
