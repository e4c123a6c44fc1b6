/** A view as a calendar: a record on its day or between two moments, moved by dragging or by keys. */
import { ActionIcon, Button, Modal, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type CalendarSpan, calendarSpans } from '../../../shared/metadata.ts';
import type { ListQuery, RecordData } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { queryRecords } from '../../base/records.ts';
import { useMe } from '../../base/session.tsx';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { listKey, refreshObject } from '../data/recordCache.ts';
import { saveAndTell } from '../data/saveRecord.ts';
import { todayIn } from '../fields/days.ts';
import { isEditable } from '../fields/fieldKits.ts';
import { recordPath } from '../fields/recordPath.ts';
import { bothFilters } from '../filters/conditions.ts';
import type { KindPaneProps } from '../list/KindPane.tsx';
import list from '../list/list.module.css';
import { questionOf } from '../list/listRows.ts';
import { boardFields } from '../views/viewKinds.ts';
import { CalendarGrid, type Moved } from './CalendarGrid.tsx';
import styles from './calendar.module.css';
import { filterOfRange, movedBy, nameOfRange, rangeOf, stepped } from './calendarRange.ts';

const Peek = lazy(async () => ({ default: (await import('../list/Peek.tsx')).Peek }));
const RecordForm = lazy(async () => ({ default: (await import('../form/RecordForm.tsx')).RecordForm }));

/** Most that the server gives at once; no screen shows more. */
const mostShown = 1000;

export function CalendarPane({ object, state }: KindPaneProps) {
  const { definition, search, change } = state;
  const format = useFormat();
  const me = useMe();
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 639px)', window.innerWidth < 640, {
    getInitialValueInEffect: false,
  });
  const [newOn, setNewOn] = useState<string | null>(null);
  const { timeZone } = format.env;
  const { weekStart } = me.workspace;
  const span: CalendarSpan = definition.span ?? (phone ? 'agenda' : 'month');
  const day = search.day ?? todayIn(timeZone);
  const field = fieldOf(object, definition.dateField ?? '');
  const end = definition.endField ? fieldOf(object, definition.endField) : undefined;
  const mark = fieldOf(object, object.pathField ?? '') ?? boardFields(object)[0];
  const query = useMemo((): ListQuery | null => {
    if (!field) return null;
    const { filter, search: words } = questionOf(definition, search.q);
    const names = ['id', 'version', object.titleField, field.name, end?.name, mark?.name];
    const own = filterOfRange(
      { dateField: field.name, endField: end?.name },
      field,
      rangeOf(span, day, weekStart),
      timeZone,
    );
    return {
      fields: [...new Set(names.flatMap((name) => name ?? []))],
      filter: bothFilters(filter, own),
      ...(words ? { search: words } : { sort: field.name }),
      limit: mostShown,
    };
  }, [object, definition, search.q, field, end, mark, span, day, weekStart, timeZone]);
  const answer = useQuery({
    queryKey: listKey(object.plural, { calendar: query }),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    // Shaped as the pages of lists are, so that an edit changes it in place.
    queryFn: async ({ signal }) => ({ pages: [await queryRecords(object.plural, query ?? {}, signal)] }),
  });
  if (!field) return null;
  const page = answer.data?.pages[0];
  const movable = isEditable(field) && object.verbs.update;

  const move = async (record: RecordData, { start, end: until }: Moved): Promise<boolean> => {
    const values = {
      ...(start !== undefined && start !== record[field.name] ? { [field.name]: start } : {}),
      ...(end && until !== undefined && until !== record[end.name] ? { [end.name]: until } : {}),
    };
    if (Object.keys(values).length === 0) return true;
    try {
      await saveAndTell(object, record, values);
      return true;
    } catch (thrown) {
      errorToast(thrown);
      void refreshObject(object.plural);
      return false;
    }
  };
  const shift = (record: RecordData, days: number) => {
    const start = record[field.name];
    const until = end ? record[end.name] : null;
    void move(record, {
      ...(start ? { start: movedBy(String(start), days, field, timeZone) } : {}),
      ...(end && until ? { end: movedBy(String(until), days, end, timeZone) } : {}),
    });
  };
  const open = (id: string) => {
    if (phone) void navigate({ to: recordPath(object.plural, id) });
    else change({ peek: id });
  };

  return (
    <div className={list.main}>
      <div className={styles.pane}>
        <div className={styles.bar}>
          <Button size="xs" onClick={() => change({ day: undefined })}>
            {t('views.today')}
          </Button>
          <ActionIcon
            color="gray"
            aria-label={t('views.earlier')}
            onClick={() => change({ day: stepped(span, day, -1) })}
          >
            <IconChevronLeft size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            color="gray"
            aria-label={t('views.later')}
            onClick={() => change({ day: stepped(span, day, 1) })}
          >
            <IconChevronRight size={16} stroke={1.6} />
          </ActionIcon>
          <h2 className={styles.title} aria-live="polite">
            {nameOfRange(span, day, weekStart, format)}
          </h2>
          <SegmentedControl
            size="xs"
            aria-label={t('views.calendarSpan')}
            value={span}
            onChange={(next) => change({ span: next as CalendarSpan })}
            data={calendarSpans.map((value) => ({ value, label: t(`views.span.${value}`) }))}
          />
        </div>
        {page?.nextCursor && <p className={styles.note}>{t('views.tooMany', { count: mostShown })}</p>}
        {answer.isError ? (
          <ErrorState
            error={answer.error}
            title={t('list.notLoaded', { object: labelOf(object.pluralLabel) })}
            onRetry={() => void answer.refetch()}
          />
        ) : answer.isPending ? (
          <SkeletonRows rows={8} />
        ) : (
          <CalendarGrid
            object={object}
            records={page?.data ?? []}
            field={field}
            end={end}
            mark={mark}
            span={span}
            day={day}
            weekStart={weekStart}
            env={format.env}
            movable={movable}
            onOpen={open}
            onMove={move}
            onShift={shift}
            onNew={object.verbs.create && isEditable(field) ? setNewOn : undefined}
          />
        )}
        {movable && (
          <p id="calendar-keys" className="visuallyHidden">
            {t('views.calendarKeys')}
          </p>
        )}
      </div>
      <Suspense>
        {search.peek && (
          <Peek
            object={object}
            id={search.peek}
            place={undefined}
            onClose={() => change({ peek: undefined })}
            onStep={(by) => {
              const rows = page?.data ?? [];
              const next = rows[rows.findIndex((row) => row.id === search.peek) + by];
              if (next) change({ peek: String(next.id) });
            }}
          />
        )}
        {newOn !== null && (
          <Modal
            opened
            size={600}
            fullScreen={phone === true}
            closeOnClickOutside={false}
            onClose={() => setNewOn(null)}
            title={t('frame.newNamed', { name: labelOf(object.label).toLowerCase() })}
            closeButtonProps={{ 'aria-label': t('frame.close') } as never}
          >
            <RecordForm
              object={object}
              preset={{ [field.name]: newOn }}
              onCancel={() => setNewOn(null)}
              onSaved={() => {
                setNewOn(null);
                void refreshObject(object.plural);
              }}
            />
          </Modal>
        )}
      </Suspense>
    </div>
  );
}
