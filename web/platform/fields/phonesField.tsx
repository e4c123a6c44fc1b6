/** Phone numbers with a primary one; a tap calls. */

import { ContactPointsEditor } from './ContactPointsEditor.tsx';
import { pointsOf, primaryOf } from './contactPoints.ts';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import marks from './marks.module.css';
import { nothing } from './nothing.tsx';
import { TextOperand } from './TextOperand.tsx';
import values from './values.module.css';

function PhonesValue({ value }: ValueProps) {
  const points = pointsOf(value);
  if (points.length === 0) return nothing;
  return (
    <span className={values.stack}>
      {points.map((point) => (
        <span key={point.value} className={values.line}>
          <a className={values.link} href={`tel:${(point.e164 ?? point.value).replace(/[^\d+]/g, '')}`}>
            {point.value}
          </a>
          {point.label && <span className={marks.soft}>{point.label}</span>}
        </span>
      ))}
    </span>
  );
}

function PhonesEditor(props: EditorProps) {
  return <ContactPointsEditor {...props} inputMode="tel" />;
}

export const phonesField: FieldKit = {
  align: 'start',
  width: 150,
  cell: (value) => primaryOf(value)?.value ?? nothing,
  text: (value) =>
    pointsOf(value)
      .map((point) => point.value)
      .join(', '),
  Value: PhonesValue,
  Editor: PhonesEditor,
  operators: ['contains', 'eq', 'endsWith', 'empty', 'notEmpty'],
  Operand: TextOperand,
  tall: true,
};
