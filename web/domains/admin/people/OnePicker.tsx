/** Chooses one person, department, group or queue by typing part of its name. */
import type { LookupValue } from '../../../../shared/query.ts';
import { useFormat } from '../../../base/format.ts';
import { fieldOf, useObjectNamed } from '../../../base/metadata.ts';
import { RecordPicker } from '../../../platform/fields/RecordPicker.tsx';

export interface OnePickerProps {
  readonly target: 'user' | 'department' | 'group' | 'queue';
  readonly chosen: LookupValue | null;
  onChoose(next: LookupValue | null): void;
  readonly label?: string;
  /** Name for assistive technology where no label is drawn. */
  readonly ariaLabel?: string;
  readonly error?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

export function OnePicker({ target, chosen, onChoose, ...rest }: OnePickerProps) {
  const { env } = useFormat();
  const user = useObjectNamed('user');
  const field = user && fieldOf(user, 'owner');
  if (!field) return null;
  return (
    <RecordPicker
      // What was typed belongs to what was chosen.
      key={chosen?.id ?? ''}
      {...rest}
      target={target}
      people={target === 'user'}
      field={field}
      env={env}
      value={chosen}
      chosen={chosen}
      onChange={() => undefined}
      onChoose={onChoose}
    />
  );
}
