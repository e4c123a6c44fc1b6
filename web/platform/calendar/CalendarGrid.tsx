/** The drawn calendar: FullCalendar under our colours and words, with records as its events. */
import FullCalendar, {
  type CalendarRef,
  type DateClickInfo,
  type EventChangeInfo,
  type EventDisplayInfo,
} from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import zhCn from '@fullcalendar/react/locales/zh-cn';
import '@fullcalendar/react/skeleton.css';
import classic from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/theme.css';
import timeGrid from '@fullcalendar/react/timegrid';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { CalendarSpan, FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { momentOf } from '../fields/days.ts';
import marks from '../fields/marks.module.css';
import { optionOf } from '../fields/optionMark.tsx';
import styles from './calendar.module.css';
import { eventsOf } from './calendarEvents.ts';

export interface Moved {
  readonly start?: string;
  readonly end?: string;
}

interface CalendarGridProps {
  readonly object: ObjectMeta;
  readonly records: readonly RecordData[];
  readonly field: FieldMeta;
  readonly end: FieldMeta | undefined;
  /** Its option colours the record. */
  readonly mark: FieldMeta | undefined;
  readonly span: CalendarSpan;
  readonly day: string;
  /** 1 is Monday. */
  readonly weekStart: number;
  readonly env: FieldEnv;
  readonly movable: boolean;
  onOpen(id: string): void;
  /** Resolves to false when the server refused. */
  onMove(record: RecordData, moved: Moved): Promise<boolean>;
  onShift(record: RecordData, days: number): void;
  /** With a day or a moment, as the field takes it. */
  readonly onNew: ((value: string) => void) | undefined;
}

const plugins = [classic, dayGrid, timeGrid, listPlugin, interaction];
const locales = [zhCn];

/** Days have no hours: only moments are drawn on a clock. */
function viewOf(span: CalendarSpan, field: FieldMeta): string {
  if (span === 'month') return 'dayGridMonth';
  if (span === 'agenda') return 'listMonth';
  const grid = field.type === 'date' ? 'dayGrid' : 'timeGrid';
  return span === 'week' ? `${grid}Week` : `${grid}Day`;
}

export function CalendarGrid(props: CalendarGridProps) {
  const { object, records, field, end, mark, span, day, env, movable } = props;
  const calendar = useRef<CalendarRef>(null);
  const view = viewOf(span, field);
  const events = useMemo(() => eventsOf(object, records, field, end), [object, records, field, end]);
  const recordOf = (id: string) => records.find((record) => record.id === id);
  useEffect(() => {
    // The calendar draws synchronously, which React does not allow while it draws itself.
    queueMicrotask(() => calendar.current?.getApi().changeView(view, day));
  }, [view, day]);

  const onChange = async ({ event, revert }: EventChangeInfo) => {
    const record = recordOf(event.id);
    const value = (text: string) =>
      field.type === 'date' ? text.slice(0, 10) : new Date(text).toISOString();
    const until = event.endStr === '' ? undefined : endValue(value(event.endStr), end);
    if (!record) return revert();
    const done = await props.onMove(record, {
      start: value(event.startStr),
      ...(end && until !== undefined ? { end: until } : {}),
    });
    if (!done) revert();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const id = (event.target as Element).closest('[data-event]')?.getAttribute('data-event');
    const record = id ? recordOf(id) : undefined;
    if (!event.altKey || !days || !record || !movable) return;
    event.preventDefault();
    props.onShift(record, days);
  };
  const onDateClick = ({ dateStr, allDay }: DateClickInfo) => {
    if (field.type === 'date') props.onNew?.(dateStr.slice(0, 10));
    // Nine in the morning where only a day was clicked.
    else props.onNew?.(allDay ? momentOf(dateStr, '09:00', env.timeZone) : new Date(dateStr).toISOString());
  };
  const draw = ({ event, timeText }: EventDisplayInfo) => {
    const option = mark ? optionOf(mark, recordOf(event.id)?.[mark.name] as string | null) : undefined;
    return (
      <span className={styles.event} title={event.title}>
        {option?.colour && <span className={classes(marks.dot, marks[option.colour])} aria-hidden="true" />}
        {timeText && <time>{timeText}</time>}
        <span className="ellipsis">{event.title}</span>
        {option && <span className="visuallyHidden">{option.label[env.language]}</span>}
      </span>
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the records inside
    <div className={styles.calendar} onKeyDown={onKeyDown}>
      <FullCalendar
        ref={calendar}
        plugins={plugins}
        locales={locales}
        locale={env.language === 'zh' ? 'zh-cn' : 'en'}
        timeZone={env.timeZone}
        firstDay={props.weekStart % 7}
        initialView={view}
        initialDate={day}
        headerToolbar={false}
        height="100%"
        events={events}
        editable={movable}
        eventDurationEditable={end !== undefined && !end.readOnly}
        eventInteractive
        allDaySlot={false}
        allDayText=""
        // The agenda's own mark would stand beside that of the record.
        {...(span === 'agenda' ? { eventColor: 'transparent' } : {})}
        nowIndicator
        dayMaxEvents
        moreLinkText={(count: number) => t('views.more', { count })}
        noEventsContent={t('views.nothingHere')}
        eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }}
        eventContent={draw}
        eventDidMount={({ el, event }: { el: HTMLElement; event: { id: string } }) => {
          el.dataset.event = event.id;
          if (movable) el.setAttribute('aria-describedby', 'calendar-keys');
        }}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          props.onOpen(event.id);
        }}
        eventDrop={(info) => void onChange(info)}
        eventResize={(info) => void onChange(info)}
        {...(props.onNew ? { dateClick: onDateClick } : {})}
      />
    </div>
  );
}

/** Calendars end days at the next midnight; our fields name the last day. */
function endValue(value: string, end: FieldMeta | undefined): string {
  if (end?.type !== 'date') return value;
  const at = new Date(`${value}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
