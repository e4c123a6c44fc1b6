/** One day in a bar of filters: what it is for stands in the box until a day is chosen, written as everywhere else. */
import { TextInput } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';

const DayPicker = lazy(async () => ({ default: (await import('./DayPicker.tsx')).DayPicker }));

interface DayChoiceProps {
  readonly label: string;
  /** yyyy-MM-dd */
  readonly day: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly size?: 'xs';
  /** For words longer than a date. */
  readonly wide?: boolean;
  readonly icon?: ReactNode;
  onDay(day: string | undefined): void;
}

export function DayChoice({ label, day, from, to, size, wide, icon, onDay }: DayChoiceProps) {
  const shared = {
    'aria-label': label,
    placeholder: label,
    w: wide ? 208 : 136,
    ...(size && { size }),
    ...(icon !== undefined && { leftSection: icon }),
  };
  return (
    <Suspense fallback={<TextInput {...shared} readOnly value={day ?? ''} />}>
      <DayPicker
        {...shared}
        clearable
        value={day ?? null}
        onChange={(next) => onDay(next ?? undefined)}
        {...(from && { minDate: from })}
        {...(to && { maxDate: to })}
      />
    </Suspense>
  );
}
