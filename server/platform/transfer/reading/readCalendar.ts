/** One row for each event of a calendar: subject, start and end as moments, place, people. */
import ICAL from 'ical.js';
import type { Label } from '../../../../shared/labels.ts';
import { addDays, isTimeZone, momentOf } from '../../../../shared/timeZone.ts';
import { addValue, type CardRow, newCard } from './cardTable.ts';
import type { ContentLine } from './contentLines.ts';
import type { JsonProperty } from './readVcard.ts';

/** The columns of a calendar, in their order; other properties have their own name as a column. */
export const calendarColumns = [
  'Subject',
  'Start',
  'End',
  'All Day',
  'Location',
  'Description',
  'Organizer',
  'Organizer Name',
  'Attendees',
  'Status',
  'Categories',
  'Website',
  'Recurrence',
  'Recurrence ID',
  'Created',
  'Last Modified',
  'UID',
] as const;

const texts: Readonly<Record<string, string>> = {
  summary: 'Subject',
  location: 'Location',
  description: 'Description',
  status: 'Status',
  categories: 'Categories',
  url: 'Website',
  rrule: 'Recurrence',
  uid: 'UID',
};
const moments: Readonly<Record<string, string>> = {
  dtstart: 'Start',
  dtend: 'End',
  created: 'Created',
  'last-modified': 'Last Modified',
  'recurrence-id': 'Recurrence ID',
};
/** Of the machinery, or files beside the event. */
const silent: ReadonlySet<string> = new Set(['dtstamp', 'sequence', 'transp', 'attach', 'class', 'priority']);

type Zones = ReadonlyMap<string, InstanceType<typeof ICAL.Timezone>>;

export interface Events {
  readonly rows: CardRow[];
  readonly notes: Label[];
}

export function eventsOf(lines: readonly ContentLine[]): Events {
  const zones = zonesOf(lines);
  const rows: CardRow[] = [];
  const depth: string[] = [];
  let event: { row: CardRow; properties: JsonProperty[] } | null = null;
  let others = 0;
  for (const line of lines) {
    const value = line.text
      .slice(line.text.indexOf(':') + 1)
      .trim()
      .toUpperCase();
    if (line.name === 'BEGIN') {
      depth.push(value);
      if (value === 'VEVENT') {
        event = { row: newCard(), properties: [] };
        rows.push(event.row);
      } else if (['VTODO', 'VJOURNAL', 'VFREEBUSY'].includes(value)) others += 1;
    } else if (line.name === 'END') {
      if (value === 'VEVENT' && event) finish(event.row, event.properties, zones, rows.length);
      if (value === 'VEVENT') event = null;
      depth.pop();
    } else if (event && depth.at(-1) === 'VEVENT') {
      try {
        event.properties.push(
          ICAL.parse.property(line.text, ICAL.design.icalendar) as unknown as JsonProperty,
        );
      } catch {
        event.row.fault ??= unreadable(rows.length, line.name, line.number);
      }
    }
  }
  if (event) event.row.fault ??= unended(rows.length);
  return { rows, notes: notesOn(rows, others) };
}

/** @param calendars as JSON (RFC 7265). */
export function eventsOfJson(calendars: readonly unknown[]): Events {
  const rows: CardRow[] = [];
  let others = 0;
  for (const calendar of calendars) {
    const parts = (calendar as [string, JsonProperty[], [string, JsonProperty[], unknown[]][]])[2] ?? [];
    const zones = new Map(
      parts
        .filter(([name]) => name === 'vtimezone')
        .map((part) => new ICAL.Timezone(new ICAL.Component(part as never)))
        .map((zone) => [zone.tzid, zone]),
    );
    for (const [name, properties] of parts) {
      if (name === 'vevent') {
        const row = newCard();
        rows.push(row);
        finish(row, properties, zones, rows.length);
      } else if (name !== 'vtimezone') others += 1;
    }
  }
  return { rows, notes: notesOn(rows, others) };
}

/** The zones that the calendar describes itself, by the names it gives them. */
function zonesOf(lines: readonly ContentLine[]): Zones {
  const zones = new Map<string, InstanceType<typeof ICAL.Timezone>>();
  let open: string[] | null = null;
  for (const line of lines) {
    if (/^BEGIN:VTIMEZONE$/i.test(line.text.trim())) open = [];
    open?.push(line.text);
    if (!open || !/^END:VTIMEZONE$/i.test(line.text.trim())) continue;
    try {
      const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(open.join('\r\n'))));
      zones.set(zone.tzid, zone);
    } catch {
      // Its times are read by the name of the zone, or as those of nowhere.
    }
    open = null;
  }
  return zones;
}

const isDay = /^\d{4}-\d\d-\d\d$/;

