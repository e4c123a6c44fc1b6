/** When to be reminded of a task: a few usual moments of the person's own day. */
import { NativeSelect } from '@mantine/core';
import { addDays, dayStart, momentOf } from '../../../shared/timeZone.ts';
import { t } from '../../base/texts.ts';
import { todayIn } from '../fields/days.ts';

interface RemindChoiceProps {
  readonly value: string | null;
  /** Due day of the task. */
  readonly due: string | null;
  readonly timeZone: string;
  onChange(moment: string | null): void;
}

const hour = 3_600_000;

/** Nine o'clock on a day of the zone, as an ISO moment. */
export function nineOn(day: string, timeZone: string): string {
  return new Date(momentOf(dayStart(day) + 9 * hour, timeZone)).toISOString();
}

export function RemindChoice({ value, due, timeZone, onChange }: RemindChoiceProps) {
  const moments = {
    hour: () => new Date(Math.ceil((Date.now() + hour) / 60_000) * 60_000).toISOString(),
    tomorrow: () => nineOn(addDays(todayIn(timeZone), 1), timeZone),
    dueDay: () => (due === null ? null : nineOn(due, timeZone)),
  } as const;
  const names = (['hour', 'tomorrow', 'dueDay'] as const).filter((name) => name !== 'dueDay' || due !== null);
  const chosen =
    names.find((name) => name !== 'hour' && moments[name]() === value) ?? (value === null ? '' : 'hour');
  return (
    <NativeSelect
      size="xs"
      aria-label={t('record.remind')}
      value={chosen}
      data={[
        { value: '', label: t('record.remind.none') },
        ...names.map((name) => ({ value: name, label: t(`record.remind.${name}`) })),
      ]}
      onChange={(event) => {
        const name = names.find((each) => each === event.currentTarget.value);
        onChange(name === undefined ? null : moments[name]());
      }}
    />
  );
}
