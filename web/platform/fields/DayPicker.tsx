/** The calendar input; a chunk of its own, because its library weighs more than a whole list. */
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import '@mantine/dates/styles.css';
import type { ComponentProps } from 'react';
import { currentLanguage, t } from '../../base/texts.ts';

/** `value` and `onChange` speak yyyy-MM-dd or null. */
export function DayPicker(props: Omit<ComponentProps<typeof DateInput>, 'locale'>) {
  const chinese = currentLanguage() === 'zh';
  return (
    <DateInput
      valueFormat="YYYY-MM-DD"
      dateParser={parseDay}
      locale={chinese ? 'zh-cn' : 'en'}
      firstDayOfWeek={1}
      monthLabelFormat={chinese ? 'YYYY年M月' : 'MMMM YYYY'}
      yearLabelFormat={chinese ? 'YYYY年' : 'YYYY'}
      ariaLabels={{
        nextMonth: t('fields.nextMonth'),
        previousMonth: t('fields.previousMonth'),
        monthLevelControl: t('fields.chooseMonth'),
        yearLevelControl: t('fields.chooseYear'),
        nextYear: t('fields.nextYear'),
        previousYear: t('fields.previousYear'),
        nextDecade: t('fields.nextDecade'),
        previousDecade: t('fields.previousDecade'),
      }}
      popoverProps={{ withRoles: false, zIndex: 22 }}
      {...props}
    />
  );
}

/** 2026-12-18, 2026/12/18, 20261218, 12-18 (this year) and 18 (this month). */
function parseDay(text: string): string | null {
  const half = text
    .normalize('NFKC')
    .replace(/[年月/.]/g, '-')
    .replace(/日/g, '')
    .trim();
  const now = dayjs();
  const full = /^(\d{4})-?(\d{1,2})-?(\d{1,2})$/.exec(half);
  const month = /^(\d{1,2})-(\d{1,2})$/.exec(half);
  const day = /^(\d{1,2})$/.exec(half);
  const [y, m, d] = full
    ? [full[1], full[2], full[3]]
    : month
      ? [String(now.year()), month[1], month[2]]
      : day
        ? [String(now.year()), String(now.month() + 1), day[1]]
        : [];
  if (!y || !m || !d) return null;
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return dayjs(iso).format('YYYY-MM-DD') === iso ? iso : null;
}
