/** Stars: filled ones in a list, a row to pick from. Zero is empty: picking the star that is chosen takes it away. */
import { Input, Rating } from '@mantine/core';
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
}: EditorProps) {
  const chosen = isEmpty(value) ? 0 : Number(value);
  const stars = (
    <Rating
      count={starsOf(field)}
      value={chosen}
      size="md"
      aria-label={label ?? ariaLabel}
      getSymbolLabel={(star) => t('types.starsOf', { chosen: star, most: starsOf(field) })}
      onChange={(next) => onChange(next === 0 || next === chosen ? null : next)}
    />
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
