/** The calendar input, loaded when the first one is shown; until then a plain box of the same size. */
import { TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { EditorProps } from './fieldKit.ts';
import { inputProps } from './inputProps.ts';

const DayPicker = lazy(async () => ({ default: (await import('./DayPicker.tsx')).DayPicker }));

interface LazyDayProps {
  readonly editor: EditorProps;
  readonly day: string | null;
  onDay(day: string | null): void;
}

export function LazyDay({ editor, day, onDay }: LazyDayProps) {
  const shared = inputProps(editor);
  return (
    <Suspense fallback={<TextInput {...shared} readOnly value={day ?? ''} />}>
      <DayPicker {...shared} value={day} onChange={onDay} clearable={!editor.required && !editor.bare} />
    </Suspense>
  );
}
