/** Words of a condition; a list of them, parted by commas, for "is one of". */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../base/texts.ts';
import type { OperandProps } from './fieldKit.ts';

export function TextOperand({ operand, operator, field, env, onChange }: OperandProps) {
  const list = operator === 'in' || operator === 'nin';
  const [text, setText] = useState(Array.isArray(operand) ? operand.join(', ') : String(operand ?? ''));
  return (
    <TextInput
      data-autofocus
      autoFocus
      aria-label={field.label[env.language]}
      placeholder={list ? t('fields.listHint') : t('fields.textHint')}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        const words = next
          .split(/[,，、]/)
          .map((word) => word.trim())
          .filter(Boolean);
        onChange(list ? (words.length > 0 ? words : null) : next.trim() || null);
      }}
    />
  );
}
