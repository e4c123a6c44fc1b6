/** A group of records as words and as a condition: what it is called, and by which filter its rows are found. */
import type { FieldMeta, ViewGroup } from '../../../shared/metadata.ts';
import type { GroupKey } from '../../../shared/query.ts';
import { addDays } from '../../../shared/timeZone.ts';
import type { Format } from '../../base/format.ts';
import { labelOf, t } from '../../base/texts.ts';
import { momentOf } from '../fields/days.ts';

/** The first day after a stretch that begins on `day`. */
export function endOfBucket(day: string, bucket: NonNullable<ViewGroup['bucket']>): string {
  if (bucket === 'day') return addDays(day, 1);
  if (bucket === 'week') return addDays(day, 7);
  const months = { month: 1, quarter: 3, year: 12 }[bucket];
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const end = new Date(Date.UTC(year, month - 1 + months, date));
  return end.toISOString().slice(0, 10);
}

/** The records of one value, or of one stretch of days in the reader's time zone. */
export function filterOfGroup(
  group: ViewGroup,
  field: FieldMeta,
  value: unknown,
  timeZone: string,
): Record<string, unknown> {
  const { field: name, bucket } = group;
  if (value === null) return { [name]: { isNull: true } };
  if (bucket === undefined) return { [name]: field.type === 'text' ? { eqExact: value } : { eq: value } };
  const from = String(value);
  const to = endOfBucket(from, bucket);
  if (field.type === 'date') return { [name]: { gte: from, lt: to } };
  return { [name]: { gte: momentOf(from, '00:00', timeZone), lt: momentOf(to, '00:00', timeZone) } };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function nameOfGroup(group: ViewGroup, field: FieldMeta, key: GroupKey, format: Format): string {
  const { value, label } = key;
  if (value === null) return t('views.empty', { field: labelOf(field.label) });
  if (typeof value === 'boolean') return t(value ? 'views.yes' : 'views.no');
  if (group.bucket === undefined) return label ?? String(value);
  const day = String(value);
  const [year = '', month = ''] = day.split('-');
  switch (group.bucket) {
    case 'day':
      return format.day(day);
    case 'week':
      return t('views.weekOf', { day });
    case 'month':
      return format.env.language === 'zh'
        ? `${year} 年 ${Number(month)} 月`
        : `${months[Number(month) - 1]} ${year}`;
    case 'quarter':
      return t('views.quarterOf', { day: `${year}-${month}` });
    case 'year':
      return month === '01' ? year : `${year}-${month}`;
  }
}
