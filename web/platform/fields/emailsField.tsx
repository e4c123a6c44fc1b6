/** E-mail addresses with a primary one. */

import { ContactPointsEditor } from './ContactPointsEditor.tsx';
import { pointsOf, primaryOf } from './contactPoints.ts';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import marks from './marks.module.css';
import { nothing } from './nothing.tsx';
import { TextOperand } from './TextOperand.tsx';
import values from './values.module.css';

function EmailsValue({ value }: ValueProps) {
  const points = pointsOf(value);
  if (points.length === 0) return nothing;
  return (
    <span className={values.stack}>
      {points.map((point) => (
        <span key={point.value} className={values.line}>
          <a className={values.link} href={`mailto:${encodeURIComponent(point.value).replace('%40', '@')}`}>
            {point.value}
          </a>
          {point.label && <span className={marks.soft}>{point.label}</span>}
        </span>
      ))}
    </span>
  );
}

function EmailsEditor(props: EditorProps) {
  return <ContactPointsEditor {...props} inputMode="email" />;
}

export const emailsField: FieldKit = {
  align: 'start',
  width: 200,
  cell: (value) => primaryOf(value)?.value ?? nothing,
  text: (value) =>
    pointsOf(value)
      .map((point) => point.value)
      .join(', '),
  Value: EmailsValue,
  Editor: EmailsEditor,
  operators: ['contains', 'eq', 'empty', 'notEmpty'],
  Operand: TextOperand,
  tall: true,
};
