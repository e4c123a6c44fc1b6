/** Several choices of a list. */
import { MultiSelect } from '@mantine/core';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { classes } from './classes.ts';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import { inputProps, scrollingOptions } from './inputProps.ts';
import marks from './marks.module.css';
import { isEmpty, nothing } from './nothing.tsx';
import { listOf, OptionsOperand, optionsOperandText } from './OptionsOperand.tsx';
import { optionOf, optionText } from './optionMark.tsx';
import { choicesOf } from './selectField.tsx';

function chips(value: unknown, field: FieldMeta, env: FieldEnv) {
  return listOf(value).map((entry) => (
    <span key={entry} className={classes(marks.chip, marks[optionOf(field, entry)?.colour ?? 'grey'])}>
      {optionText(field, entry, env)}
    </span>
  ));
}

function MultiSelectValue({ value, field, env }: ValueProps) {
  return isEmpty(value) ? (
    nothing
  ) : (
    <span className={marks.chips} style={{ flexWrap: 'wrap' }}>
      {chips(value, field, env)}
    </span>
  );
}

function MultiSelectEditor(props: EditorProps) {
  const { value, onChange, bare, autoFocus } = props;
  return (
    <MultiSelect
      {...scrollingOptions}
      {...inputProps(props)}
      variant="default"
      data={choicesOf(props, listOf(value))}
      value={listOf(value)}
      onChange={(next) => onChange(next)}
      searchable
      defaultDropdownOpened={Boolean(bare && autoFocus)}
      comboboxProps={{ zIndex: 22 }}
    />
  );
}

export const multiSelectField: FieldKit = {
  align: 'start',
  width: 200,
  cell: (value, field, env) =>
    isEmpty(value) ? nothing : <span className={marks.chips}>{chips(value, field, env)}</span>,
  text: (value, field, env) =>
    listOf(value)
      .map((entry) => optionText(field, entry, env))
      .join(', '),
  Value: MultiSelectValue,
  Editor: MultiSelectEditor,
  operators: ['in', 'nin', 'empty', 'notEmpty'],
  Operand: OptionsOperand,
  operandText: optionsOperandText,
  keepsEnter: true,
  tall: true,
};
