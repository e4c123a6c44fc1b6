/** A number of a condition, or two of them for "between". */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../base/texts.ts';
import { plainNumber } from './exactNumber.ts';
import type { OperandProps } from './fieldKit.ts';
import values from './values.module.css';

export function NumberOperand({ operand, operator, field, env, onChange }: OperandProps) {
  const pair = Array.isArray(operand) ? operand.map(String) : [String(operand ?? ''), ''];
  const [low, setLow] = useState(pair[0] ?? '');
  const [high, setHigh] = useState(pair[1] ?? '');
  const label = field.label[env.language];
  if (operator !== 'between') {
    return (
      <TextInput
        data-autofocus
        autoFocus
        inputMode="decimal"
        aria-label={label}
        value={low}
        onChange={(event) => {
          setLow(event.currentTarget.value);
          onChange(plainNumber(event.currentTarget.value));
        }}
      />
    );
  }
  const put = (from: string, to: string) => {
    setLow(from);
    setHigh(to);
    const both = [plainNumber(from), plainNumber(to)];
    onChange(both[0] !== null && both[1] !== null ? both : null);
  };
  return (
    <div className={values.range}>
      <TextInput
        data-autofocus
        autoFocus
        inputMode="decimal"
        aria-label={t('fields.from', { field: label })}
        value={low}
        onChange={(event) => put(event.currentTarget.value, high)}
      />
      <span aria-hidden="true">–</span>
      <TextInput
        inputMode="decimal"
        aria-label={t('fields.to', { field: label })}
        value={high}
        onChange={(event) => put(low, event.currentTarget.value)}
      />
    </div>
  );
}
