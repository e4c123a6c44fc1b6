/** A colleague: avatar and name. */

import { Avatar } from './Avatar.tsx';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import { lookupField } from './lookupField.tsx';
import { lookupOf } from './lookupOf.ts';
import marks from './marks.module.css';
import { nothing } from './nothing.tsx';
import { RecordPicker } from './RecordPicker.tsx';

function cell(value: unknown) {
  const user = lookupOf(value);
  if (!user?.id) return lookupField.cell(value, {} as never, {} as never);
  const name = user.label ?? '';
  return (
    <span className={marks.who}>
      {Avatar({ id: user.id, name })}
      <span>{name}</span>
    </span>
  );
}

function UserValue({ value }: ValueProps) {
  return lookupOf(value) ? cell(value) : nothing;
}

function UserEditor(props: EditorProps) {
  return (
    <RecordPicker
      {...props}
      target="user"
      people
      chosen={lookupOf(props.value)}
      onChoose={(next) => props.onChange(next)}
    />
  );
}

export const userField: FieldKit = { ...lookupField, width: 160, cell, Value: UserValue, Editor: UserEditor };
