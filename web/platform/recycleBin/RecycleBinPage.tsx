/** The recycle bin over all objects: found, looked at, brought back with what went along, or deleted for good. */
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconRestore, IconSearch, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LookupValue } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf, useObjectNamed, useObjects } from '../../base/metadata.ts';
import { usePage } from '../../base/page.ts';
import { queryClient } from '../../base/queryClient.ts';
import { useMe } from '../../base/session.tsx';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast, toast, undoToast } from '../../base/toast.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { ObjectIcon } from '../../components/ObjectIcon.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { DayChoice } from '../fields/DayChoice.tsx';
import { PersonFilter } from '../fields/PersonFilter.tsx';
import { recordPath } from '../fields/recordPath.ts';
import { UnmergeDialog } from '../merge/MergeDialog.tsx';
import { type BinEntry, type BinItem, type BinResult, removeItems, restoreItems, useBin } from './binApi.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import styles from './recycleBin.module.css';

export function RecycleBinPage() {
  usePage(t('bin.title'));
  const format = useFormat();
  const objects = useObjects();
  const account = useObjectNamed('account');
  const mayRemove = useMe().admin.includes('purge');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const [object, setObject] = useState('');
  const [person, setPerson] = useState<LookupValue | null>(null);
  const [days, setDays] = useState({ from: '', to: '' });
  const [chosen, setChosen] = useState<ReadonlyMap<string, BinEntry>>(new Map());
  const [refused, setRefused] = useState<readonly BinResult[]>([]);
  const [removing, setRemoving] = useState(false);
  const [unmerging, setUnmerging] = useState<BinEntry | null>(null);
  const unmergedObject = objects.find((each) => each.name === unmerging?.object);
  const [busy, setBusy] = useState(false);
  const bin = useBin({
    search: search || undefined,
    object: object || undefined,
    actor: person?.id ?? undefined,
    from: days.from || undefined,
    to: days.to || undefined,
  });
  const entries = bin.data?.pages.flatMap((page) => page.data) ?? [];
  const picked = entries.filter((entry) => chosen.has(entry.id));
  const narrowed = Boolean(search || object || person || days.from || days.to);
  const someone = account && fieldOf(account, 'createdBy');
  const deletable = objects.filter((each) => each.verbs.delete);

  const nameOf = ({ id }: { readonly id: string }) =>
    entries.find((entry) => entry.id === id)?.label || t('list.unnamed');
  const choose = (some: readonly BinEntry[], on: boolean) =>
    setChosen((held) => {
      const next = new Map(held);
      for (const entry of some) on ? next.set(entry.id, entry) : next.delete(entry.id);
      return next;
    });
  const restore = async (items: readonly BinItem[], withParents: boolean) => {
    setBusy(true);
    setRefused([]);
    try {
      const answer = await restoreItems(items, withParents);
      const done = answer.results.filter(({ status }) => status === 'restored').length;
      const kept = answer.results.filter(({ status }) => status === 'refused');
      undoToast(
        done > 0 ? t('bin.restored', { count: done }) : t('bin.restoredNone'),
        answer.changeSet,
        () => void queryClient.invalidateQueries({ queryKey: ['objects'] }),
      );
      setRefused(kept);
      setChosen(new Map());
      await queryClient.invalidateQueries({ queryKey: ['objects'] });
    } catch (thrown) {
      errorToast(thrown);
    }
    setBusy(false);
  };
  const remove = async () => {
    setRemoving(false);
    setBusy(true);
    try {
      const { removed, refused: kept } = await removeItems(picked);
      toast(t('bin.removed', { count: removed }));
      for (const { error } of kept.slice(0, 1)) toast(error.detail ?? error.title);
      setChosen(new Map());
      await queryClient.invalidateQueries({ queryKey: ['objects'] });
    } catch (thrown) {
      errorToast(thrown);
    }
    setBusy(false);
  };

  return (
    <section className={styles.page} aria-label={t('bin.title')}>
      <header>
        <h1>{t('bin.title')}</h1>
        <p className={styles.lead}>{t('bin.lead')}</p>
      </header>
      <div className={styles.filters}>
        <TextInput
          type="search"
          className={styles.find}
          aria-label={t('bin.find')}
          placeholder={t('bin.find')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('bin.object')}
          value={object}
          onChange={(event) => setObject(event.currentTarget.value)}
          data={[
            { value: '', label: t('bin.allObjects') },
            ...deletable.map((each) => ({ value: each.plural, label: labelOf(each.pluralLabel) })),
          ]}
        />
        {someone && (
          <PersonFilter
            label={t('bin.deletedBy')}
            field={someone}
            actor={person?.id ?? undefined}
            person={person}
            onChoose={setPerson}
          />
        )}
        <DayChoice
          label={t('home.from')}
          day={days.from || undefined}
          to={days.to}
          onDay={(from = '') => setDays({ ...days, from })}
        />
        <DayChoice
          label={t('home.to')}
          day={days.to || undefined}
          from={days.from}
          onDay={(to = '') => setDays({ ...days, to })}
        />
      </div>
      <div className={styles.bar} data-on={picked.length > 0 || undefined}>
        <Checkbox
          aria-label={t('bin.selectAll')}
          checked={picked.length > 0 && picked.length === entries.length}
          indeterminate={picked.length > 0 && picked.length < entries.length}
          disabled={entries.length === 0}
          onChange={(event) => choose(entries, event.currentTarget.checked)}
        />
        <span aria-live="polite">
          {picked.length > 0 ? t('bin.selected', { count: picked.length }) : t('bin.selectAll')}
        </span>
        {picked.length > 0 && (
          <>
            <Button
              variant="filled"
              loading={busy}
              leftSection={<IconRestore size={16} stroke={1.6} aria-hidden />}
              onClick={() => void restore(picked, false)}
            >
              {t('bin.restore')}
            </Button>
            {mayRemove && (
              <Button
                style={{ color: 'var(--gx-bad)' }}
                leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
                onClick={() => setRemoving(true)}
              >
                {t('bin.remove')}
              </Button>
            )}
          </>
        )}
      </div>
      {bin.isError ? (
        <ErrorState error={bin.error} title={t('bin.notLoaded')} onRetry={() => void bin.refetch()} />
      ) : bin.isPending ? (
        <SkeletonRows rows={8} />
      ) : entries.length === 0 ? (
        <EmptyState
          icon={IconTrash}
          title={t(narrowed ? 'bin.nothingFound' : 'bin.empty')}
          {...(narrowed ? {} : { text: t('bin.emptyText') })}
        />
      ) : (
        <ul className={styles.rows}>
          {entries.map((entry) => {
            const meta = objects.find((each) => each.name === entry.object);
            const name = entry.label || t('list.unnamed');
            const along = entry.along.flatMap(({ object: other, count }) => {
              const child = objects.find((each) => each.name === other);
              return child ? [`${labelOf(child.pluralLabel)} ${format.integer(count)}`] : [];
            });
            return (
              <li key={entry.id} className={styles.row}>
                <Checkbox
                  aria-label={t('bin.select', { name })}
                  checked={chosen.has(entry.id)}
                  onChange={(event) => choose([entry], event.currentTarget.checked)}
                />
                <span className={styles.kind} title={meta ? labelOf(meta.label) : undefined}>
                  {meta && <ObjectIcon name={meta.icon} size={16} />}
                </span>
                <span className={styles.what}>
                  {meta ? (
                    <Link
                      to={recordPath(meta.plural, entry.id)}
                      search={{ asOf: new Date().toISOString() } as never}
                      title={t('bin.open', { name })}
                    >
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                  <span className={styles.note}>
                    {meta ? labelOf(meta.label) : ''}
                    {entry.merged && (
                      <>
                        {' · '}
                        {t('merge.into')}{' '}
                        {meta && entry.merged.into ? (
                          <Link to={recordPath(meta.plural, entry.merged.into.id)}>
                            {entry.merged.into.label || t('list.unnamed')}
                          </Link>
                        ) : (
                          t('merge.someRecord')
                        )}
                      </>
                    )}
                    {along.length > 0 && ` · ${t('bin.along')}: ${along.join(t('record.comma'))}`}
                  </span>
                </span>
                <span className={styles.who}>
                  {entry.deletedBy?.label ?? t('record.system')}
                  <time dateTime={entry.deletedAt} title={format.moment(entry.deletedAt)}>
                    {format.ago(entry.deletedAt)}
                  </time>
                </span>
                {entry.merged ? (
                  <Button size="xs" disabled={busy || !entry.merged.into} onClick={() => setUnmerging(entry)}>
                    {t('merge.takeBack')}
                  </Button>
                ) : (
                  <Button size="xs" disabled={busy} onClick={() => void restore([entry], false)}>
                    {t('bin.restore')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {bin.hasNextPage && (
        <Button variant="subtle" loading={bin.isFetchingNextPage} onClick={() => void bin.fetchNextPage()}>
          {t('record.earlier')}
        </Button>
      )}
      {refused.length > 0 && (
        <RestoreDialog
          results={refused}
          nameOf={nameOf}
          onClose={() => setRefused([])}
          onWithParents={() =>
            void restore(
              refused.filter(({ parents }) => parents.length > 0),
              true,
            )
          }
        />
      )}
      {unmerging?.merged && unmergedObject && (
        <UnmergeDialog
          object={unmergedObject}
          merge={{ id: unmerging.merged.merge, merged: { label: unmerging.label } }}
          onClose={() => setUnmerging(null)}
        />
      )}
      {removing && (
        <RemoveDialog
          count={picked.length}
          onClose={() => setRemoving(false)}
          onConfirm={() => void remove()}
        />
      )}
    </section>
  );
}
