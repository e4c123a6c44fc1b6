/** The inbox: what concerns the person, read, put off, done, with a way to each record. */
import { Button } from '@mantine/core';
import { IconBell, IconChecks, IconSettings } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useKeys } from '../../base/keys.ts';
import { useObjects } from '../../base/metadata.ts';
import { usePage } from '../../base/page.ts';
import { updateRecord } from '../../base/records.ts';
import { t } from '../../base/texts.ts';
import { errorToast, undoToast } from '../../base/toast.tsx';
import { useWorkspacePath } from '../../base/workspacePath.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { InboxLine } from './InboxLine.tsx';
import styles from './inbox.module.css';
import {
  type InboxFilter,
  inboxFilters,
  markNews,
  type NewsItem,
  refreshInbox,
  useInbox,
  useUnread,
} from './inboxApi.ts';

export function InboxPage() {
  usePage(t('inbox.title'));
  const path = useWorkspacePath();
  const navigate = useNavigate();
  const objects = useObjects();
  const [filter, setFilter] = useState<InboxFilter>('unread');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const inbox = useInbox(filter);
  const unread = useUnread();
  const items = inbox.data?.pages.flatMap((page) => page.data) ?? [];
  const current = items[Math.min(at, items.length - 1)];

  const go = (step: number) => {
    const next = Math.max(0, Math.min(items.length - 1, at + step));
    setAt(next);
    list.current?.children[next]?.querySelector<HTMLElement>('a, button')?.focus();
  };
  const mark = (item: NewsItem, read: boolean) => void markNews([item.id], read).catch(errorToast);
  const done = async (item: NewsItem) => {
    const plural = objects.find((object) => object.name === item.record?.object)?.plural;
    if (!item.record || !plural) return;
    try {
      const { changeSet } = await updateRecord(plural, item.record.id, undefined, { status: 'done' });
      await markNews([item.id], true);
      undoToast(t('inbox.taskDone', { name: item.record.label }), changeSet, () => void refreshInbox());
      await refreshInbox();
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const pathOf = (item: NewsItem): string | null => {
    if (item.kind === 'dataQuality') return path('/settings/quality');
    if (item.job !== null && item.record === null) return null;
    const plural = objects.find((object) => object.name === item.record?.object)?.plural;
    return item.record && plural ? path(`/${plural}/${item.record.id}`) : null;
  };
  const open = (item: NewsItem) => {
    if (!item.read) mark(item, true);
    const to = pathOf(item);
    if (to) void navigate({ to });
  };
  const awake = current !== undefined;
  useKeys([
    { keys: 'j', text: 'inbox.title', area: 'keys.list', when: awake, run: () => go(1) },
    { keys: 'k', text: 'inbox.title', area: 'keys.list', when: awake, run: () => go(-1) },
    {
      keys: 'e',
      text: 'inbox.markRead',
      area: 'keys.list',
      when: awake,
      run: () =>
        current &&
        (current.record?.open && current.record.object === 'task'
          ? void done(current)
          : mark(current, !current.read)),
    },
  ]);
  useEffect(() => setAt(0), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    go(event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('inbox.title')}</h1>
        <span className={styles.tools}>
          <Button
            variant="subtle"
            component={Link}
            to={path('/settings/notifications')}
            leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />}
          >
            {t('inbox.choices')}
          </Button>
          <Button
            disabled={unread === 0}
            leftSection={<IconChecks size={16} stroke={1.6} aria-hidden />}
            onClick={() => void markNews(undefined, true).then(refreshInbox, errorToast)}
          >
            {t('inbox.markAll')}
          </Button>
        </span>
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form */}
      <div className={styles.filters} role="group" aria-label={t('inbox.filter')}>
        {inboxFilters.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === filter}
            onClick={() => {
              setFilter(name);
              setAt(0);
            }}
          >
            {t(`inbox.${name}`)}
          </button>
        ))}
      </div>
      {inbox.isError ? (
        <ErrorState error={inbox.error} title={t('inbox.notLoaded')} onRetry={() => void inbox.refetch()} />
      ) : inbox.isPending ? (
        <SkeletonRows rows={6} />
      ) : items.length === 0 ? (
        <EmptyState icon={IconBell} title={t('inbox.empty')} text={t('inbox.emptyText')} />
      ) : (
        <ul ref={list} className={styles.lines} onKeyDown={onKeyDown}>
          {items.map((item, index) => (
            <InboxLine
              key={item.id}
              item={item}
              to={pathOf(item)}
              onFocus={() => setAt(index)}
              onOpen={() => open(item)}
              onMark={(read) => mark(item, read)}
              onDone={() => void done(item)}
            />
          ))}
        </ul>
      )}
      {inbox.hasNextPage && (
        <Button
          variant="subtle"
          loading={inbox.isFetchingNextPage}
          onClick={() => void inbox.fetchNextPage()}
        >
          {t('inbox.more')}
        </Button>
      )}
    </div>
  );
}
