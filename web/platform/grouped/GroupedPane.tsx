/** A view in groups: heads with counts and figures, one or two levels, rows that are read when their group comes into sight. */
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useFormat } from '../../base/format.ts';
import { useObjects } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { recordPath } from '../fields/recordPath.ts';
import { BulkBar } from '../list/BulkBar.tsx';
import { columnsOf } from '../list/columns.ts';
import type { KindPaneProps } from '../list/KindPane.tsx';
import { ListEmpty } from '../list/ListEmpty.tsx';
import list from '../list/list.module.css';
import { questionOf } from '../list/listRows.ts';
import { useSelection } from '../list/selection.ts';
import { nextSort } from '../list/sortOrder.ts';
import { GroupCards } from './GroupCards.tsx';
import { GroupGrid } from './GroupGrid.tsx';
import styles from './grouped.module.css';
import { linesOf } from './groupLines.ts';
import { type FiguredGroup, useGroupRows, useGroups } from './useGroups.ts';

const Peek = lazy(async () => ({ default: (await import('../list/Peek.tsx')).Peek }));

function leavesOf(groups: readonly FiguredGroup[]): FiguredGroup[] {
  return groups.flatMap((group) => (group.groups.length > 0 ? leavesOf(group.groups) : [group]));
}

const first: readonly (string | undefined)[] = [undefined];

export function GroupedPane({ object, state, onCreate }: KindPaneProps) {
  const { definition, search, change } = state;
  const format = useFormat();
  const objects = useObjects();
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 639px)', window.innerWidth < 640, {
    getInitialValueInEffect: false,
  });
  const { columnWidths, fields, foot } = definition;
  const groups = useMemo(() => definition.groups ?? [], [definition.groups]);
  const columns = useMemo(
    () => columnsOf(object, objects, fields, columnWidths ?? {}, format.env.language),
    [object, objects, fields, columnWidths, format.env.language],
  );
  const question = useMemo(() => questionOf(definition, search.q), [definition, search.q]);
  const answer = useGroups({ object, groups, columns, foot, question, format });
  /** Closed groups, and the pages asked for, of this question only. */
  const asked = JSON.stringify([groups, question]);
  const [held, setHeld] = useState({
    asked,
    shut: new Set<string>(),
    pages: {} as Record<string, readonly (string | undefined)[]>,
  });
  const now = held.asked === asked ? held : { asked, shut: new Set<string>(), pages: {} };
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());

  const leaves = useMemo(() => leavesOf(answer.tree), [answer.tree]);
  const wanted = leaves
    .filter((group, at) => (seen.size === 0 ? at < 3 : seen.has(group.key) || now.pages[group.key]))
    .map((group) => ({ group, cursors: now.pages[group.key] ?? first }));
  const { rows, next, error } = useGroupRows(object, fields, question, wanted);
  const lines = linesOf(
    answer.tree,
    (key) => now.shut.has(key),
    (key) => rows.get(key),
  );
  const shown = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? [line.record] : [])), [lines]);
  const selection = useSelection(shown);
  const total = Number(answer.totals?.count ?? 0);

  const toggle = (key: string) => {
    const shut = new Set(now.shut);
    if (!shut.delete(key)) shut.add(key);
    setHeld({ ...now, shut });
  };
  const all = answer.tree.flatMap((group) => [group.key]);
  const anyOpen = all.some((key) => !now.shut.has(key));
  const more = (key: string) => {
    const cursor = next.get(key);
    const cursors = now.pages[key] ?? first;
    if (cursor && !cursors.includes(cursor))
      setHeld({ ...now, pages: { ...now.pages, [key]: [...cursors, cursor] } });
  };
  const onSight = (keys: readonly string[]) =>
    setSeen((before) => (keys.every((key) => before.has(key)) ? before : new Set([...before, ...keys])));
  const open = (id: string, newTab: boolean) => {
    const path = recordPath(object.plural, id);
    if (newTab) window.open(path, '_blank', 'noopener');
    else void navigate({ to: path });
  };

  const failed = answer.error ?? error;
  if (failed) {
    const title = t('list.notLoaded', { object: labelOf(object.pluralLabel) });
    return <ErrorState error={failed} title={title} onRetry={answer.retry} />;
  }
  if (answer.isPending) return <SkeletonRows rows={10} />;
  if (total === 0) {
    const clear = () => change({ filter: null, q: undefined });
    const filtered = definition.filter !== undefined || Boolean(search.q);
    return <ListEmpty object={object} filtered={filtered} onCreate={onCreate} onClear={clear} />;
  }
  const shared = {
    object,
    lines,
    format,
    onToggle: toggle,
    onMore: more,
    onSight,
    isShut: (key: string) => now.shut.has(key),
  };
  return (
    <div className={styles.page}>
      {phone ? (
        <GroupCards {...shared} fields={fields} />
      ) : (
        <div className={list.main}>
          <div className={list.center}>
            <GroupGrid
              {...shared}
              groups={groups}
              columns={columns}
              total={total}
              stale={answer.isStale}
              sort={search.q ? undefined : definition.sort}
              density={definition.density ?? 'normal'}
              selection={selection}
              peeked={search.peek}
              onOpen={open}
              onPeek={(id) => change({ peek: id })}
              onSort={(path, join) =>
                change({ sort: nextSort(definition.sort, path, join) ?? '', peek: undefined })
              }
              onWidth={(path, width) => change({ widths: { ...search.widths, [path]: width } })}
            />
            <BulkBar
              object={object}
              selection={selection}
              question={question}
              total={{ value: total, exact: true }}
              loaded={shown.length}
              sum={undefined}
            />
          </div>
          <Suspense>
            {search.peek && (
              <Peek
                object={object}
                id={search.peek}
                place={undefined}
                onClose={() => change({ peek: undefined })}
                onStep={(by) => {
                  const at = shown.findIndex((row) => row.id === search.peek);
                  const beside = shown[at + by];
                  if (at >= 0 && beside) change({ peek: String(beside.id) });
                }}
              />
            )}
          </Suspense>
        </div>
      )}
      <div className={styles.bar}>
        <span>
          <b>{format.integer(total)}</b>{' '}
          {labelOf(total === 1 ? object.label : object.pluralLabel).toLowerCase()}
        </span>
        {answer.truncated && <span>{t('views.moreGroups')}</span>}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => setHeld({ ...now, shut: new Set(anyOpen ? all : []) })}
        >
          {t(anyOpen ? 'views.closeAll' : 'views.openAll')}
        </Button>
      </div>
    </div>
  );
}
