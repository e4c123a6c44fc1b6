/** How long a text and how large a number may be. */
import { NumberInput } from '@mantine/core';
import type { Saving } from '../../../../base/savingOf.ts';
import { t } from '../../../../base/texts.ts';
import styles from '../shape.module.css';
import type { FieldDraft } from './fieldDraft.ts';
import { isText } from './fieldTypes.ts';

interface LimitsProps {
  readonly draft: FieldDraft;
  readonly saving: Saving;
  onChange(draft: FieldDraft): void;
}

type Limit = 'maxLength' | 'min' | 'max' | 'scale';

export function Limits({ draft, saving, onChange }: LimitsProps) {
  const input = (member: Limit, label: string, least: number, most: number) => (
    <NumberInput
      key={member}
      label={label}
      value={draft[member] ?? ''}
      min={least}
      max={most}
      allowDecimal={false}
      hideControls
      error={saving.at(member)}
      onChange={(value) => {
        const { [member]: _, ...rest } = draft;
        onChange(value === '' ? rest : { ...rest, [member]: Number(value) });
      }}
    />
  );
  if (isText(draft.type)) return input('maxLength', t('shape.maxLength'), 1, 100_000);
  return (
    <div className={styles.three}>
      {input('min', t('shape.min'), -1e15, 1e15)}
      {input('max', t('shape.max'), -1e15, 1e15)}
      {draft.type !== 'integer' && input('scale', t('shape.scale'), 0, 10)}
    </div>
  );
}
