/** A sensitive value: masked wherever it is shown; typing replaces it as a whole, for nobody edits what he does not see. */
import { ActionIcon, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { looksMasked } from '../../../shared/fields/sensitive.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import type { EditorProps, FieldKit } from './fieldKit.ts';
import { inputProps } from './inputProps.ts';
import { isEmpty, nothing } from './nothing.tsx';
import { TextOperand } from './TextOperand.tsx';
import values from './values.module.css';

function SensitiveEditor(props: EditorProps) {
  const { value, onChange, field, ariaLabel, label } = props;
  const kept = useRef(value);
  const typed = typeof value === 'string' && !looksMasked(value) ? value : '';
  const mask = isEmpty(kept.current) ? undefined : String(kept.current);
  const remove = mask !== undefined && value !== null && (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={t('fields.sensitive.removeOf', { field: ariaLabel ?? label ?? '' })}
      title={t('fields.sensitive.remove')}
      onClick={() => onChange(null)}
    >
      <IconX size={14} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
  const input = {
    ...inputProps(props),
    value: typed,
    placeholder: value === null && mask !== undefined ? t('fields.sensitive.removed') : mask,
    autoComplete: 'off',
    spellCheck: false,
    maxLength: field.maxLength,
    rightSection: remove,
    // An input that is empty again stands for the value that is there.
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value === '' ? (kept.current ?? null) : event.currentTarget.value),
  };
  return field.type === 'longText' ? (
    <Textarea {...input} variant="default" autosize minRows={2} maxRows={8} />
  ) : (
    <TextInput {...input} />
  );
}

const kit: FieldKit = {
  align: 'start',
  width: 200,
  cell: (value) => (isEmpty(value) ? nothing : <span className={values.masked}>{String(value)}</span>),
  text: (value) => (isEmpty(value) ? '' : String(value)),
  Editor: SensitiveEditor,
  operators: ['eq', 'in', 'empty', 'notEmpty'],
  Operand: TextOperand,
};

const lines: FieldKit = { ...kit, keepsEnter: true, tall: true };

export function sensitiveKit(field: FieldMeta): FieldKit {
  return field.type === 'longText' ? lines : kit;
}
