/** A moment, shown in the reader's time zone: how long ago in a list, to the minute on the page. */
import { Input, TextInput } from '@mantine/core';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import { formatOf } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { DateOperand } from './DateOperand.tsx';
import { dateOperandText, dateOperators } from './dateField.tsx';
import { momentIn, momentOf } from './days.ts';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import { LazyDay } from './LazyDay.tsx';
import { isEmpty, nothing } from './nothing.tsx';
import values from './values.module.css';

function full(value: unknown, env: FieldEnv): string {
  return formatOf(env).moment(String(value));
}

function DatetimeValue({ value, env }: ValueProps) {
  return isEmpty(value) ? nothing : <time dateTime={String(value)}>{full(value, env)}</time>;
}

function DatetimeEditor(props: EditorProps) {
  const { value, env, onChange, label, description, error, required, bare } = props;
  const shown = isEmpty(value) ? null : momentIn(String(value), env.timeZone);
  const name = label ?? props.ariaLabel ?? '';
  const inputs = (
    <div className={values.pair}>
      <LazyDay
        editor={{
          ...props,
          label: undefined,
          description: undefined,
          ariaLabel: name,
          error: error ? ' ' : undefined,
        }}
        day={shown?.day ?? null}
        onDay={(day) => onChange(day === null ? null : momentOf(day, shown?.time ?? '09:00', env.timeZone))}
      />
      <TextInput
        type="time"
        aria-label={t('fields.timeOf', { field: name })}
        variant={bare ? 'unstyled' : 'default'}
        value={shown?.time ?? ''}
        disabled={shown === null}
        onChange={(event) => {
          if (shown && event.currentTarget.value)
            onChange(momentOf(shown.day, event.currentTarget.value, env.timeZone));
        }}
      />
    </div>
  );
  if (bare) return inputs;
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      withAsterisk={required}
      labelElement="div"
    >
      {inputs}
    </Input.Wrapper>
  );
}

export const datetimeField: FieldKit = {
  align: 'start',
  width: 150,
  cell: (value, _field, env) => (isEmpty(value) ? nothing : formatOf(env).ago(String(value))),
  text: (value, _field, env) => (isEmpty(value) ? '' : full(value, env)),
  Value: DatetimeValue,
  Editor: DatetimeEditor,
  operators: dateOperators,
  Operand: DateOperand,
  operandText: dateOperandText,
};
