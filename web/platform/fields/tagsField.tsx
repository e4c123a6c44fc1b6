/** Free labels: chips in a list, those in use offered while typing. */
import { TagsInput } from '@mantine/core';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import type { UiOperator } from '../filters/uiOperator.ts';
import { classes } from './classes.ts';
import type { EditorProps, FieldKit, OperandProps, ValueProps } from './fieldKit.ts';
import { inputProps, scrollingOptions } from './inputProps.ts';
import marks from './marks.module.css';
import { isEmpty, nothing } from './nothing.tsx';
import { listOf } from './OptionsOperand.tsx';
import { useTagsInUse } from './tagsInUse.ts';
import { tintOf } from './tint.ts';

function chips(value: unknown) {
  return listOf(value).map((tag) => (
    <span key={tag} className={classes(marks.chip, marks[tintOf(tag)])}>
      {tag}
    </span>
  ));
}

function TagsValue({ value }: ValueProps) {
  if (isEmpty(value)) return nothing;
  return (
    <span className={marks.chips} style={{ flexWrap: 'wrap' }}>
      {chips(value)}
    </span>
  );
}

/** What parts tags in a text: typing or pasting one ends a tag. */
const separators = [',', '，', ';', '；', '、', '|', '\n'];

function TagsEditor(props: EditorProps) {
  const { value, onChange, field } = props;
  const inUse = useTagsInUse(field);
  return (
    <TagsInput
      {...scrollingOptions}
      {...inputProps(props)}
      variant="default"
      data={inUse}
      value={listOf(value)}
      onChange={(next) => onChange(next.length > 0 ? next : null)}
      splitChars={separators}
      maxTags={50}
      placeholder={isEmpty(value) ? t('types.tagsHint') : undefined}
      comboboxProps={{ zIndex: 22 }}
    />
  );
}

function TagsOperand({ operand, field, env, onChange }: OperandProps) {
  const inUse = useTagsInUse(field);
  return (
    <TagsInput
      {...scrollingOptions}
      data-autofocus
      autoFocus
      aria-label={field.label[env.language]}
      data={inUse}
      value={listOf(operand)}
      onChange={(next) => onChange(next.length > 0 ? next : null)}
      splitChars={separators}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

function operandText(operand: unknown, _operator: UiOperator, _field: FieldMeta, _env: FieldEnv): string {
  const [first, ...rest] = listOf(operand);
  return rest.length > 0 ? `${first} +${rest.length}` : (first ?? '');
}

export const tagsField: FieldKit = {
  align: 'start',
  width: 200,
  cell: (value) => (isEmpty(value) ? nothing : <span className={marks.chips}>{chips(value)}</span>),
  text: (value) => listOf(value).join(', '),
  Value: TagsValue,
  Editor: TagsEditor,
  operators: ['in', 'nin', 'empty', 'notEmpty'],
  Operand: TagsOperand,
  operandText,
  keepsEnter: true,
  tall: true,
};
