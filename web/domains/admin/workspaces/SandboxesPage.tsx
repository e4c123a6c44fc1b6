/** The workspace as a whole, and the sandboxes made of it. */
import { Button } from '@mantine/core';
import { IconBox, IconFlask2 } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { workspacePath } from '../../../base/workspacePath.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { SandboxDialog } from './SandboxDialog.tsx';
import { SandboxProgress } from './SandboxProgress.tsx';
import styles from './workspaces.module.css';

type Facts = AnswerOf<'/api/v1/workspace', 'get'>;

const factsKey = ['workspaceFacts'];

export function SandboxesPage() {
  const client = useQueryClient();
  const facts = useQuery({ queryKey: factsKey, queryFn: () => bodyOf(api.GET('/api/v1/workspace')) });
  const [asking, setAsking] = useState(false);
  const [making, setMaking] = useState<{ job: string; name: string } | null>(null);
  const copies = facts.data?.copies ?? [];
  const make = (
    <Button
      variant="filled"
      leftSection={<IconFlask2 size={16} stroke={1.6} aria-hidden />}
      disabled={making !== null}
      onClick={() => setAsking(true)}
    >
      {t('workspaces.make')}
    </Button>
  );
  const ended = () => {
    setMaking(null);
    void client.invalidateQueries({ queryKey: factsKey });
    void client.invalidateQueries({ queryKey: ['me'] });
  };
  return (
    <SettingsPage
      title={t('workspaces.title')}
      lead={t('workspaces.lead')}
      action={(copies.length > 0 || making !== null) && make}
    >
      {facts.isPending && <SkeletonRows rows={5} />}
      {facts.isError && <ErrorState error={facts.error} onRetry={() => void facts.refetch()} />}
      {making && <SandboxProgress {...making} onEnd={ended} />}
      {facts.data?.copiedFrom && <SandboxNote facts={facts.data} onReleased={ended} />}
      {facts.data && copies.length === 0 && !making && (
        <EmptyState
          icon={IconFlask2}
          title={t('workspaces.none')}
          text={t('workspaces.noneText')}
          action={make}
        />
      )}
      {copies.length > 0 && <Copies copies={copies} />}
      {facts.data && <FactList facts={facts.data} />}
      {asking && (
        <SandboxDialog
          source={facts.data?.name ?? ''}
          onClose={() => setAsking(false)}
          onStarted={(job, name) => {
            setAsking(false);
            setMaking({ job, name });
          }}
        />
      )}
    </SettingsPage>
  );
}

function Copies({ copies }: { readonly copies: Facts['copies'] }) {
  const format = useFormat();
  return (
    <section aria-labelledby="copies">
      <h2 className={styles.heading} id="copies">
        {t('workspaces.copies')}
      </h2>
      <ul className={styles.list}>
        {copies.map((copy) => (
          <li key={copy.slug} className={styles.copy}>
            <IconBox size={20} stroke={1.5} aria-hidden />
            <div className={styles.text}>
              <div className={styles.name}>
                {copy.name}
                {copy.paused && <span className={styles.chip}>{t('workspaces.paused')}</span>}
              </div>
              <div className={styles.sub}>
                /w/{copy.slug}/ · {format.ago(copy.createdAt)}
              </div>
            </div>
            {/* A full load: nothing of one workspace stays in memory when another is opened. */}
            <Button
              component="a"
              href={workspacePath(copy.slug)}
              aria-label={t('workspaces.openNamed', { name: copy.name })}
            >
              {t('workspaces.open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SandboxNote({ facts, onReleased }: { readonly facts: Facts; readonly onReleased: () => void }) {
  const release = useMutation({
    mutationFn: () => api.POST('/api/v1/settings/release', {}),
    onSuccess: () => {
      toast(t('frame.saved'));
      onReleased();
    },
    onError: errorToast,
  });
  return (
    <div className={styles.note}>
      <IconFlask2 size={16} stroke={1.6} aria-hidden />
      <p>
        {t('workspaces.sandboxOf', { slug: facts.copiedFrom ?? '' })}{' '}
        {facts.paused && t('workspaces.pausedText')}
      </p>
      {facts.paused && (
        <Button size="compact-sm" loading={release.isPending} onClick={() => release.mutate()}>
          {t('workspaces.release')}
        </Button>
      )}
    </div>
  );
}

function FactList({ facts }: { readonly facts: Facts }) {
  const format = useFormat();
  const rows = [
    [t('workspaces.since'), format.moment(facts.createdAt).slice(0, 10)],
    [t('workspaces.people'), format.integer(facts.people)],
    [t('workspaces.records'), format.integer(facts.records)],
    [t('workspaces.size'), format.bytes(facts.bytes)],
    ...(facts.copiedFrom === null ? [] : [[t('workspaces.copiedFrom'), facts.copiedFrom]]),
  ];
  return (
    <section className={styles.section} aria-labelledby="facts">
      <h2 className={styles.heading} id="facts">
        {t('workspaces.facts')}
      </h2>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