function finish(row: CardRow, properties: readonly JsonProperty[], zones: Zones, number: number): void {
  for (const property of properties) {
    try {
      add(row, property, zones);
    } catch {
      row.fault ??= unreadable(number, property[0].toUpperCase(), 0);
    }
  }
  const [start] = row.cells.get('Start') ?? [];
  const duration = properties.find(([name]) => name === 'duration')?.[3];
  if (start && duration !== undefined && !row.cells.has('End')) {
    try {
      addValue(row, 'End', later(start, ICAL.Duration.fromString(String(duration)).toSeconds()));
    } catch {
      row.fault ??= unreadable(number, 'DURATION', 0);
    }
  }
  if (start && isDay.test(start)) {
    addValue(row, 'All Day', 'true');
    const [end] = row.cells.get('End') ?? [];
    // The end of whole days is the day after the last one.
    if (end && end > start && isDay.test(end)) row.cells.set('End', [addDays(end, -1)]);
  }
  if (!start) row.fault ??= unreadable(number, 'DTSTART', 0);
}

function later(start: string, seconds: number): string {
  if (start.length === 10) return addDays(start, Math.round(seconds / 86_400));
  const isZoned = start.endsWith('Z');
  const at = new Date(Date.parse(isZoned ? start : `${start.replace(' ', 'T')}Z`) + seconds * 1000);
  const iso = at.toISOString();
  return isZoned ? `${iso.slice(0, 19)}Z` : iso.slice(0, 19).replace('T', ' ');
}

function add(row: CardRow, [name, parameters, type, ...values]: JsonProperty, zones: Zones): void {
  if (silent.has(name) || name === 'duration') return;
  const moment = moments[name];
  if (moment) {
    addValue(row, moment, momentText(String(values[0]), type, String(parameters.tzid ?? ''), zones));
  } else if (name === 'organizer' || name === 'attendee') {
    const address = String(values[0]).replace(/^mailto:/i, '');
    const column = name === 'organizer' ? 'Organizer' : 'Attendees';
    const spoken = String(parameters.cn ?? '').replaceAll(';', ',');
    addValue(row, column, address.includes('@') ? address : spoken);
    if (name === 'organizer') addValue(row, 'Organizer Name', spoken);
  } else {
    for (const value of values) addValue(row, texts[name] ?? name.toUpperCase(), valueText(value));
  }
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(',');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return Object.entries(value)
    .map(([part, own]) => `${part.toUpperCase()}=${valueText(own)}`)
    .join(';');
}

/** A day, a moment in UTC, or the time that a clock shows where no zone is known. */
function momentText(value: string, type: string, zone: string, zones: Zones): string {
  // Days are often written where times belong, without saying so.
  if (type === 'date' || /^\d{4}-\d\d-\d\d(T:*)?$/.test(value)) return value.slice(0, 10);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) throw new Error('no time');
  if (value.endsWith('Z')) return value;
  const own = zones.get(zone);
  const wall = Date.parse(`${value}Z`);
  if (Number.isNaN(wall)) throw new Error('no such time');
  if (isTimeZone(zone)) return `${new Date(momentOf(wall, zone)).toISOString().slice(0, 19)}Z`;
  if (!own) return value.replace('T', ' ');
  const time = ICAL.Time.fromDateTimeString(value);
  time.zone = own;
  return `${new Date(time.toUnixTime() * 1000).toISOString().slice(0, 19)}Z`;
}

function unreadable(event: number, name: string, line: number): Label {
  const at = line > 0 ? { en: ` (line ${line})`, zh: `（第 ${line} 行）` } : { en: '', zh: '' };
  return {
    en: `Row ${event}: “${name.slice(0, 40)}”${at.en} cannot be read.`,
    zh: `第 ${event} 条：“${name.slice(0, 40)}”${at.zh}无法读取。`,
  };
}

function unended(event: number): Label {
  return {
    en: `Row ${event}: the file ends before the event does.`,
    zh: `第 ${event} 条：文件在日程结束之前就结束了。`,
  };
}

function notesOn(rows: readonly CardRow[], others: number): Label[] {
  const repeated = rows.filter((row) => row.cells.has('Recurrence')).length;
  return [
    ...(repeated > 0
      ? [
          {
            en: `Repetition is not imported: each event is one row, at its first time. Events that repeat: ${repeated}.`,
            zh: `有 ${repeated} 个重复日程，每个只作为一行（首次时间）导入，重复规则不会导入。`,
          },
        ]
      : []),
    ...(others > 0
      ? [
          {
            en: `Tasks, journals and times of absence in the calendar are not read: ${others}.`,
            zh: `日历中的 ${others} 个待办、日志或忙闲时间不会读取。`,
          },
        ]
      : []),
  ];
}
