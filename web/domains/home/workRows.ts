/** Records as rows of work: what it is, about whom, and the day that matters. */
import type { LookupValue, MoneyValue, RecordData } from '../../../shared/query.ts';
import type { Format } from '../../base/format.ts';
import { momentIn } from '../../platform/fields/days.ts';
import type { WorkRow } from './WorkGroup.tsx';

export function labelIn(record: RecordData, field: string): string {
  return (record[field] as LookupValue | null)?.label ?? '';
}

export function taskRow(format: Format, record: RecordData, today: string): WorkRow {
  const due = record.dueOn as string | null;
  return {
    id: String(record.id),
    title: String(record.subject ?? ''),
    note: labelIn(record, 'regarding'),
    end: due ? format.day(due) : '',
    late: due !== null && due < today,
  };
}

export function meetingRow(format: Format, record: RecordData): WorkRow {
  const at = record.occurredAt as string | null;
  return {
    id: String(record.id),
    title: String(record.subject ?? ''),
    note: labelIn(record, 'regarding'),
    end: at ? momentIn(at, format.env.timeZone).time : '',
    late: false,
  };
}

/** @param end what stands at the right: by default the close date */
export function dealRow(format: Format, record: RecordData, today: string, end?: string): WorkRow {
  const amount = record.amount as MoneyValue | null;
  const day = record.closeDate as string | null;
  return {
    id: String(record.id),
    title: String(record.name ?? ''),
    note: [labelIn(record, 'account'), amount ? format.compactMoney(amount.amount, amount.currency) : '']
      .filter(Boolean)
      .join(' · '),
    end: end ?? (day ? format.day(day) : ''),
    late: end === undefined && day !== null && day < today,
  };
}
