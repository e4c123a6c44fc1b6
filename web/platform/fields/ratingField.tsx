/** Stars: filled ones in a list, a row to pick from. Zero is empty: picking the star that is chosen takes it away. */
import { Input } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { starsOf } from '../../../shared/fields/rating.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import type { EditorProps, FieldKit } from './fieldKit.ts';
import { NumberOperand } from './NumberOperand.tsx';
import { isEmpty, nothing } from './nothing.tsx';
import { numberOperandText, numberOperators } from './numberField.tsx';
import values from './values.module.css';

function cell(value: unknown, field: FieldMeta) {
  if (isEmpty(value)) return nothing;
  const [chosen, most] = [Number(value), starsOf(field)];
  return (
    <span className={values.stars} role="img" aria-label={t('types.starsOf', { chosen, most })}>
      {'★'.repeat(chosen)}
      <span aria-hidden="true">{'★'.repeat(Math.max(0, most - chosen))}</span>
    </span>
  );
}

function RatingEditor({
  value,
  onChange,
  field,
  label,
  description,
  error,
  required,
  ariaLabel,
  bare,
  autoFocus,
}: EditorProps) {
  const [chosen, most] = [isEmpty(value) ? 0 : Number(value), starsOf(field)];
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (autoFocus) box.current?.querySelector('button')?.focus();
  }, [autoFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onChange(Math.min(most, chosen + step) > 0 ? Math.min(most, chosen + step) : null);
  };
  const stars = (
    <fieldset ref={box} className={values.starButtons} aria-label={label ?? ariaLabel} onKeyDown={onKeyDown}>
      {Array.from({ length: most }, (_, at) => at + 1).map((star) => (
        <button
          key={star}
          type="button"
          aria-label={t('types.starsOf', { chosen: star, most })}
          aria-pressed={star <= chosen}
          onClick={() => onChange(star === chosen ? null : star)}
        >
          ★
        </button>
      ))}
    </fieldset>
  );
  if (bare) return stars;
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      withAsterisk={required}
      labelElement="div"
    >
      {stars}
    </Input.Wrapper>
  );
}

export const ratingField: FieldKit = {
  align: 'start',
  width: 110,
  cell,
  text: (value, field) => (isEmpty(value) ? '' : `${String(value)}/${starsOf(field)}`),
  Editor: RatingEditor,
  operators: numberOperators,
  Operand: NumberOperand,
  operandText: numberOperandText,
};
