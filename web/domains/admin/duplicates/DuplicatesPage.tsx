/** Records that are probably there twice: searched for, looked at side by side, merged or let be. */
import { Button, Select } from '@mantine/core';
import { IconArrowMerge, IconBellExclamation, IconCopyCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LookupValue } from '../../../../shared/query.ts';
import { useFormat } from '../../../base/format.ts';
import { useObjects } from '../../../base/metadata.ts';
import { useMe } from '../../../base/session.tsx';
import { labelOf, t } from '../../../base/texts.ts';
import { useAsked } from '../../../base/useAsked.ts';
import { useWorkspacePath } from '../../../base/workspacePath.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { OnePicker } from '../people/OnePicker.tsx';
import { DisclosureSwitch } from './DisclosureSwitch.tsx';
import { type GroupQuestion, groupsQuery, overviewQuery } from './duplicatesApi.ts';
import styles from './duplicatesPage.module.css';
import { GroupList } from './GroupList.tsx';
import { MergeSureDialog } from './MergeSureDialog.tsx';
import { SearchButton } from './SearchButton.tsx';

const scores = ['0.5', '0.9', '0.99', '0.999'];

export function DuplicatesPage() {
  const me = useMe();
  const format = useFormat();
  const objects = useObjects();
  const overview = useQuery(overviewQuery);
  const path = useWorkspacePath();
  const [asked, ask] = useAsked(['object', 'state', 'least']);
  const state: GroupQuestion['state'] = asked.state === 'distinct' ? 'distinct' : 'open';
  const least = scores.find((score) => score === asked.least) ?? '0.5';
  const [owner, setOwner] = useState<LookupValue | null>(null);
  const [isMerging, setMerging] = useState(false);
  const known = overview.data ?? [];
  const plural = asked.object ?? known.find(({ open }) => open > 0)?.object ?? known[0]?.object ?? null;
  const object = objects.find((each) => each.plural === plural);
  const own = known.find((each) => each.object === plural);
  const question: GroupQuestion = { state, least, ...(owner?.id ? { owner: owner.id } : {}) };
  const groups = useInfiniteQuery({ ...groupsQuery(plural ?? '', question), enabled: plural !== null });
  const list = groups.data?.pages.flatMap((page) => page.data) ?? [];
  const running = own?.job && ['queued', 'running'].includes(own.job.state) ? own.job.id : null;
  const labelFor = (name: string, open: number): string => {
    const label = objects.find((each) => each.plural === name)?.pluralLabel;
    return `${label ? labelOf(label) : name}${open > 0 ? ` (${format.integer(open)})` : ''}`;
  };
  return (
    <SettingsPage
      wide
      title={t('settings.duplicates')}
      lead={t('duplicates.lead')}
      action={
        <>
          {object && me.admin.includes('metadata') && (
            <Button
              component={Link}
              to={path(`/settings/objects/${object.name}/rules`)}
              leftSection={<IconBellExclamation size={16} stroke={1.6} aria-hidden />}
            >
              {t('duplicates.toRules')}
            </Button>
          )}
          {plural && <SearchButton key={plural} object={plural} underWay={running} />}
        </>
      }
    >
      {overview.isPending && <SkeletonRows rows={5} />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      <div className={styles.bar}>
        <Select
          label={t('duplicates.object')}
          data={known.map((each) => ({ value: each.object, label: labelFor(each.object, each.open) }))}
          value={plural}
          allowDeselect={false}
          onChange={(next) => ask({ object: next })}
        />
        <Select
          label={t('duplicates.state')}
          data={(['open', 'distinct'] as const).map((value) => ({
            value,
            label: t(`duplicates.state.${value}`),
          }))}
          value={state}
          allowDeselect={false}
          onChange={(next) => ask({ state: next })}
        />
        <Select
          label={t('duplicates.least')}
          data={scores.map((value) => ({ value, label: `≥ ${Number((Number(value) * 100).toFixed(1))}%` }))}
          value={least}
          allowDeselect={false}
          onChange={(next) => ask({ least: next })}
        />
        <OnePicker target="user" label={t('duplicates.owner')} chosen={owner} onChoose={setOwner} />
        {object?.verbs.merge && state === 'open' && list.length > 0 && (
          <Button
            leftSection={<IconArrowMerge size={16} stroke={1.6} aria-hidden />}
            onClick={() => setMerging(true)}
          >
            {t('duplicates.mergeSure')}
          </Button>
        )}
        {list.length > 0 && <span className={styles.keys}>{t('duplicates.keys')}</span>}
      </div>
      {groups.isError && <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />}
      {object && list.length > 0 && (
        <GroupList key={`${object.plural} ${state}`} object={object} groups={list} state={state} />
      )}
      {groups.data && list.length === 0 && (
        <EmptyState
          icon={IconCopyCheck}
          title={t(own?.job ? 'duplicates.none' : 'duplicates.never')}
          text={t(own?.job ? 'duplicates.noneText' : 'duplicates.neverText')}
        />
      )}
      {groups.hasNextPage && (
        <Button loading={groups.isFetchingNextPage} onClick={() => void groups.fetchNextPage()}>
          {t('duplicates.next')}
        </Button>
      )}
      {me.admin.includes('metadata') && <DisclosureSwitch />}
      {object && isMerging && <MergeSureDialog object={object} onClose={() => setMerging(false)} />}
    </SettingsPage>
  );
}
