/** The number input of all numeric editors: text with digits, so that no float rounds what was typed. */
import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { plainNumber } from './exactNumber.ts';
import type { EditorProps } from './fieldKit.ts';
import { inputProps } from './inputProps.ts';

interface NumberInputProps {
  readonly editor: EditorProps;
  readonly number: string;
  onNumber(value: string | null): void;
  readonly right?: ReactNode;
}

export function NumberInput({ editor, number, onNumber, right }: NumberInputProps) {
  const [text, setText] = useState(number);
  const sent = useRef(number);
  useEffect(() => {
    if (number !== sent.current) {
      sent.current = number;
      setText(number);
    }
  }, [number]);
  return (
    <TextInput
      {...inputProps(editor)}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      rightSection={right}
      styles={{ input: { fontVariantNumeric: 'tabular-nums', textAlign: editor.bare ? 'end' : undefined } }}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const next = plainNumber(event.currentTarget.value);
        sent.current = next ?? '';
        onNumber(next);
      }}
    />
  );
}
