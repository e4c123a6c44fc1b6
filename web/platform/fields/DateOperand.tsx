/** A day of a condition, two of them, or a stretch of time relative to today. */
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../base/texts.ts';
import type { OperandProps } from './fieldKit.ts';
import { LazyDay } from './LazyDay.tsx';
import { relativePeriods, relativeText } from './relativePeriods.ts';
import values from './values.module.css';

export function DateOperand({ operand, operator, field, env, onChange }: OperandProps) {
  const [pair, setPair] = useState<readonly (string | null)[]>(
    Array.isArray(operand) ? operand.map(String) : [typeof operand === 'string' ? operand : null, null],
  );
  const label = field.label[env.language];
  if (operator === 'within') {
    const known = relativePeriods.some((period) => period === operand);
    return (
      <NativeSelect
        data-autofocus
        aria-label={label}
        value={typeof operand === 'string' ? operand : ''}
        data={[
          ...(typeof operand === 'string' && !known ? [{ value: operand, label: operand }] : []),
          ...(operand ? [] : [{ value: '', label: t('fields.choosePeriod'), disabled: true }]),
          ...relativePeriods.map((period) => ({ value: period, label: relativeText(period) })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    );
  }
  const base = { field, env, value: null, onChange: () => undefined };
  if (operator !== 'between') {
    return (
      <LazyDay
        editor={{ ...base, ariaLabel: label, autoFocus: true }}
        day={pair[0] ?? null}
        onDay={(day) => {
          setPair([day, null]);
          onChange(day);
        }}
      />
    );
  }
  const put = (from: string | null, to: string | null) => {
    setPair([from, to]);
    onChange(from && to ? [from, to] : null);
  };
  return (
    <div className={values.range}>
      <LazyDay
        editor={{ ...base, ariaLabel: t('fields.from', { field: label }), autoFocus: true }}
        day={pair[0] ?? null}
        onDay={(day) => put(day, pair[1] ?? null)}
      />
      <span aria-hidden="true">–</span>
      <LazyDay
        editor={{ ...base, ariaLabel: t('fields.to', { field: label }) }}
        day={pair[1] ?? null}
        onDay={(day) => put(pair[0] ?? null, day)}
      />
    </div>
  );
}
