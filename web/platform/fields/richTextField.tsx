/** Formatted text: its words in a list, as it is written on the page, an editor that is loaded when it is needed. */
import { lazy, Suspense } from 'react';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import { nothing } from './nothing.tsx';
import { RichTextView } from './RichTextView.tsx';
import styles from './richText.module.css';
import { richTextOf } from './richTextOf.ts';
import { TextOperand } from './TextOperand.tsx';

const RichTextEditor = lazy(async () => ({
  default: (await import('./RichTextEditor.tsx')).RichTextEditor,
}));

function RichTextValue({ value }: ValueProps) {
  const rich = richTextOf(value);
  return rich ? <RichTextView html={rich.html} /> : nothing;
}

function Editor(props: EditorProps) {
  return (
    <Suspense fallback={<div className={styles.coming} />}>
      <RichTextEditor {...props} />
    </Suspense>
  );
}

export const richTextField: FieldKit = {
  align: 'start',
  width: 260,
  cell: (value) => richTextOf(value)?.text.slice(0, 200).replaceAll('\n', ' ') || nothing,
  text: (value) => richTextOf(value)?.text ?? '',
  Value: RichTextValue,
  Editor,
  operators: ['contains', 'empty', 'notEmpty'],
  Operand: TextOperand,
  keepsEnter: true,
  tall: true,
  wide: true,
};
