/** A record of one of several objects: first which kind, then which record. */
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useObjects } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import type { EditorProps, FieldKit } from './fieldKit.ts';
import { lookupField } from './lookupField.tsx';
import { lookupOf } from './lookupOf.ts';
import { RecordPicker } from './RecordPicker.tsx';
import { ReferencesOperand, referencesOperandText } from './ReferencesOperand.tsx';
import values from './values.module.css';

function PolymorphicEditor(props: EditorProps) {
  const objects = useObjects();
  const chosen = lookupOf(props.value);
  const [object, setObject] = useState(chosen?.object ?? props.field.targets?.[0] ?? '');
  const kinds = objects.filter((entry) => props.field.targets?.includes(entry.name));
  if (props.bare)
    return (
      <RecordPicker {...props} target={object} chosen={chosen} onChoose={(next) => props.onChange(next)} />
    );
  return (
    <div className={values.rows}>
      <NativeSelect
        label={props.label}
        withAsterisk={props.required}
        aria-label={props.label ? undefined : t('fields.kindOf', { field: props.ariaLabel ?? '' })}
        value={object}
        data={kinds.map((entry) => ({ value: entry.name, label: entry.label[props.env.language] }))}
        onChange={(event) => {
          setObject(event.currentTarget.value);
          props.onChange(null);
        }}
      />
      <RecordPicker
        {...props}
        key={object}
        label={undefined}
        ariaLabel={props.label ?? props.ariaLabel}
        target={object}
        chosen={chosen}
        onChoose={(next) => props.onChange(next)}
      />
    </div>
  );
}

export const polymorphicField: FieldKit = {
  ...lookupField,
  Editor: PolymorphicEditor,
  operators: ['in', 'nin', 'empty', 'notEmpty'],
  Operand: ReferencesOperand,
  operandText: referencesOperandText,
};
