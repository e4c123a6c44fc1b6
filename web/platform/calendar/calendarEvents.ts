/** Records as events of a calendar. */
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { addDays } from '../../../shared/timeZone.ts';
import { t } from '../../base/texts.ts';

export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end?: string;
  readonly allDay: boolean;
}

/** A day that ends on the 24th is drawn until the 25th begins. */
export function eventsOf(
  object: ObjectMeta,
  records: readonly RecordData[],
  field: FieldMeta,
  end: FieldMeta | undefined,
): CalendarEvent[] {
  return records.flatMap((record): CalendarEvent[] => {
    const start = record[field.name];
    if (typeof start !== 'string') return [];
    const until = end ? record[end.name] : null;
    const allDay = field.type === 'date';
    const last = typeof until === 'string' && until >= start ? until : undefined;
    return [
      {
        id: String(record.id),
        title: String(record[object.titleField] || t('list.unnamed')),
        start,
        allDay,
        ...(last === undefined ? {} : { end: allDay ? addDays(last, 1) : last }),
      },
    ];
  });
}
