/** The outbox: every mail with what became of it; sent again or held back. */
import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import styles from './settings.module.css';

const address = '/api/v1/mails';
type Mail = AnswerOf<typeof address, 'get'>['data'][number];

const states = ['waiting', 'sending', 'sent', 'failed', 'cancelled'] as const;

export function Outbox() {
  const client = useQueryClient();
  const [state, setState] = useState<(typeof states)[number] | null>(null);
  const mails = useInfiniteQuery({
    queryKey: ['mails', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET(address, { params: { query: { cursor: pageParam, ...(state ? { state } : {}) } }, signal }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const counts = mails.data?.pages[0]?.counts;
  const list = mails.data?.pages.flatMap((page) => page.data) ?? [];
  const act = async (mail: Mail, what: 'retry' | 'cancel') => {
    try {
      await api.POST(`${address}/{id}/${what}`, { params: { path: { id: mail.id } } });
    } catch (thrown) {
      errorToast(thrown);
    }
    await client.invalidateQueries({ queryKey: ['mails'] });
  };
  return (
    <section className={styles.section} aria-labelledby="mail-outbox">
      <h2 className={styles.sectionTitle} id="mail-outbox">
        {t('settings.mail.outbox')}
      </h2>
      <div className={styles.buttons}>
        {states.map((name) => (
          <Button
            key={name}
            size="xs"
            variant={state === name ? 'light' : 'default'}
            aria-pressed={state === name}
            onClick={() => setState(state === name ? null : name)}
          >
            {t(`settings.mail.state.${name}`)} {counts?.[name] ?? 0}
          </Button>
        ))}
      </div>
      {mails.isError && <ErrorState error={mails.error} onRetry={() => void mails.refetch()} />}
      {mails.data && list.length === 0 && (
        <EmptyState icon={IconMail} title={t('settings.mail.empty')} text={t('settings.mail.emptyText')} />
      )}
      <ul className={styles.rows}>
        {list.map((mail) => (
          <MailLine key={mail.id} mail={mail} onAct={(what) => void act(mail, what)} />
        ))}
      </ul>
      {mails.hasNextPage && (
        <Button
          variant="subtle"
          loading={mails.isFetchingNextPage}
          onClick={() => void mails.fetchNextPage()}
        >
          {t('inbox.more')}
        </Button>
      )}
    </section>
  );
}

interface MailLineProps {
  readonly mail: Mail;
  onAct(what: 'retry' | 'cancel'): void;
}

function MailLine({ mail, onAct }: MailLineProps) {
  const format = useFormat();
  const names = { subject: mail.subject, to: mail.to };
  const held = mail.state === 'failed' || mail.state === 'cancelled' || mail.state === 'waiting';
  return (
    <li className={styles.row}>
      <div className={styles.rowText}>
        <div className={styles.rowMain}>{mail.subject}</div>
        <div className={styles.rowSub}>
          {[
            mail.to,
            t(`settings.mail.state.${mail.state}`),
            format.moment(mail.sentAt ?? mail.createdAt),
            mail.attempts > 1 ? t('settings.mail.attempts', { count: mail.attempts }) : '',
            mail.error ?? '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <span className={styles.rowEnd}>
        {held && (
          <Button size="xs" aria-label={t('settings.mail.retryNamed', names)} onClick={() => onAct('retry')}>
            {t('settings.mail.retry')}
          </Button>
        )}
        {(mail.state === 'waiting' || mail.state === 'failed') && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={t('settings.mail.cancelNamed', names)}
            onClick={() => onAct('cancel')}
          >
            {t('frame.cancel')}
          </Button>
        )}
      </span>
    </li>
  );
}
