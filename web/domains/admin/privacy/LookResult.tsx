/** What a look through every place found about a person; where none holds, one begins by itself. */
import { Button, Progress } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useFormat } from '../../../base/format.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { Places } from './Places.tsx';
import own from './privacy.module.css';
import { type Held, startLook } from './privacyApi.ts';

export function LookResult({ held: { person, look, erasedAt } }: { readonly held: Held }) {
  const format = useFormat();
  const begin = useMutation({ mutationFn: () => startLook(person.object, person.id) });
  const { mutate } = begin;
  const begun = useRef(false);
  // What was found before an erasure is not there any more.
  const none = look === null || (erasedAt !== null && look.finishedAt !== null && look.finishedAt < erasedAt);
  useEffect(() => {
    if (!none || begun.current) return;
    begun.current = true;
    mutate();
  }, [none, mutate]);
  if (begin.isError) return <ErrorState error={begin.error} onRetry={() => begin.mutate()} />;
  if (look === null || look.state === 'working')
    return (
      <div role="status">
        <p>{t('privacy.looking')}</p>
        <Progress
          className={own.progress}
          value={look?.total ? (100 * look.done) / look.total : 0}
          animated
          aria-label={t('privacy.looking')}
        />
      </div>
    );
  const again = (
    <Button
      variant="subtle"
      loading={begin.isPending}
      leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />}
      onClick={() => begin.mutate()}
    >
      {t('privacy.lookAgain')}
    </Button>
  );
  if (look.state === 'failed')
    return (
      <div className={own.looked} role="alert">
        <span>{t('privacy.lookFailed')}</span>
        {again}
      </div>
    );
  return (
    <>
      <div className={own.looked}>
        <span>{look.finishedAt && t('privacy.lookedAt', { time: format.moment(look.finishedAt) })}</span>
        {again}
      </div>
      <Places places={look.places} />
      <section className={styles.section} aria-labelledby="person-kept">
        <h2 className={styles.sectionTitle} id="person-kept">
          {t('privacy.kept')}
        </h2>
        <ul className={own.reasons}>
          {look.kept.map((each) => (
            <li key={each.en}>{labelOf(each)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
