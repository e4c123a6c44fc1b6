/** The grid of a view with everything around it: rows, sums, selection, pasting, the record beside it, and what stands there when there are no rows. */
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { FootFigure, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { useObjects } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { toast } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { saveAndTell } from '../data/saveRecord.ts';
import { recordPath } from '../fields/recordPath.ts';
import type { ViewState } from '../views/viewState.ts';
import { BulkBar } from './BulkBar.tsx';
import { type Column, columnsOf, placed } from './columns.ts';
import { figureText, useFoot } from './footFigures.ts';
import { Grid } from './Grid.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import styles from './list.module.css';
import { questionOf, sumsUnasked, useExactCount, useListRows } from './listRows.ts';
import type { PastePlan } from './pasteTable.ts';
import { rowHeights } from './rowHeights.ts';
import { useSelection } from './selection.ts';
import { nextSort, reversed } from './sortOrder.ts';

const Peek = lazy(async () => ({ default: (await import('./Peek.tsx')).Peek }));
const PasteDialog = lazy(async () => ({ default: (await import('./PasteDialog.tsx')).PasteDialog }));
const ConflictDialog = lazy(async () => ({
  default: (await import('../record/ConflictDialog.tsx')).ConflictDialog,
}));

interface ListTableProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
  onCreate(): void;
}

export function ListTable({ object, state, onCreate }: ListTableProps) {
  const { definition, search, change } = state;
  const { env } = useFormat();
  const objects = useObjects();
  const navigate = useNavigate();
  const [counting, setCounting] = useState<string>();
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const [conflict, setConflict] = useState<{
    record: RecordData;
    values: RecordData;
    thrown: unknown;
  } | null>(null);
  const widths = definition.columnWidths;
  const columns = useMemo(
    () => columnsOf(object, objects, definition.fields, widths ?? {}, env.language),
    [object, objects, definition.fields, widths, env.language],
  );
  const question = useMemo(() => questionOf(definition, search.q), [definition, search.q]);
  const { answer, rows, count } = useListRows(object, definition.fields, question);
  const questionText = JSON.stringify([question.filter, question.search]);
  const exact = useExactCount(object, question, counting === questionText);
  const selection = useSelection(rows);
  const { ids, all } = selection.selection;
  // Another question finds other rows; what was ticked is no longer before anyone's eyes.
  const { clear } = selection;
  useEffect(() => {
    if (questionText) clear();
  }, [questionText, clear]);
  const chosen = useMemo(() => (ids.size > 0 && !all && ids.size <= 1000 ? [...ids] : null), [ids, all]);
  const wanted =
    chosen !== null || counting === questionText || (count !== undefined && count.value <= sumsUnasked);
  const { foot: footOfView } = definition;
  const sums = useFoot(object, columns, footOfView, question, chosen, wanted);
  const onFigure = useCallback(
    (path: string, figure: FootFigure) => change({ foot: { ...search.foot, [path]: figure } }),
    [change, search.foot],
  );

  // The sums count too: once they are here the number is exact without asking again.
  const counted =
    chosen === null && sums.data && !sums.isPlaceholderData
      ? { value: sums.data.count, exact: true }
      : undefined;
  const total = exact.data != null ? { value: exact.data, exact: true } : (counted ?? count);
  const peekAt = search.peek ? rows.findIndex((row) => row.id === search.peek) : -1;

  // What reads typed values (with the number plans of all countries) comes with the first paste.
  const paste = async (text: string, from: { readonly row: number; readonly column: number }) => {
    const { planPaste, readTable } = await import('./pasteTable.ts');
    setPlan(planPaste(readTable(text), rows, columns, from, env));
  };
  const edit = async (record: RecordData, column: Column, value: unknown) => {
    try {
      await saveAndTell(object, record, { [column.field.name]: value });
    } catch (thrown) {
      if (problemOf(thrown).code !== 'version_conflict') throw thrown;
      setConflict({ record, values: { [column.field.name]: value }, thrown });
    }
  };
  const open = (id: string, newTab: boolean) => {
    const path = recordPath(object.plural, id);
    if (newTab) window.open(path, '_blank', 'noopener');
    else void navigate({ to: path });
  };
  const filtered = definition.filter !== undefined || Boolean(search.q);
  const added = columns.find((column) => sums.data?.figures[column.path]?.figure === 'sum');
  const addedFigure = added && chosen ? sums.data?.figures[added.path] : undefined;

  const rest = answer.isError ? (
    <ErrorState
      error={answer.error}
      title={t('list.notLoaded', { object: labelOf(object.pluralLabel) })}
      onRetry={() => void answer.refetch()}
    />
  ) : answer.isPending ? (
    <SkeletonRows rows={10} />
  ) : rows.length === 0 ? (
    <ListEmpty
      object={object}
      filtered={filtered}
      onCreate={onCreate}
      onClear={() => change({ filter: null, q: undefined })}
    />
  ) : undefined;

  return (
    <div className={styles.main}>
      <div className={styles.center}>
        <Grid
          object={object}
          label={`${labelOf(object.pluralLabel)}${state.view ? ` · ${labelOf(state.view.label)}` : ''}`}
          rows={rows}
          rowCount={total?.exact ? total.value : undefined}
          columns={columns}
          sort={search.q ? undefined : definition.sort}
          rowHeight={rowHeights[definition.density ?? 'normal']}
          env={env}
          selection={selection}
          peeked={search.peek}
          stale={answer.isPlaceholderData}
          hasMore={answer.hasNextPage}
          loadingMore={answer.isFetchingNextPage}
          foot={{
            noun: {
              one: labelOf(object.label).toLowerCase(),
              many: labelOf(object.pluralLabel).toLowerCase(),
            },
            count: total,
            counting: exact.isFetching,
            onCount: () => setCounting(questionText),
            chosen: all ? (total?.value ?? 0) : ids.size,
            figures: sums.data?.figures,
            over: sums.data?.count ?? 0,
            env,
            onFigure,
          }}
          state={rest}
          onMore={() => void answer.fetchNextPage()}
          onFarEnd={() => {
            const turned = reversed(definition.sort ?? '-updatedAt');
            toast(
              t('list.farEnd'),
              search.q ? undefined : { label: t('list.turnSort'), run: () => change({ sort: turned }) },
            );
          }}
          onSort={(path, join) =>
            change({ sort: nextSort(definition.sort, path, join) ?? '', peek: undefined })
          }
          onWidth={(path, width) => change({ widths: { ...search.widths, [path]: width } })}
          onPlace={(path, beside, side) =>
            change({ cols: placed(definition.fields, path, beside, side).join(',') })
          }
          onOpen={open}
          onPeek={(id) => change({ peek: id })}
          onEdit={edit}
          onPaste={(text, row, column) => void paste(text, { row, column })}
        />
        <BulkBar
          object={object}
          selection={selection}
          question={question}
          total={total}
          loaded={rows.length}
          sum={added && addedFigure ? figureText(added, addedFigure, 0, env) : undefined}
        />
      </div>
      <Suspense>
        {search.peek && (
          <Peek
            object={object}
            id={search.peek}
            place={peekAt >= 0 ? { at: peekAt + 1, of: total?.exact ? total.value : undefined } : undefined}
            onClose={() => change({ peek: undefined })}
            onStep={(by) => {
              const next = rows[peekAt + by];
              if (next) change({ peek: String(next.id) });
            }}
          />
        )}
        {plan && <PasteDialog object={object} plan={plan} env={env} onClose={() => setPlan(null)} />}
        {conflict && <ConflictDialog object={object} {...conflict} onClose={() => setConflict(null)} />}
      </Suspense>
    </div>
  );
}
