/** Any JSON: one line of it in a list, indented on the page, edited as text. */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import { inputProps } from './inputProps.ts';
import { nothing } from './nothing.tsx';
import values from './values.module.css';

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

function JsonValue({ value }: ValueProps) {
  if (isNothing(value)) return nothing;
  return <pre className={values.json}>{JSON.stringify(value, null, 2)}</pre>;
}

/** Text that is not JSON goes as it was typed, and the server says where it breaks. */
function readTyped(typed: string): unknown {
  if (typed.trim() === '') return null;
  try {
    return JSON.parse(typed) as unknown;
  } catch {
    return typed;
  }
}

function JsonEditor(props: EditorProps) {
  const { value, onChange } = props;
  const [typed, setTyped] = useState(() =>
    typeof value === 'string' ? value : isNothing(value) ? '' : JSON.stringify(value, null, 2),
  );
  return (
    <Textarea
      {...inputProps(props)}
      variant="default"
      autosize
      minRows={4}
      maxRows={20}
      spellCheck={false}
      classNames={{ input: values.code }}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readTyped(event.currentTarget.value));
      }}
    />
  );
}

export const jsonField: FieldKit = {
  align: 'start',
  width: 200,
  cell: (value) => (isNothing(value) ? nothing : JSON.stringify(value).slice(0, 120)),
  text: (value) => (isNothing(value) ? '' : JSON.stringify(value)),
  Value: JsonValue,
  Editor: JsonEditor,
  operators: ['empty', 'notEmpty'],
  keepsEnter: true,
  tall: true,
  wide: true,
};
