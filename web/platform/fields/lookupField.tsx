/** Another record: its name in a list, a link on the page, search while typing in the editor. */
import type { LookupValue } from '../../../shared/query.ts';
import { t } from '../../base/texts.ts';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import { lookupOf } from './lookupOf.ts';
import marks from './marks.module.css';
import { nothing } from './nothing.tsx';
import { RecordLink } from './RecordLink.tsx';
import { RecordPicker } from './RecordPicker.tsx';
import { RecordsOperand, recordsOperandText } from './RecordsOperand.tsx';

function cell(value: unknown) {
  const lookup = lookupOf(value);
  if (!lookup) return nothing;
  if (lookup.restricted) return <span className={marks.soft}>{t('fields.restricted')}</span>;
  return lookup.label ?? '';
}

function LookupValueView({ value }: ValueProps) {
  const lookup = lookupOf(value);
  if (!lookup?.id) return cell(value);
  return <RecordLink object={lookup.object} id={lookup.id} label={lookup.label ?? ''} />;
}

function LookupEditor(props: EditorProps) {
  const target = props.field.targets?.[0];
  if (!target) return null;
  return (
    <RecordPicker
      {...props}
      target={target}
      chosen={lookupOf(props.value)}
      onChoose={(next: LookupValue | null) => props.onChange(next)}
    />
  );
}

export const lookupField: FieldKit = {
  align: 'start',
  width: 180,
  cell,
  text: (value) => lookupOf(value)?.label ?? '',
  Value: LookupValueView,
  Editor: LookupEditor,
  operators: ['in', 'nin', 'empty', 'notEmpty'],
  Operand: RecordsOperand,
  operandText: recordsOperandText,
  keepsEnter: true,
};
